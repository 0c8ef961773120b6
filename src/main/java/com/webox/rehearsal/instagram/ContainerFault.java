package com.webox.rehearsal.instagram;

/** Why a container could not be made, with Meta's numbers (developers.facebook.com, Instagram error codes). */
enum ContainerFault {
    UNREACHABLE(9004, 2207052, true, "Media download failed", "The media could not be fetched from this URI."),
    TIMEOUT(-2, 2207003, true, "Timeout", "It takes too long to download the media."),
    TOO_LARGE(
            36000,
            2207004,
            false,
            "Image size too large",
            "The image is too large to download. It should be less than 8 MiB."),
    FORMAT(
            36001,
            2207005,
            false,
            "Image format not supported",
            "The image format is not supported. Please check spec for supported formats: JPEG."),
    RATIO(
            36003,
            2207009,
            false,
            "Invalid aspect ratio",
            "The aspect ratio is not supported. It must be between 4:5 and 1.91:1."),
    CAPTION(
            36004,
            2207010,
            false,
            "Caption too long",
            "The caption was too long: at most 2,200 characters, 30 hashtags and 20 @ tags."),
    VIDEO(
            352,
            2207026,
            false,
            "Unsupported video format",
            "The video format is not supported. Please check spec for supported formats: MOV or MP4."),
    CAROUSEL(
            100,
            2207028,
            false,
            "Invalid carousel",
            "Your post won't work as a carousel. Carousels need at least 2 photos/videos and no more than 10.");

    private final int code;
    private final int subcode;
    private final boolean passing;
    private final String title;
    private final String message;

    ContainerFault(int code, int subcode, boolean passing, String title, String message) {
        this.code = code;
        this.subcode = subcode;
        this.passing = passing;
        this.title = title;
        this.message = message;
    }

    int code() {
        return code;
    }

    int subcode() {
        return subcode;
    }

    boolean passing() {
        return passing;
    }

    String title() {
        return title;
    }

    String message() {
        return message;
    }
}
