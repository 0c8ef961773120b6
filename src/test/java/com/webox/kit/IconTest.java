package com.webox.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IconTest {

    private static final Pattern DRAWN = Pattern.compile("^  '?([a-z0-9-]+)'?: [A-Z]", Pattern.MULTILINE);

    @Test
    void everyIconIsDrawnInTheBrowserAndNoOther() throws IOException {
        String element = Files.readString(Path.of("frontend/components/kit/wb-icon.ts"));
        Set<String> drawn =
                DRAWN.matcher(element).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
        Set<String> named = Arrays.stream(Icon.values()).map(Icon::lucideName).collect(Collectors.toSet());
        assertThat(drawn).isEqualTo(named);
    }

    @Test
    void isFoundByItsName() {
        assertThat(Icon.fromName("calendar-clock")).isEqualTo(Icon.CALENDAR_CLOCK);
        assertThatThrownBy(() -> Icon.fromName("no-such-icon")).hasMessageContaining("no-such-icon");
    }

    @Test
    void everyIllustrationIsDrawnInTheBrowser() throws IOException {
        String element = Files.readString(Path.of("frontend/components/kit/wb-illustration.ts"));
        assertThat(Illustration.values()).allSatisfy(each -> {
            String name = each.create().getElement().getAttribute("name");
            assertThat(element).containsPattern("(?m)^  '?" + name + "'?: svg`");
        });
    }
}
