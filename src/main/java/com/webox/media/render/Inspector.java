package com.webox.media.render;

import com.webox.kernel.Problem;
import com.webox.media.Rendition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Finds out what a file is by its content, refuses what is not a good picture, video or document, and makes renditions. */
@Component
public class Inspector {

    private static final int BEGINNING = 64 << 10;

    private final MediaLimits limits;
    private final Pictures pictures;
    private final Videos videos;
    private final Documents documents;

    Inspector(MediaLimits limits, Pictures pictures, Videos videos, Documents documents) {
        this.limits = limits;
        this.pictures = pictures;
        this.videos = videos;
        this.documents = documents;
    }

    /**
     * Looks into {@code file}; may take up to a minute and runs programs, so never call it inside a transaction.
     *
     * @param folder where renditions are written
     * @throws Problem on field {@code file} when it is no good, with the cure
     */
    public Inspected inspect(Path file, Path folder) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Problem.invalid("file", "media.empty");
        }
        String mime = detect(file);
        return switch (mime) {
            case "image/jpeg" -> picture(file, PictureFormat.JPEG, size, folder);
            case "image/png", "image/apng", "image/vnd.mozilla.apng" -> picture(file, PictureFormat.PNG, size, folder);
            case "image/webp" -> picture(file, PictureFormat.WEBP, size, folder);
            case "image/gif" -> picture(file, PictureFormat.GIF, size, folder);
            case "video/mp4", "video/x-m4v", "application/mp4" -> video(file, VideoContainer.MP4, size, folder);
            case "video/quicktime" -> video(file, VideoContainer.MOV, size, folder);
            case "video/webm" -> video(file, VideoContainer.WEBM, size, folder);
            case Documents.MIME -> document(file, size, folder);
            default -> throw unsupported(mime);
        };
    }

    /** Makes one rendition of a file that was inspected before. */
    public Path render(Path file, String mime, Rendition rendition, Path folder) throws IOException {
        if (!mime.startsWith("video/")) {
            return made(inspect(file, folder), rendition);
        }
        VideoContainer container = VideoContainer.ofMime(mime);
        return rendition == Rendition.CLEAN
                ? videos.clean(file, container, folder)
                : made(videos.inspect(file, container, folder), rendition);
    }

    private static Path made(Inspected inspected, Rendition rendition) {
        Path path = inspected.renditions().get(rendition);
        if (path == null) {
            throw new IllegalStateException("no " + rendition + " of " + inspected.mime());
        }
        return path;
    }

    /** Bytes beyond which no file can be accepted, whatever it is. */
    public long maxBytes() {
        return Math.max(
                limits.maxDocumentSize().toBytes(),
                Math.max(
                        limits.maxPictureSize().toBytes(), limits.maxVideoSize().toBytes()));
    }

    public static Problem tooLarge(long maxBytes) {
        return Problem.invalid(
                "file", "media.tooLarge", DataSize.ofBytes(maxBytes).toMegabytes());
    }

    private Inspected picture(Path file, PictureFormat format, long size, Path folder) throws IOException {
        checkSize(size, limits.maxPictureSize());
        return pictures.inspect(file, format, folder);
    }

    private Inspected video(Path file, VideoContainer container, long size, Path folder) throws IOException {
        checkSize(size, limits.maxVideoSize());
        return videos.inspect(file, container, folder);
    }

    private Inspected document(Path file, long size, Path folder) throws IOException {
        checkSize(size, limits.maxDocumentSize());
        return documents.inspect(file, folder);
    }

    private static void checkSize(long size, DataSize max) {
        if (size > max.toBytes()) {
            throw tooLarge(max.toBytes());
        }
    }

    private static String detect(Path file) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(file)) {
            beginning = in.readNBytes(BEGINNING);
        }
        String mime = MimeTypes.getDefaultMimeTypes()
                .detect(new ByteArrayInputStream(beginning), new Metadata())
                .getBaseType()
                .toString();
        Bytes head = new Bytes(beginning);
        if (mime.equals("video/quicktime") && head.has(4, "ftyp") && !head.has(8, "qt  ")) {
            // The detector takes every film in boxes for QuickTime's; its own brand says otherwise.
            return "video/mp4";
        }
        boolean matroska = mime.endsWith("matroska") || mime.equals("video/webm");
        return matroska && VideoWalk.documentType(beginning).equals("webm") ? "video/webm" : mime;
    }

    private static Problem unsupported(String mime) {
        String name = mime.substring(mime.indexOf('/') + 1)
                .replaceFirst("^(x-|vnd\\.)+", "")
                .replaceFirst("\\+xml$", "")
                .toUpperCase(Locale.ROOT);
        if (mime.startsWith("image/")) {
            return Problem.invalid("file", "media.unsupportedPicture", name);
        }
        if (mime.startsWith("video/") || mime.endsWith("matroska")) {
            return Problem.invalid("file", "media.unsupportedVideo", name);
        }
        return Problem.invalid("file", "media.notMedia");
    }
}
