package com.webox.social.connecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Problem;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.ScriptedNetwork;
import com.webox.social.connecting.Connection.Choice;
import com.webox.social.connecting.Connection.Connected;
import com.webox.social.connecting.SetUpChecks.Finding;
import com.webox.social.connecting.SetUpChecks.Verdict;
import com.webox.social.connecting.SetUpChecks.What;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import com.webox.testing.WeboxTest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@WeboxTest
@Import(ScriptedNetwork.class)
class ConnectingTest {

    private static final RemoteAccount ONLY = new RemoteAccount("1", "Scripted account", "@scripted", null);
    private static final Tokens PAGE = new Tokens("page-token", null, null, null, Set.of("write"));

    private final Connections connections;
    private final Channels channels;
    private final SetUpChecks checks;
    private final ScriptedNetwork network;
    private final TestAccounts accounts;
    private final JdbcTemplate jdbc;
    private Member ada;

    @Autowired
    ConnectingTest(
            Connections connections,
            Channels channels,
            SetUpChecks checks,
            ScriptedNetwork network,
            TestAccounts accounts,
            JdbcTemplate jdbc) {
        this.connections = connections;
        this.channels = channels;
        this.checks = checks;
        this.network = network;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPerson() {
        ada = accounts.signUp("Ada");
    }

    @AfterEach
    void oneAccountAgain() {
        network.opens(ONLY);
    }

    @Test
    void oneAccountIsConnectedAtOnceAndWhatWasNotAllowedIsSaid() {
        Connection done = consent(ada);
        assertThat(done).isEqualTo(new Connected(List.of("Scripted account"), List.of("comment")));
        assertThat(connected(ada)).containsExactly("Scripted account");
    }

    @Test
    void amongSeveralAccountsAPersonChooses() {
        network.opens(page("10", "Orchard"), page("11", "Cellar"), page("12", "Shop"));
        Choice choice = (Choice) consent(ada);
        assertThat(connected(ada)).as("nothing yet").isEmpty();

        Offer offer = accounts.as(ada, () -> connections.offer(choice.offer()));
        assertThat(offer.accounts()).extracting(RemoteAccount::name).containsExactly("Orchard", "Cellar", "Shop");
        assertThat(offer.accounts()).as("a screen sees no token").allMatch(account -> account.own() == null);

        accounts.as(ada, () -> connections.choose(choice.offer(), Set.of("10", "12", "never offered")));
        assertThat(connected(ada)).containsExactly("Orchard", "Shop");
    }

    @Test
    void aChoiceCountsOnceAndOnlyForWhoConsented() {
        network.opens(page("20", "Orchard"), page("21", "Cellar"));
        UUID offer = ((Choice) consent(ada)).offer();
        Member bob = accounts.signUp("Bob");
        assertThatThrownBy(() -> accounts.as(bob, () -> connections.offer(offer)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("channel.consentOver");
        assertThatThrownBy(() -> accounts.as(bob, () -> connections.choose(offer, Set.of("20"))))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> accounts.as(ada, () -> connections.choose(offer, Set.of())))
                .as("nothing chosen")
                .hasMessageContaining("channel.chooseOne");
        accounts.as(ada, () -> connections.choose(offer, Set.of("20")));
        assertThatThrownBy(() -> accounts.as(ada, () -> connections.choose(offer, Set.of("21"))))
                .hasMessageContaining("channel.consentOver");
        assertThat(connected(ada)).containsExactly("Orchard");
        assertThat(connected(bob)).isEmpty();
    }

    @Test
    void anOfferKeepsItsTokensSealed() {
        network.opens(page("30", "Orchard"), page("31", "Cellar"));
        consent(ada);
        assertThat(jdbc.queryForList("select content from social_offer", String.class))
                .isNotEmpty()
                .noneMatch(content -> content.contains("page-token") || content.contains("Orchard"));
    }

    @Test
    void theSetUpCheckNamesWhatAnAccountDidNotAllow() {
        consent(ada);
        List<Finding> findings =
                accounts.as(ada, () -> checks.run(ScriptedNetwork.KEY)).join();
        assertThat(findings).contains(new Finding(What.GRANTS, Verdict.BAD, "Scripted account: comment"));
    }

    @Test
    void theSetUpCheckAsksTheNetworkAboutTheApp() {
        List<Finding> findings = accounts.as(ada, () -> checks.run("x")).join();
        assertThat(findings).contains(new Finding(What.CREDENTIALS, Verdict.GOOD, ""));
    }

    private Connection consent(Member person) {
        URI page = accounts.as(person, () -> connections.begin(ScriptedNetwork.KEY));
        String state = page.getQuery().substring("state=".length());
        return accounts.as(person, () -> connections.finish(ScriptedNetwork.KEY, "code", state));
    }

    private List<String> connected(Member person) {
        return accounts.as(person, () -> channels.list()).stream()
                .map(ChannelSummary::name)
                .toList();
    }

    private static RemoteAccount page(String id, String name) {
        return new RemoteAccount(id, name, "", null, PAGE);
    }
}
