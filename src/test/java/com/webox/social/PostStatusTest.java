package com.webox.social;

import static com.webox.social.PublicationStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostStatusTest {

    static Stream<Arguments> sums() {
        return Stream.of(
                Arguments.of(Set.of(), PostStatus.DRAFT),
                Arguments.of(Set.of(SCHEDULED), PostStatus.SCHEDULED),
                Arguments.of(Set.of(SCHEDULED, PublicationStatus.CANCELLED), PostStatus.SCHEDULED),
                Arguments.of(Set.of(SCHEDULED, PublicationStatus.PUBLISHED), PostStatus.PUBLISHING),
                Arguments.of(Set.of(PREPARING, PublicationStatus.PUBLISHED), PostStatus.PUBLISHING),
                Arguments.of(Set.of(CHECKING, PublicationStatus.FAILED), PostStatus.PUBLISHING),
                Arguments.of(Set.of(PublicationStatus.PUBLISHED), PostStatus.PUBLISHED),
                Arguments.of(Set.of(PublicationStatus.PUBLISHED, PublicationStatus.CANCELLED), PostStatus.PUBLISHED),
                Arguments.of(Set.of(PublicationStatus.PUBLISHED, PublicationStatus.FAILED), PostStatus.FAILED),
                Arguments.of(Set.of(PublicationStatus.UNCERTAIN, PublicationStatus.FAILED), PostStatus.UNCERTAIN),
                Arguments.of(Set.of(PublicationStatus.HELD), PostStatus.HELD),
                Arguments.of(Set.of(PublicationStatus.CANCELLED), PostStatus.CANCELLED));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void sumsUpItsPublications(Set<PublicationStatus> publications, PostStatus expected) {
        assertThat(PostStatus.of(publications)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(PublicationStatus.class)
    void nothingFollowsPublished(PublicationStatus other) {
        assertThat(PublicationStatus.PUBLISHED.mayBecome(other)).isFalse();
    }

    @Test
    void whatMayBeOutIsNeverSentWithoutAClaim() {
        assertThat(CHECKING.next()).containsExactly(PublicationStatus.PUBLISHING);
        assertThat(PREPARING.next()).containsExactly(PublicationStatus.PUBLISHING);
    }
}
