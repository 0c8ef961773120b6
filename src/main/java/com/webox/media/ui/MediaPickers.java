package com.webox.media.ui;

import com.webox.media.AssetId;
import com.webox.media.Assets;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Lets a person choose pictures, videos and documents of the library, in order, with search and with upload right there. Inject it
 * into a view:
 *
 * <pre>{@code mediaPickers.open(post.media(), 10, chosen -> show(chosen));}</pre>
 */
@Component
public class MediaPickers {

    private final Assets assets;

    MediaPickers(Assets assets) {
        this.assets = assets;
    }

    /**
     * Opens the dialog in the current UI.
     *
     * @param chosen what is chosen already, in order; ids that are gone are left out
     * @param max how many may be chosen; with 1 a further choice replaces the former
     * @param onDone gets the choice, in order, when the person confirms it; not called when they cancel
     */
    public void open(List<AssetId> chosen, int max, Consumer<List<AssetId>> onDone) {
        new MediaPickerDialog(assets, chosen, max, onDone).open();
    }
}
