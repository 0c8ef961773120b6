package com.webox.media.ui;

import com.webox.accounts.CurrentMember;
import com.webox.ai.Costs;
import com.webox.ai.Images;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Lets a person have a picture made from words, and takes the one they choose into the library. Inject it into a view:
 *
 * <pre>{@code pictureMakers.open(new PictureWish("composer", text, ImageFormat.SQUARE), made -> add(made.id()));}</pre>
 */
@Component
public class PictureMakers {

    private final Images images;
    private final Assets assets;
    private final Costs costs;
    private final CurrentMember me;

    PictureMakers(Images images, Assets assets, Costs costs, CurrentMember me) {
        this.images = images;
        this.assets = assets;
        this.costs = costs;
        this.me = me;
    }

    /**
     * Opens the dialog in the current UI.
     *
     * @param onUse gets the chosen picture, when it is in the library; with the screen locked
     */
    public void open(PictureWish wish, Consumer<AssetSummary> onUse) {
        new PictureDialog(images, assets, wish, me.get().zone(), costs.mayLook(), onUse).open();
    }
}
