package com.webox.media.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.webox.ai.ImageOutcome;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageResult;
import com.webox.ai.Images;
import com.webox.ai.ui.AiWords;
import com.webox.kernel.Problem;
import com.webox.kit.Icon;
import com.webox.kit.Notices;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.GeneratedFile;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A picture from words: what is asked, what it costs, four to choose from. */
@StyleSheet("context://css/media.css")
class PictureDialog extends Dialog {

    private static final int NAME_WORDS = 6;

    private final Images images;
    private final Assets assets;
    private final Consumer<AssetSummary> onUse;
    private final PictureForm form;
    private final PictureGallery gallery;
    private final Span estimate = new Span();
    private final Button make = new Button();
    private final Button stop = new Button();
    private @Nullable PictureRun running;
    private String asked = "";
    private long seed;

    /**
     * @param zone in which times are told
     * @param seesCosts whether the person may look at what AI costs the workspace
     */
    PictureDialog(
            Images images,
            Assets assets,
            PictureWish wish,
            ZoneId zone,
            boolean seesCosts,
            Consumer<AssetSummary> onUse) {
        this.images = images;
        this.assets = assets;
        this.onUse = onUse;
        form = new PictureForm(wish, this::showEstimate);
        gallery = new PictureGallery(zone, this::use);
        setHeaderTitle(getTranslation("media.make.title"));
        addClassName("wb-make-dialog");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.setAriaLabel(getTranslation("media.details.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        if (seesCosts) {
            getHeader().add(new Anchor("ai-costs", getTranslation("media.make.costs")));
        }
        getHeader().add(close);
        make.setText(getTranslation("media.make.make"));
        make.setIcon(Icon.SPARKLES.create());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> start());
        stop.setText(getTranslation("media.make.stop"));
        stop.addClickListener(click -> stop());
        estimate.addClassName("wb-make-estimate");
        Div run = new Div(make, stop, estimate);
        run.addClassName("wb-make-run");
        Div wishes = new Div(form, run);
        wishes.addClassName("wb-make-wishes");
        Div content = new Div(wishes, gallery);
        content.addClassName("wb-make");
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focus();
            } else {
                stop();
            }
        });
        idle(true);
        showEstimate();
    }

    private void showEstimate() {
        if (form.ready()) {
            estimate.setText(AiWords.estimate(this, images.estimate(form.request(seed))));
        }
        estimate.setVisible(form.ready());
    }

    private void start() {
        if (!form.ready()) {
            form.missing();
            return;
        }
        ImageRequest request = form.request(seed);
        asked = request.prompt().strip();
        // The next wish for the same gets other pictures.
        seed += request.count();
        gallery.begin(request);
        idle(false);
        running = new PictureRun(UI.getCurrent());
        running.start(images, request, this::ended);
    }

    private void stop() {
        if (running != null) {
            running.giveUp();
            running = null;
            gallery.clear();
        }
        idle(true);
    }

    private void ended(int picture, ImageOutcome outcome) {
        gallery.show(picture, outcome);
        if (gallery.complete()) {
            running = null;
            idle(true);
        }
    }

    private void use(ImageResult result) {
        UI ui = UI.getCurrent();
        gallery.takeable(false);
        assets.keep(
                new GeneratedFile(
                        name(),
                        result.image().bytes(),
                        asked,
                        result.maker().builtIn() ? "" : AiWords.maker(this, result.maker())),
                kept -> PictureRun.tell(ui, () -> kept(kept)),
                problem -> PictureRun.tell(ui, () -> refused(problem)));
    }

    private void kept(AssetSummary asset) {
        close();
        onUse.accept(asset);
        Notices.success(getTranslation("media.make.kept", asset.name()));
    }

    private void refused(Problem problem) {
        gallery.takeable(true);
        Notices.problem(problem);
    }

    private String name() {
        String words = Arrays.stream(asked.split("\\s+")).limit(NAME_WORDS).collect(Collectors.joining(" "));
        // A full stop would be taken for the beginning of a file's ending.
        return words.replace('.', ' ').strip();
    }

    private void idle(boolean yes) {
        make.setEnabled(yes);
        stop.setVisible(!yes);
    }
}
