package com.webox.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.menubar.MenuBar;

/**
 * A menu bar that assistive technology can read when it is open. Vaadin's items say whether they are selected, which
 * items of a menu must not, and the sheet behind them can be focused though it is nothing: both break the rules of the
 * roles they stand in.
 */
public class MenuStrip extends MenuBar {

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("""
                if (this.wbTidied) return;
                this.wbTidied = true;
                const tidy = () => {
                    this.querySelectorAll('[role=menuitem][aria-selected]')
                        .forEach(item => item.removeAttribute('aria-selected'));
                    this.querySelectorAll('vaadin-menu-bar-submenu').forEach(menu =>
                        menu.shadowRoot?.querySelector('vaadin-menu-bar-overlay')
                            ?.shadowRoot?.querySelector('#overlay[tabindex]')?.removeAttribute('tabindex'));
                };
                new MutationObserver(tidy).observe(this, {
                    subtree: true, childList: true, attributes: true, attributeFilter: ['aria-selected', 'opened'] });
                tidy();
                """);
    }
}
