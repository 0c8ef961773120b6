package com.webox.social.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What this program is at a network: a developer app. */
public interface NetworkApp {

    /** Whether client id and secret are known. */
    boolean configured();

    /** What a person is asked to allow, in the network's own words. */
    List<String> scopes();

    /**
     * The day on which the network stops serving the version of its API that is spoken; empty where versions have no
     * known end. Until then an operator can set a later one ({@code webox.networks.<key>.version}).
     */
    Optional<LocalDate> versionEnds();
}
