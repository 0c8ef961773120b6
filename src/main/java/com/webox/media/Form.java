package com.webox.media;

/** A form in which a file is given out; none carries the place where a picture was taken. */
public sealed interface Form permits Rendition, FitKey {

    /** The name under which it is stored beside the original. */
    String part();
}
