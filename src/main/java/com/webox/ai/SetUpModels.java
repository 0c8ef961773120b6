package com.webox.ai;

import com.webox.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The models of those providers that a workspace set up, and after them of those that the server's configuration did. */
@Component
class SetUpModels implements TextModels {

    private final ProviderBook book;
    private final Catalogue catalogue;

    SetUpModels(ProviderBook book, Catalogue catalogue) {
        this.book = book;
        this.catalogue = catalogue;
    }

    @Override
    public List<TextModel> of(WorkspaceId workspace) {
        List<SetUp> all = book.all(workspace);
        List<TextModel> models = new ArrayList<>();
        for (SetUp.Source source : List.of(SetUp.Source.WORKSPACE, SetUp.Source.SERVER)) {
            all.stream()
                    .filter(each -> each.source() == source)
                    .forEach(each -> each.access()
                            .flatMap(access -> catalogue
                                    .get(each.vendor().key())
                                    .offering(TextOffering.class)
                                    .map(offering -> offering.model(each.vendor(), access)))
                            .ifPresent(models::add));
        }
        return models;
    }
}
