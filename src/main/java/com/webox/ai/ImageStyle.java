package com.webox.ai;

/** How a picture is composed. */
public enum ImageStyle {
    /** A headline as large as the sheet. */
    POSTER,
    /** Words set like a quotation. */
    QUOTE,
    /** Circles, arcs and squares on a strict grid. */
    GEOMETRIC,
    /** Soft shapes, waves and sprigs. */
    ORGANIC,
    /** Flowing colour with a fine grain. */
    GRADIENT,
    /** A landscape of paper layers. */
    PAPERCUT,
    /** One thing on a pedestal, in the light. */
    SPOTLIGHT,
    /** A feast. */
    CONFETTI
}
