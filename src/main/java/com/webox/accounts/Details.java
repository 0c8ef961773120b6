package com.webox.accounts;

import com.webox.kernel.Problem;
import com.webox.platform.i18n.ModuleTranslations;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks what people type about themselves and their workspaces, and brings it into the form that is stored. */
final class Details {

    private static final int NAME_LENGTH = 120;
    private static final int EMAIL_LENGTH = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private Details() {}

    static String name(String field, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw Problem.invalid(field, "required");
        }
        if (name.length() > NAME_LENGTH) {
            throw Problem.invalid(field, "tooLong", NAME_LENGTH);
        }
        return name;
    }

    /** Lower case: one address is one person, however it is typed. */
    static String email(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > EMAIL_LENGTH || !EMAIL.matcher(email).matches()) {
            throw Problem.invalid("email", "email");
        }
        return email;
    }

    static ZoneId zone(String typed) {
        if (!ZoneId.getAvailableZoneIds().contains(typed)) {
            throw Problem.invalid("zone", "zone");
        }
        return ZoneId.of(typed);
    }

    /** One of the product's languages; others become English. */
    static Locale language(Locale wanted) {
        return ModuleTranslations.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
