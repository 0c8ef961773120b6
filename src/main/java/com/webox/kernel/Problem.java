package com.webox.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a caller asked for and cannot have, told in a way that screens and the API can both show: a translation
 * key {@code problem.<code>} with its arguments, and the field it concerns where there is one.
 */
public final class Problem extends RuntimeException {

    /** What sort of no it is; the API maps each to one HTTP status. */
    public enum Kind {
        /** 401: nobody is signed in. */
        UNAUTHENTICATED,
        /** 403: the role does not allow it. */
        DENIED,
        /** 404: it does not exist, or belongs to another workspace. */
        NOT_FOUND,
        /** 409: it changed meanwhile, or its state does not allow it. */
        CONFLICT,
        /** 422: a value cannot be accepted. */
        INVALID
    }

    private final Kind kind;
    private final String code;
    private final String messageKey;
    private final @Nullable String field;
    private final transient List<Object> args;

    private Problem(Kind kind, String code, @Nullable String field, List<Object> args) {
        this(kind, code, "problem." + code, field, args);
    }

    private Problem(Kind kind, String code, String messageKey, @Nullable String field, List<Object> args) {
        super(code + (field == null ? "" : " (" + field + ")"), null, false, true);
        this.kind = kind;
        this.code = code;
        this.messageKey = messageKey;
        this.field = field;
        this.args = args;
    }

    public static Problem unauthenticated() {
        return new Problem(Kind.UNAUTHENTICATED, "unauthenticated", null, List.of());
    }

    public static Problem denied() {
        return new Problem(Kind.DENIED, "denied", null, List.of());
    }

    /** @param what the noun that was not found, for the log only */
    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "notFound", null, List.of(what));
    }

    public static Problem conflict(String code, Object... args) {
        return new Problem(Kind.CONFLICT, code, null, List.of(args));
    }

    /** A value of {@code field} is refused; the message under {@code problem.<code>} tells the cure. */
    public static Problem invalid(String field, String code, Object... args) {
        return new Problem(Kind.INVALID, code, field, List.of(args));
    }

    /** A value of {@code field} breaks a rule that has its own message under {@code messageKey}. */
    public static Problem brokenRule(String field, String messageKey, List<Object> args) {
        return new Problem(Kind.INVALID, messageKey, messageKey, field, args);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return messageKey;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] args() {
        return args.toArray();
    }
}
