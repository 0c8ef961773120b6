package com.webox.media.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.webox.kernel.Problem;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes files that are chosen, dropped anywhere on the page or pasted, and shows how each one fares. */
@Tag("wb-media-upload")
@NpmPackage(value = "@vaadin/upload", version = "25.2.4")
@JsModule("./components/media/wb-media-upload.ts")
@StyleSheet("context://css/media.css")
class MediaUpload extends Component {

    private static final String ACCEPT =
            "image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime,video/webm,.mov,.m4v,application/pdf";
    private static final List<String> LABELS = List.of(
            "heading",
            "drop",
            "waiting",
            "sending",
            "checking",
            "done",
            "failed",
            "cancel",
            "retry",
            "dismiss",
            "clear");

    private final Assets assets;
    private final Consumer<AssetSummary> onAdded;
    private final Locale locale;

    /** @param onAdded called in the UI for each file that is now in the library */
    MediaUpload(Assets assets, Consumer<AssetSummary> onAdded) {
        this.assets = assets;
        this.onAdded = onAdded;
        this.locale = getLocale();
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        LABELS.forEach(key -> labels.put(key, getTranslation("media.upload." + key)));
        long maxBytes = assets.maxUploadBytes();
        labels.put("tooLarge", getTranslation("problem.media.tooLarge", maxBytes >> 20));
        getElement()
                .setAttribute("target", (UploadHandler) this::receive)
                .setAttribute("accept", ACCEPT)
                .setProperty("maxBytes", (double) maxBytes)
                .setPropertyJson("labels", labels);
    }

    void browse() {
        getElement().callJsFunction("browse");
    }

    /** Runs in the thread of the request, without the session's lock: others work on while a long video comes in. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            AssetSummary added = assets.upload(event.getFileName(), content);
            ui.access(() -> onAdded.accept(added));
        } catch (Problem problem) {
            event.reject(getTranslation(locale, problem.messageKey(), problem.args()));
        } catch (UIDetachedException e) {
            // The page was left meanwhile; the file is in the library.
        }
    }
}
