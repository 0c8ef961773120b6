package com.webox.social.network;

import com.webox.social.network.NetworkRules.RuleViolation;
import com.webox.social.network.RulesCatalogue.Field;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What the fields of a network must be; messages are under {@code social.rule.extra.<field>}. */
final class ExtraRules {

    private final List<Field> fields;
    private final ToIntFunction<String> length;
    private final Map<String, ToIntFunction<String>> ownLengths;

    ExtraRules(List<Field> fields, ToIntFunction<String> length, Map<String, ToIntFunction<String>> ownLengths) {
        this.fields = fields;
        this.length = length;
        this.ownLengths = Map.copyOf(ownLengths);
    }

    void check(String format, Extras extras, List<RuleViolation> broken) {
        for (Field field : fields) {
            if (field.field().in(format)) {
                check(field, extras, broken);
            }
        }
    }

    private void check(Field field, Extras extras, List<RuleViolation> broken) {
        String value = extras.text(field.name());
        if (value.isEmpty()) {
            if (field.required()) {
                broken.add(violation(field, "required"));
            }
            return;
        }
        boolean known = field.choices().isEmpty() || field.choices().contains(value);
        if (field.kind() == ExtraField.Kind.CHOICE && !known) {
            broken.add(violation(field, "unknown"));
        }
        checkLength(field, extras, value, broken);
        if (field.forbid() != null) {
            FormatRules.forbidden(field.forbid(), value, "social.rule.extra." + field.name() + ".forbidden", broken);
        }
    }

    private void checkLength(Field field, Extras extras, String value, List<RuleViolation> broken) {
        List<String> many = switch (field.kind()) {
            case WORDS -> extras.words(field.name());
            case PARTS -> extras.parts(field.name());
            default -> List.of();
        };
        if (field.most() != null && many.size() > field.most()) {
            broken.add(violation(field, "many", many.size(), field.most()));
        }
        if (field.max() == null) {
            return;
        }
        ToIntFunction<String> counted = ownLengths.getOrDefault(field.name(), length);
        List<String> measured = field.kind() == ExtraField.Kind.PARTS ? many : List.of(value);
        for (int i = 0; i < measured.size(); i++) {
            int found = counted.applyAsInt(measured.get(i));
            if (found > field.max()) {
                broken.add(violation(field, "long", found, field.max(), found - field.max(), i + 1));
            }
        }
    }

    private static RuleViolation violation(Field field, String what, Object... args) {
        return new RuleViolation("social.rule.extra." + field.name() + "." + what, List.of(args));
    }
}
