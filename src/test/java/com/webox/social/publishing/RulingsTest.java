package com.webox.social.publishing;

import static com.webox.social.PublicationStatus.CHECKING;
import static com.webox.social.PublicationStatus.FAILED;
import static com.webox.social.PublicationStatus.PREPARING;
import static com.webox.social.PublicationStatus.PUBLISHED;
import static com.webox.social.PublicationStatus.PUBLISHING;
import static com.webox.social.PublicationStatus.SCHEDULED;
import static com.webox.social.PublicationStatus.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.webox.kernel.WorkspaceId;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import com.webox.social.network.FailureKind;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.ReadBack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulingsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final PublishingSettings SETTINGS = new PublishingSettings(
            true,
            Duration.ofSeconds(8),
            Duration.ofSeconds(5),
            8,
            8,
            250,
            Duration.ofMinutes(5),
            Duration.ofMinutes(3));

    private final Rulings rulings = new Rulings(SETTINGS);

    @Test
    void anUnknownOutcomeIsCheckedBeforeAnythingElse() {
        Verdict verdict = rulings.afterSend(claim(0, 0), new PublishOutcome.Unknown("time-out"), NOW);
        assertThat(verdict.status()).isEqualTo(CHECKING);
        assertThat(verdict.wake()).isEqualTo(NOW.plusSeconds(5));
        assertThat(verdict.sent()).isTrue();
    }

    @Test
    void oneLookThatFindsNothingIsNotProof() {
        Verdict first = rulings.afterCheck(claim(1, 0), new ReadBack.Absent(), NOW);
        assertThat(first.status()).isEqualTo(CHECKING);
        assertThat(first.wake()).isEqualTo(NOW.plusSeconds(15));
        Verdict second = rulings.afterCheck(claim(1, first.absents()), new ReadBack.Absent(), NOW);
        assertThat(second.status()).isEqualTo(SCHEDULED);
    }

    @Test
    void whatIsFoundOnTheNetworkIsPublished() {
        Verdict verdict = rulings.afterCheck(claim(1, 1), new ReadBack.Found("42", URI.create("http://n/42")), NOW);
        assertThat(verdict.status()).isEqualTo(PUBLISHED);
        assertThat(verdict.remoteId()).isEqualTo("42");
    }

    @Test
    void whatCannotBeReadForLongIsForAPerson() {
        Claim claim = numbered(15, 1, 0);
        Verdict verdict = rulings.afterCheck(claim, new ReadBack.Unreadable(FailureKind.NETWORK_DOWN, "503"), NOW);
        assertThat(verdict.status()).isEqualTo(UNCERTAIN);
    }

    @Test
    void waitsAsTold() {
        Instant told = NOW.plusSeconds(431);
        Verdict verdict =
                rulings.afterSend(claim(7, 0), new PublishOutcome.Retry(FailureKind.RATE_LIMITED, "429", told), NOW);
        assertThat(verdict.status()).isEqualTo(SCHEDULED);
        assertThat(verdict.wake()).isEqualTo(told);
        assertThat(verdict.sent()).as("waiting as told is not a failed try").isFalse();
    }

    @Test
    void backsOffLongerEachTimeAndGivesUpInTheEnd() {
        PublishOutcome down = new PublishOutcome.Retry(FailureKind.NETWORK_DOWN, "refused", null);
        Verdict first = rulings.afterSend(claim(0, 0), down, NOW);
        assertThat(first.wake()).isBetween(NOW.plusMillis(2500), NOW.plusMillis(5001));
        Verdict later = rulings.afterSend(claim(4, 0), down, NOW);
        assertThat(later.wake()).isBetween(NOW.plusSeconds(40), NOW.plusMillis(80_001));
        assertThat(rulings.afterSend(claim(7, 0), down, NOW).status()).isEqualTo(FAILED);
    }

    static Stream<PublishOutcome> outcomes() {
        return Stream.of(
                new PublishOutcome.Published("1", null),
                new PublishOutcome.Pending("c", Duration.ofSeconds(1)),
                new PublishOutcome.Refused(FailureKind.TEXT_REFUSED, ""),
                new PublishOutcome.Retry(FailureKind.NETWORK_DOWN, "", null),
                new PublishOutcome.Unknown(""));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyVerdictIsInTheTransitionTable(PublishOutcome outcome) {
        Verdict verdict = rulings.afterSend(claim(0, 0), outcome, NOW);
        assertThat(PUBLISHING.mayBecome(verdict.status())).isTrue();
        assertThat(verdict.wake() == null).isEqualTo(verdict.status().settled());
    }

    @Test
    void aContainerInTheMakingIsAskedAgain() {
        Verdict verdict = rulings.afterSend(claim(0, 0), new PublishOutcome.Pending("c", Duration.ofSeconds(3)), NOW);
        assertThat(verdict.status()).isEqualTo(PREPARING);
        assertThat(verdict.wake()).isEqualTo(NOW.plusSeconds(3));
        assertThat(List.of(verdict.sent())).containsExactly(false);
    }

    @Test
    void aRightToReadThatIsMissingLeavesItToAPerson() {
        Verdict verdict = rulings.afterCheck(
                claim(1, 0), new ReadBack.Unreadable(FailureKind.PERMISSION_MISSING, "no right to read"), NOW);

        assertThat(verdict.status()).isEqualTo(PublicationStatus.UNCERTAIN);
        assertThat(verdict.failure()).isEqualTo(FailureKind.PERMISSION_MISSING);
    }

    private static Claim claim(int sends, int absents) {
        return numbered(sends + absents + 1, sends, absents);
    }

    private static Claim numbered(int number, int sends, int absents) {
        PublicationStatus from = sends == 0 ? SCHEDULED : CHECKING;
        return new Claim(
                PublicationId.next(),
                WorkspaceId.next(),
                PostId.next(),
                ChannelId.next(),
                "x",
                from,
                1,
                "node",
                NOW,
                number,
                sends,
                absents,
                null,
                UUID.randomUUID(),
                NOW);
    }
}
