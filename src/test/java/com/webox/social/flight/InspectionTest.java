package com.webox.social.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://studio.example.com", "https://webox.example.org/team", "https://93.184.216.34"})
    void networksReachAPublicAddress(String address) {
        assertThat(Inspection.reachable(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://studio.example.com",
                "https://localhost:8443",
                "https://webox",
                "https://127.0.0.1",
                "https://192.168.1.4",
                "https://172.20.0.2",
                "https://printer.local"
            })
    void networksDoNotReachAnyOther(String address) {
        assertThat(Inspection.reachable(URI.create(address))).isFalse();
    }
}
