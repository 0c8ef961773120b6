package com.webox.ai.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table of figures, all of it on the screen, wider than a phone only inside its own frame. */
final class CostTable extends Div {

    private final NativeTableBody body;

    /** @param headings the first is that of the rows' names */
    CostTable(String caption, List<String> headings) {
        addClassName("ai-table");
        // A frame that scrolls must be reachable by keyboard.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        NativeTableRow row = table.getHead().addRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
        });
        body = table.getBody();
        add(table);
    }

    /** Shows these rows instead of what it showed. */
    void show(List<List<String>> rows) {
        body.removeAllRows();
        for (List<String> cells : rows) {
            NativeTableRow row = body.addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.setText(cells.getFirst());
            name.getElement().setAttribute("scope", "row");
            cells.subList(1, cells.size()).forEach(cell -> row.addDataCell().setText(cell));
        }
    }
}
