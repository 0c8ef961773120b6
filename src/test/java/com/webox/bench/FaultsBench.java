package com.webox.bench;

import java.time.Duration;
import java.util.Map;

/**
 * Whether posts are lost or doubled while servers are killed, stopped and continued, the database is restarted and the
 * network fails. Options: {@code --rounds} (200 kills), {@code --seed},
 * {@code --minutes} (120) after which no further round is begun.
 */
final class FaultsBench implements Bench.Measurement {

    private static final int ROUNDS_A_HALT = 100;
    private static final int ROUNDS_A_RESTART = 40;
    private static final int ROUNDS_A_REVOCATION = 20;

    @Override
    public Map<String, Object> run(Map<String, String> options) throws Exception {
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "200"));
        long seed = Long.parseLong(options.getOrDefault("seed", "1"));
        long minutes = Long.parseLong(options.getOrDefault("minutes", "120"));
        return new FaultsPlay(new FaultsPlay.Script(
                        rounds,
                        Math.max(1, rounds / ROUNDS_A_HALT),
                        Duration.ofSeconds(60),
                        Math.max(1, rounds / ROUNDS_A_RESTART),
                        Math.max(1, rounds / ROUNDS_A_REVOCATION),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(minutes),
                        seed))
                .run();
    }
}
