package com.webox.ai.provider.chat;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.ai.Maker;
import com.webox.ai.Prompt;
import com.webox.ai.Shape;
import com.webox.ai.Stop;
import com.webox.ai.TextModel;
import com.webox.ai.TextParts;
import com.webox.ai.TextReply;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.TokenPrice;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat model, streamed through LangChain4j on the house's own HTTP client. */
public final class ChatModel implements TextModel {

    /** A token is about four letters of prose; no token is shorter than a byte. */
    private static final int LETTERS_A_TOKEN = 4;

    /** What each message costs beside its words. */
    private static final int TOKENS_OF_MESSAGES = 40;

    /** Models that think before they write spend tokens on it; without room for them they write nothing. */
    private static final int ROOM_TO_THINK = 2_000;

    private final Access access;
    private final Dialect dialect;
    private final HttpCalls http;
    private final Clock clock;

    public ChatModel(Access access, Dialect dialect, HttpCalls http, Clock clock) {
        this.access = access;
        this.dialect = dialect;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Maker maker() {
        return access.maker();
    }

    @Override
    public TokenPrice price() {
        return access.price();
    }

    @Override
    public Usage most(TextRequest request) {
        Prompt prompt = Prompt.of(request);
        long in = (prompt.system() + prompt.user()).getBytes(StandardCharsets.UTF_8).length + TOKENS_OF_MESSAGES;
        return new Usage(Unit.TOKEN, in, longest(request), false);
    }

    @Override
    public Usage likely(TextRequest request) {
        Prompt prompt = Prompt.of(request);
        long letters = request.task() == TextTask.WRITE
                ? Math.min(request.limits().max(), 500)
                : Math.min(request.limits().max(), request.text().length());
        return new Usage(Unit.TOKEN, sent(prompt), prompt.results() * Math.max(letters / LETTERS_A_TOKEN, 20), false);
    }

    @Override
    public TextReply write(TextRequest request, TextParts parts, Stop stop) {
        Prompt prompt = Prompt.of(request);
        Wire wire = new Wire(http, access, dialect, stop);
        Parting parting = new Parting(parts, prompt.results());
        Answer answer = new Answer(parting);
        dialect.model(access, wire, (int) longest(request)).chat(asked(prompt, request.shape()), answer);
        if (wire.reply() instanceof Reply.Answer refused && !refused.ok()) {
            return new TextReply.Failed(dialect.failure(refused, clock.instant()), Usage.NONE);
        }
        if (wire.reply() instanceof Reply.NotSent never) {
            return new TextReply.Failed(new AiFailure.ProviderDown(never.reason()), Usage.NONE);
        }
        Usage usage = answer.usage(prompt, wire.aside().unseen());
        if (stop.asked()) {
            return new TextReply.Failed(new AiFailure.Stopped(), usage);
        }
        if (wire.reply() instanceof Reply.MaybeSent maybe) {
            return new TextReply.Failed(new AiFailure.Unknown(maybe.reason()), usage);
        }
        AiFailure told = wire.aside().failure();
        if (told != null) {
            return new TextReply.Failed(told, usage);
        }
        if (answer.refused()) {
            return new TextReply.Failed(new AiFailure.RefusedByPolicy(""), usage);
        }
        List<String> texts = texts(request, parting.end());
        if (wire.broken() || !answer.complete() || texts.isEmpty()) {
            return new TextReply.Failed(new AiFailure.Unknown("the answer did not come whole"), usage);
        }
        Shape<?> shape = request.shape();
        return shape == null || shape.read(texts.getFirst()).isPresent()
                ? new TextReply.Written(texts, usage)
                : new TextReply.Failed(
                        new AiFailure.Unknown("the answer is not of the form that was asked for"), usage);
    }

    private ChatRequest asked(Prompt prompt, @Nullable Shape<?> shape) {
        ChatRequest.Builder request =
                ChatRequest.builder().messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
        if (shape != null && dialect.takesSchema()) {
            request.responseFormat(Schemas.of(shape));
        }
        return request.build();
    }

    private static List<String> texts(TextRequest request, List<String> said) {
        return switch (request.task()) {
            case HASHTAGS ->
                said.stream()
                        .flatMap(text -> java.util.Arrays.stream(text.split("[\\s,]+")))
                        .filter(tag -> tag.matches("#[\\p{L}\\p{N}_]+"))
                        .distinct()
                        .toList();
            case EMOJI ->
                said.stream()
                        .flatMap(text -> java.util.Arrays.stream(text.split("[\\s,]+")))
                        .filter(sign -> !sign.isEmpty() && sign.codePoints().noneMatch(Character::isLetterOrDigit))
                        .distinct()
                        .toList();
            case WRITE, SHORTEN, TONE, SUMMARY, TRANSLATE -> said;
        };
    }

    private static long longest(TextRequest request) {
        // Emojis and accents take more tokens than letters.
        return Math.min(request.limits().max(), TextRequest.MOST_TEXT)
                        * (long) Prompt.of(request).results()
                        / 2
                + ROOM_TO_THINK;
    }

    private static long sent(Prompt prompt) {
        return (prompt.system().length() + prompt.user().length()) / LETTERS_A_TOKEN + TOKENS_OF_MESSAGES;
    }

    /** Hears what the model says. */
    private static final class Answer implements StreamingChatResponseHandler {

        private final Parting parting;
        private long letters;
        private @Nullable ChatResponse response;

        private Answer(Parting parting) {
            this.parting = parting;
        }

        @Override
        public void onPartialResponse(String part) {
            letters += part.length();
            parting.add(part);
        }

        @Override
        public void onCompleteResponse(ChatResponse whole) {
            response = whole;
        }

        @Override
        public void onError(Throwable error) {
            response = null;
        }

        boolean complete() {
            return response != null && response.finishReason() != null;
        }

        boolean refused() {
            return response != null && response.finishReason() == FinishReason.CONTENT_FILTER;
        }

        /** As the provider counted; our own estimate of what was sent and heard when it did not say. */
        Usage usage(Prompt prompt, long unseen) {
            TokenUsage counted = response == null ? null : response.tokenUsage();
            return counted == null || counted.inputTokenCount() == null || counted.outputTokenCount() == null
                    ? new Usage(Unit.TOKEN, sent(prompt), letters / LETTERS_A_TOKEN + 1 + unseen, false)
                    : new Usage(Unit.TOKEN, counted.inputTokenCount(), counted.outputTokenCount() + unseen, true);
        }
    }
}
