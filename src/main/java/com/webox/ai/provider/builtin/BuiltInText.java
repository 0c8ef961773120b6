package com.webox.ai.provider.builtin;

import com.webox.ai.AiFailure;
import com.webox.ai.Maker;
import com.webox.ai.Stop;
import com.webox.ai.TextModel;
import com.webox.ai.TextParts;
import com.webox.ai.TextReply;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.TokenPrice;
import com.webox.ai.Usage;
import java.util.Currency;
import java.util.List;

/** Writes by rule from the author's own words; free, at once, and the same each time for the same seed. */
final class BuiltInText implements TextModel {

    private static final int EMOJIS = 8;
    private static final int HASHTAGS = 6;

    private final TokenPrice free;

    BuiltInText(Currency currency) {
        free = TokenPrice.free(currency);
    }

    @Override
    public Maker maker() {
        return Maker.BUILT_IN;
    }

    @Override
    public TokenPrice price() {
        return free;
    }

    /** Rules cannot translate, and nobody shall take a word list for a translation. */
    @Override
    public boolean can(TextTask task) {
        return task != TextTask.TRANSLATE;
    }

    @Override
    public boolean fills() {
        return false;
    }

    @Override
    public Usage most(TextRequest request) {
        return Usage.NONE;
    }

    @Override
    public Usage likely(TextRequest request) {
        return Usage.NONE;
    }

    @Override
    public TextReply write(TextRequest request, TextParts parts, Stop stop) {
        if (!can(request.task()) || request.shape() != null) {
            return new TextReply.Failed(new AiFailure.Unable(), Usage.NONE);
        }
        List<String> texts = texts(request);
        for (int i = 0; i < texts.size(); i++) {
            parts.part(i, texts.get(i));
        }
        return new TextReply.Written(texts, Usage.NONE);
    }

    private static List<String> texts(TextRequest request) {
        return switch (request.task()) {
            case WRITE -> Captions.write(request);
            case SHORTEN -> List.of(Shortening.of(request.text(), request.french(), request.limits()));
            case TONE -> List.of(Retoning.of(request));
            case HASHTAGS -> Hashtags.of(request.text(), request.french(), HASHTAGS);
            case EMOJI -> Emojis.suggest(request.text(), EMOJIS);
            case TRANSLATE -> List.of();
            case SUMMARY -> List.of(Summary.of(request.text(), request.french(), request.limits()));
        };
    }
}
