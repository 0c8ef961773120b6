package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** The product's mark, with its name beside it unless {@link #alone()}. Brings the product's typefaces along. */
@Tag("wb-brand")
@NpmPackage(value = "@fontsource-variable/figtree", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/bricolage-grotesque", version = "5.3.0")
@JsModule("./components/kit/wb-brand.ts")
public class BrandMark extends Component {

    public static final String NAME = "WeBox";

    public BrandMark() {
        getElement().setAttribute("role", "img").setAttribute("aria-label", NAME);
    }

    /** The mark without the name. */
    public BrandMark alone() {
        getElement().setAttribute("alone", true);
        return this;
    }
}
