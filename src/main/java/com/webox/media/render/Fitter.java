package com.webox.media.render;

import com.webox.media.fit.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Makes files after recipes. */
@Component
public class Fitter {

    private final PictureFit pictures;
    private final VideoFit videos;

    Fitter(PictureFit pictures, VideoFit videos) {
        this.pictures = pictures;
        this.videos = videos;
    }

    /**
     * Makes a file of one that was inspected before. A picture takes about a second, a video up to its own length: never
     * call it inside a transaction or for a waiting screen.
     *
     * @param mime of the original
     * @param folder where the result is written
     * @throws com.webox.kernel.Problem when the file turns out to be damaged, or takes too long
     */
    public Path fit(Path original, String mime, Recipe recipe, Path folder) throws IOException {
        return recipe.video()
                ? videos.fit(original, VideoContainer.ofMime(mime), recipe, folder)
                : pictures.fit(original, PictureFormat.ofMime(mime), recipe, folder);
    }
}
