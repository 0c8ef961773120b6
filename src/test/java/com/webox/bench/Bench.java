package com.webox.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./webox bench NAME [--option value]}: measures, and prints one line of JSON. */
public final class Bench {

    /** One measurement. */
    interface Measurement {

        /** @return the figures, in the order they are printed */
        Map<String, Object> run(Map<String, String> options) throws Exception;
    }

    private static final Map<String, Measurement> ALL =
            Map.of("publishing", new PublishingBench(), "faults", new FaultsBench(), "ai", new AiBench());

    private Bench() {}

    public static void main(String[] args) {
        Measurement measurement = args.length == 0 ? null : ALL.get(args[0]);
        if (measurement == null) {
            System.err.println("webox bench: choose one of " + ALL.keySet());
            System.exit(2);
            return;
        }
        try {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("bench", args[0]);
            line.putAll(measurement.run(options(Arrays.copyOfRange(args, 1, args.length))));
            System.out.println(JsonMapper.builder().build().writeValueAsString(line));
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            // The database server's threads would keep a failed run alive.
            System.exit(1);
        }
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + args[i]);
            }
            options.put(args[i].substring(2), args[i + 1]);
        }
        return options;
    }
}
