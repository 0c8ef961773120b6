package com.webox.ai.provider.chat;

import com.webox.ai.Access;
import com.webox.ai.Check;
import com.webox.ai.Finding;
import com.webox.platform.http.AddressGuard;
import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The list of a provider's models: free everywhere, and it shows whether address, key and model are right.
 *
 * @param path below the base address, with a leading slash
 * @param keyed how the key is sent
 * @param names of the models, as they are asked for, in an answer; empty where it is no such list
 */
public record ModelList(String path, KeyHeader keyed, Function<JsonNode, Stream<String>> names) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Puts the key into a call. Not called where there is none. */
    @FunctionalInterface
    public interface KeyHeader {
        Call into(Call call, String key);
    }

    /** Asks once. */
    public Check check(Access access, HttpCalls http) {
        AddressGuard guard = access.guard();
        if (guard != null && !guard.allows(access.baseUrl())) {
            return Check.failed(Finding.ADDRESS_REFUSED, "");
        }
        Call call = access.guarded(Call.get(access.at(path))).timeout(PATIENCE);
        if (!access.apiKey().isEmpty()) {
            call = keyed.into(call, access.apiKey());
        }
        return switch (http.send(call)) {
            case Reply.NotSent never -> Check.failed(Finding.NO_CONNECTION, "");
            case Reply.MaybeSent maybe -> Check.failed(Finding.DOWN, "");
            case Reply.Answer answer -> answer.ok() ? listed(answer, access) : refused(answer, access);
        };
    }

    private Check listed(Reply.Answer answer, Access access) {
        List<String> models = names.apply(answer.json()).sorted().toList();
        if (models.isEmpty() && !answer.json().isObject()) {
            return Check.failed(Finding.NO_SUCH_API, "");
        }
        // A name may stand for its dated versions.
        String wanted = access.maker().model();
        boolean known = models.stream().anyMatch(each -> each.equals(wanted) || each.startsWith(wanted + "-20"));
        return new Check(known ? Finding.WORKS : Finding.MODEL_UNKNOWN, "", models);
    }

    private static Check refused(Reply.Answer answer, Access access) {
        // Some vendors quote the key they were sent.
        String said = access.apiKey().isEmpty()
                ? Failures.said(answer)
                : Failures.said(answer).replace(access.apiKey(), "…");
        boolean key = said.toLowerCase(Locale.ROOT).contains("api key");
        Finding finding = switch (answer.status()) {
            case 401, 403 -> Finding.KEY_REFUSED;
            case 400 -> key ? Finding.KEY_REFUSED : Finding.STRANGE;
            case 404, 405 -> Finding.NO_SUCH_API;
            case 402, 429 -> Finding.OVER_QUOTA;
            default -> answer.status() >= 500 ? Finding.DOWN : Finding.STRANGE;
        };
        return Check.failed(finding, said);
    }
}
