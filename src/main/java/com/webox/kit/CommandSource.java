package com.webox.kit;

import java.util.List;
import java.util.Locale;

/** A feature's actions in the command palette. Beans, ordered by {@code @Order}; asked once for each browser tab. */
public interface CommandSource extends ShellPart {

    List<Command> commands(Locale locale);
}
