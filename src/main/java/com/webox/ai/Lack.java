package com.webox.ai;

/** What a provider lacks, so that it is not used. */
public enum Lack {
    ADDRESS,
    MODEL,
    KEY,
    PRICE
}
