package com.webox;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the application loads. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("css/kit.css")
@StyleSheet("css/notifications.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport(
                "width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content");
        settings.setPageTitle("WeBox");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "icons/webox.svg", "any");
        settings.addLink("apple-touch-icon", "icons/webox-180.png");
    }
}
