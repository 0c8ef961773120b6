package com.webox.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everybody who has an account on the stand-in networks. */
public final class Cast {

    /**
     * A page and who runs it.
     *
     * @param business whether it belongs to a business of that person's, and is missing from the person's own list
     */
    public record Page(Persona persona, String admin, boolean business) {}

    private static final String PAGE_ADMIN = "urn:li:person:cLaurent01";

    private static final List<Page> PAGES = List.of(
            new Page(
                    new Persona(
                            Network.LINKEDIN,
                            "urn:li:organization:90210417",
                            "Maison Lumen",
                            "maison-lumen",
                            "Lamps and light, made in Lyon · 4,812 followers",
                            "lumen"),
                    PAGE_ADMIN,
                    false),
            new Page(
                    new Persona(
                            Network.FACEBOOK,
                            "104000000000101",
                            "Maison Lumen",
                            "maisonlumen",
                            "Lamps and light, made in Lyon",
                            "lumen"),
                    "122000000000101",
                    false),
            new Page(
                    new Persona(
                            Network.FACEBOOK,
                            "104000000000102",
                            "Lumen Ateliers",
                            "lumenateliers",
                            "Evening classes among the lamps",
                            "lumen"),
                    "122000000000101",
                    true),
            new Page(
                    new Persona(
                            Network.FACEBOOK,
                            "104000000000202",
                            "Atelier Nord",
                            "ateliernord",
                            "Bread, every morning at six",
                            "nord"),
                    "122000000000202",
                    false));

    private static final List<Persona> PEOPLE = List.of(
            new Persona(
                    Network.X,
                    "1730000000000000101",
                    "Maison Lumen",
                    "maisonlumen",
                    "Lamps and light, made in Lyon",
                    "lumen"),
            new Persona(
                    Network.X,
                    "1730000000000000202",
                    "Atelier Nord",
                    "atelier_nord",
                    "Bread, every morning at six",
                    "nord"),
            new Persona(
                    Network.X,
                    "1730000000000000303",
                    "Camille Laurent",
                    "camillelaurent",
                    "Brand and words. Coffee first.",
                    "camille"),
            new Persona(
                    Network.LINKEDIN,
                    PAGE_ADMIN,
                    "Camille Laurent",
                    "camille-laurent",
                    "Head of marketing, Maison Lumen",
                    "camille"),
            new Persona(
                    Network.LINKEDIN,
                    "urn:li:person:iBenali02",
                    "Idris Benali",
                    "idris-benali",
                    "Founder, Atelier Nord",
                    "idris"),
            new Persona(
                    Network.LINKEDIN,
                    "urn:li:person:sMarques03",
                    "Sofia Marques",
                    "sofia-marques",
                    "Independent social media strategist",
                    "sofia"),
            new Persona(
                    Network.INSTAGRAM,
                    "17841400000000101",
                    "Maison Lumen",
                    "maisonlumen",
                    "Lamps and light, made in Lyon",
                    "lumen"),
            new Persona(
                    Network.INSTAGRAM,
                    "17841400000000202",
                    "Atelier Nord",
                    "atelier.nord",
                    "Bread, every morning at six",
                    "nord"),
            new Persona(
                    Network.INSTAGRAM,
                    "17841400000000303",
                    "Sofia Marques",
                    "sofia.marques",
                    "Slow travels, fast coffee",
                    "sofia"),
            new Persona(
                    Network.FACEBOOK,
                    "122000000000101",
                    "Camille Laurent",
                    "camille.laurent",
                    "Runs Maison Lumen and Lumen Ateliers",
                    "camille"),
            new Persona(
                    Network.FACEBOOK, "122000000000202", "Idris Benali", "idris.benali", "Runs Atelier Nord", "idris"),
            new Persona(Network.FACEBOOK, "122000000000303", "Sofia Marques", "sofia.marques", "Runs no page", "sofia"),
            new Persona(
                    Network.TIKTOK,
                    "-000LumenOpenId0000000000101",
                    "Maison Lumen",
                    "maisonlumen",
                    "Lamps and light, made in Lyon",
                    "lumen"),
            new Persona(
                    Network.TIKTOK,
                    "-000NordOpenId00000000000202",
                    "Atelier Nord",
                    "ateliernord",
                    "Bread, every morning at six",
                    "nord"),
            new Persona(
                    Network.TIKTOK,
                    "-000SofiaOpenId0000000000303",
                    "Sofia Marques",
                    "sofia.marques",
                    "Slow travels, fast coffee",
                    "sofia"),
            new Persona(
                    Network.YOUTUBE,
                    "UCLumenChannel0000000101",
                    "Maison Lumen",
                    "maisonlumen",
                    "Lamps and light, made in Lyon",
                    "lumen"),
            new Persona(
                    Network.YOUTUBE,
                    "UCNordChannel00000000202",
                    "Atelier Nord",
                    "ateliernord",
                    "Bread, every morning at six",
                    "nord"),
            new Persona(
                    Network.YOUTUBE,
                    "UCIdrisChannel0000000303",
                    "Idris Benali",
                    "idrisbenali",
                    "How things are made",
                    "idris"));

    private Cast() {}

    /** Who can consent on a network. */
    public static List<Persona> on(Network network) {
        return PEOPLE.stream().filter(each -> each.network() == network).toList();
    }

    /** An account or page by its id. */
    public static Optional<Persona> find(Network network, String id) {
        return Stream.concat(on(network).stream(), PAGES.stream().map(Page::persona))
                .filter(each -> each.network() == network && each.id().equals(id))
                .findFirst();
    }

    /** The pages on which an account may publish besides its own profile. */
    public static List<Persona> pagesOf(String accountId) {
        return pagesRunBy(accountId).stream().map(Page::persona).toList();
    }

    /** The same with how they belong to it. */
    public static List<Page> pagesRunBy(String accountId) {
        return PAGES.stream().filter(each -> each.admin().equals(accountId)).toList();
    }
}
