package com.webox.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.kernel.Problem;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void findsTheProblemWhereverItIsWrapped() {
        Problem problem = Problem.conflict("taken");
        Throwable wrapped = new IllegalStateException(new InvocationTargetException(problem));
        assertThat(Failure.of(wrapped)).isEqualTo(new Failure.Told(problem));
    }

    @Test
    void givesEverythingElseAReferenceOfItsOwn() {
        Set<String> references = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            assertThat(Failure.of(new IllegalStateException("boom")))
                    .isInstanceOfSatisfying(Failure.Unexpected.class, failure -> {
                        assertThat(failure.reference()).matches("[A-Z0-9]{6}");
                        references.add(failure.reference());
                    });
        }
        assertThat(references).hasSizeGreaterThan(490);
    }

    @Test
    void doesNotLoseItselfInCausesThatGoRound() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(Failure.of(first)).isInstanceOf(Failure.Unexpected.class);
    }
}
