package com.webox.ai.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.ai.Costs;
import com.webox.kit.Command;
import com.webox.kit.CommandSource;
import com.webox.kit.Icon;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads those who run the workspace to its costs and its providers from wherever they are. */
@Component
@Order(95)
class AiCommands implements CommandSource {

    private final Costs costs;
    private final I18NProvider texts;

    AiCommands(Costs costs, I18NProvider texts) {
        this.costs = costs;
        this.texts = texts;
    }

    @Override
    public List<Command> commands(Locale locale) {
        return costs.mayLook()
                ? List.of(
                        Command.open(Icon.RECEIPT, texts.getTranslation("ai.costs.title", locale), CostsView.PATH),
                        Command.open(Icon.PLUG, texts.getTranslation("ai.providers.title", locale), ProvidersView.PATH))
                : List.of();
    }
}
