package com.webox.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webox.kernel.Problem;
import com.webox.testing.WeboxTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@WeboxTest
@TestPropertySource(
        properties = {
            "webox.admin.email=Owner@Example.com",
            "webox.admin.password=" + TestAccounts.PASSWORD,
            "webox.admin.zone=Asia/Tokyo",
            "webox.sign-up.enabled=false"
        })
class UnattendedSetUpTest {

    @Autowired
    SetUp setUp;

    @Autowired
    SignUps signUps;

    @Autowired
    FirstStart firstStart;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void theOwnerOfTheSettingsSignsInAndNobodySignsUp() {
        assertThat(setUp.isDone()).isTrue();
        assertThat(new Browser(port)
                        .post("/api/auth/token", """
                                {"email": "owner@example.com", "password": "%s"}""".formatted(TestAccounts.PASSWORD))
                        .body())
                .contains("\"zone\":\"Asia/Tokyo\"", "\"role\":\"OWNER\"");
        assertThat(signUps.areOpen()).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> signUps.signUp(
                        new NewAccount("Eve", "eve@example.com", TestAccounts.PASSWORD, Locale.ENGLISH),
                        new NewWorkspace("Eve", "UTC", Locale.ENGLISH)));
    }

    @Test
    void aSecondStartMakesNoSecondOwner() {
        firstStart.announce();

        assertThat(people.count()).isEqualTo(1);
    }
}
