package com.webox.social.connecting;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.social.connecting.SetUpChecks.Finding;
import com.webox.social.connecting.SetUpChecks.Verdict;
import com.webox.social.connecting.SetUpChecks.What;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the networks' own words for a code that nobody was given say about the app. */
class SetUpChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invalid_client: The OAuth client was not found.                                   | CREDENTIALS | BAD
            invalid_client: Client authentication failed, no authorization code looked at     | CREDENTIALS | BAD
            Error validating client secret.                                                   | CREDENTIALS | BAD
            Error validating application. Cannot get application info due to a system error.  | CREDENTIALS | BAD
            redirect_uri_mismatch: Bad Request                                                | REDIRECT    | BAD
            Value passed for the authorization code was invalid.                              | CREDENTIALS | GOOD
            invalid_grant: Malformed auth code.                                               | CREDENTIALS | GOOD
            appid/redirect uri/code verifier does not match authorization code                | REDIRECT    | UNKNOWN
            Please make sure your redirect_uri is identical. Error validating verification code | REDIRECT  | UNKNOWN
            Something quite different                                                         | CREDENTIALS | UNKNOWN
            """)
    void readsTheNetworksWords(String words, What what, Verdict verdict) {
        assertThat(SetUpChecks.read(new NetworkFailure(FailureKind.OTHER, words)))
                .filteredOn(finding -> finding.what() == what)
                .extracting(Finding::verdict)
                .containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource("connection refused, UNKNOWN")
    void aNetworkThatCannotBeReachedSaysNothingAboutTheApp(String words, Verdict verdict) {
        assertThat(SetUpChecks.read(new NetworkFailure(FailureKind.NETWORK_DOWN, words)))
                .containsExactly(new Finding(What.CREDENTIALS, verdict, words));
    }
}
