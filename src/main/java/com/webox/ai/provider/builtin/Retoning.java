package com.webox.ai.provider.builtin;

import com.webox.ai.TextLimits;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTone;
import java.util.List;
import java.util.Map;

/** Changes a text's tone as far as that can be done without understanding it: forms of words, marks and emojis. */
final class Retoning {

    private Retoning() {}

    static String of(TextRequest request) {
        Tongue tongue = Tongue.of(request.text(), request.french());
        String text = request.text().strip().replaceAll("(?<=\\p{L})'(?=\\p{L})", "’");
        String changed = switch (request.tone()) {
            case PROFESSIONAL -> calm(swap(text, tongue, "formal"));
            case DIRECT -> Shortening.of(calm(text), tongue.french(), request.limits());
            case FRIENDLY -> warm(swap(text, tongue, "informal"), request, tongue, 1);
            case PLAYFUL -> warm(lively(swap(text, tongue, "informal")), request, tongue, 2);
            case INSPIRING -> warm(text, request, tongue, 1);
        };
        return fitted(Typography.set(changed, tongue.french()), request.limits());
    }

    /** Opens with a word to the readers and ends a paragraph with emojis, where there is none yet and it fits. */
    private static String warm(String text, TextRequest request, Tongue tongue, int emojis) {
        List<String> openers = tongue.sentences("openers", request.tone());
        String opener = openers.get((int) Math.floorMod(request.seed(), (long) openers.size()));
        String result = text;
        List<String> called = Emojis.suggest(text, emojis);
        List<String> signs = called.isEmpty() ? List.of(request.tone() == TextTone.INSPIRING ? "✨" : "😊") : called;
        if (!Words.EMOJI.matcher(text).find()) {
            String first = text.lines().findFirst().orElse("");
            String rest = text.substring(first.length());
            result = first.replaceAll("[\\s\\u00A0\\u202F]+$", "") + " " + String.join("", signs) + rest;
        }
        String opened = greets(text) ? result : opener + " " + result;
        return request.limits().fits(Typography.set(opened, tongue.french())) ? opened : result;
    }

    private static boolean greets(String text) {
        return text.lines()
                .findFirst()
                .orElse("")
                .matches("(?iu)^(?:hello|hi|hey|good morning|bonjour|salut|coucou|guess|devinez|psst|chers|dear)\\b.*");
    }

    /** The last sentence of the first paragraph gets its exclamation mark. */
    private static String lively(String text) {
        return text.replaceFirst("(?<=[\\p{L}\\p{N}%])\\.(?=\\s*(?:\\n|$))", "!");
    }

    private static String calm(String text) {
        return Words.withoutEmojis(text)
                .replaceAll("[\\s\\u00A0\\u202F]*!+(?=\\s|$)", ".")
                .replaceAll("\\.{2}(?!\\.)", ".")
                .replaceAll("(?<=[?])\\.", "");
    }

    private static String swap(String text, Tongue tongue, String part) {
        String result = text;
        for (Map.Entry<String, String> pair : tongue.pairs(part).entrySet()) {
            result = Replacing.words(result, pair.getKey(), pair.getValue());
        }
        return result;
    }

    private static String fitted(String text, TextLimits limits) {
        return limits.fits(text) ? text : Shortening.cut(text, limits);
    }
}
