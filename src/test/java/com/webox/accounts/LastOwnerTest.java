package com.webox.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.kernel.Problem;
import com.webox.testing.WeboxTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@WeboxTest
class LastOwnerTest {

    @Autowired
    TestAccounts people;

    @Autowired
    Members members;

    @Autowired
    Directory directory;

    @RepeatedTest(5)
    void twoOwnersWhoLeaveAtOnceDoNotBothGo() throws Exception {
        Member ada = people.signUp("Ada");
        Member zoe = people.join(ada.workspace(), "Zoé", Role.OWNER);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> left = both.invokeAll(List.of(leaves(ada, start), leaves(zoe, start)));

            assertThat(left).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        assertThat(directory.withPermission(ada.workspace(), Permission.OWN)).hasSize(1);
    }

    private Callable<Boolean> leaves(Member member, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                people.as(member, () -> members.leave());
                return true;
            } catch (Problem lastOwner) {
                return false;
            }
        };
    }
}
