package com.webox.accounts;

import static com.webox.accounts.Permission.ADMINISTER;
import static com.webox.accounts.Permission.APPROVE;
import static com.webox.accounts.Permission.COMPOSE;
import static com.webox.accounts.Permission.OWN;
import static com.webox.accounts.Permission.VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void eachRoleMayWhatItsNamePromises() {
        assertThat(allowed(member(Role.OWNER, EnumSet.allOf(Permission.class))))
                .containsExactly(VIEW, COMPOSE, APPROVE, ADMINISTER, OWN);
        assertThat(allowed(member(Role.ADMIN, EnumSet.allOf(Permission.class))))
                .containsExactly(VIEW, COMPOSE, APPROVE, ADMINISTER);
        assertThat(allowed(member(Role.EDITOR, EnumSet.allOf(Permission.class))))
                .containsExactly(VIEW, COMPOSE);
        assertThat(allowed(member(Role.APPROVER, EnumSet.allOf(Permission.class))))
                .containsExactly(VIEW, APPROVE);
        assertThat(allowed(member(Role.VIEWER, EnumSet.allOf(Permission.class))))
                .containsExactly(VIEW);
    }

    @Test
    void aScopeNeitherWidensNorIsWidenedByTheRole() {
        assertThat(allowed(member(Role.EDITOR, Set.of(VIEW, OWN)))).containsExactly(VIEW);
        assertThat(allowed(member(Role.OWNER, Set.of(COMPOSE)))).containsExactly(COMPOSE);
    }

    @Test
    void scopesSurviveTheirColumn() {
        ScopesColumn column = new ScopesColumn();

        assertThat(column.convertToDatabaseColumn(Set.of(OWN, VIEW))).isEqualTo("VIEW,OWN");
        assertThat(column.convertToEntityAttribute("VIEW,OWN")).containsExactly(VIEW, OWN);
        assertThat(column.convertToEntityAttribute("")).isEmpty();
    }

    @Test
    void aSecretIsLongRecognisableAndNotPrinted() {
        Secret secret = Secret.random("wbx_");

        assertThat(secret.text())
                .matches("wbx_[\\w-]{43}")
                .isNotEqualTo(Secret.random("wbx_").text());
        assertThat(secret.hash()).matches("[0-9a-f]{64}").isEqualTo(new Secret(secret.text()).hash());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new NewToken(com.webox.kernel.Ids.next(), secret.text(), null).toString())
                .doesNotContain(secret.text());
    }

    private static Set<Permission> allowed(Member member) {
        Set<Permission> allowed = EnumSet.allOf(Permission.class);
        allowed.removeIf(permission -> !member.may(permission));
        return allowed;
    }

    private static Member member(Role role, Set<Permission> scopes) {
        return new Member(
                UserId.next(),
                "Ada",
                "ada@example.com",
                Locale.ENGLISH,
                WorkspaceId.next(),
                "Atelier",
                ZoneOffset.UTC,
                role,
                scopes);
    }
}
