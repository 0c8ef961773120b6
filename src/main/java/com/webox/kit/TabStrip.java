package com.webox.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/**
 * Vaadin's tabs without the tab index of their inner scroller: it makes the scroller a child of the tab list in the eyes
 * of assistive technology, where only tabs may stand.
 */
public class TabStrip extends Tabs {

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("this.shadowRoot?.querySelector('#scroll')?.removeAttribute('tabindex')");
    }
}
