package com.webox.ai.provider.builtin.image;

import com.webox.ai.ImagePalette;
import java.util.Arrays;
import java.util.List;

/** Which colours words call for: the season, the hour, the feeling. */
enum Moods {
    BERRY(
            "love|valentin|romanti|wedding|mariage|amour|beauty|beauté|cosmeti|cosméti|rose|roses|berry|berries|fraise|framboise"),
    SPRING("spring|printemps|flower|fleur|fresh|frais|fraîch|baby|bébé|easter|pâques|garden|jardin|mother|mère"),
    CITRUS("lemon|citron|orange|juice|jus|tropic|fruit|kids|enfant|energy|énergie|fun|color|couleur"),
    OCEAN(
            "sea|ocean|mer|océan|beach|plage|water|eau|winter|hiver|snow|neige|cold|froid|ski|swim|nage|island|île|boat|bateau"),
    FOREST("nature|green|vert|eco|éco|organic|bio|forest|forêt|tree|arbre|plant|vegan|végan|durab|sustain|climat"),
    EARTH(
            "autumn|automne|fall|harvest|récolte|vendange|cider|cidre|coffee|café|bread|pain|boulang|baker|wood|bois|artisan|craft|chocolat|honey|miel|terroir"),
    NIGHT(
            "night|nuit|tech|digital|numérique|software|logiciel|app|ai|ia|space|espace|luxury|luxe|premium|concert|music|musique|dj|club|winter-sale|webinar|webinaire|data|startup|start-up|launch|lancement"),
    SUNSET(
            "summer|été|sun|soleil|holiday|vacances|travel|voyage|warm|chaud|sale|solde|promo|sunset|spicy|food|restaurant|apple|pomme"),
    INK("news|press|presse|quote|citation|book|livre|minimal|classic|classique|law|avocat|history|histoire|journal");

    private final List<String> beginnings;

    Moods(String beginnings) {
        this.beginnings = Arrays.asList(beginnings.split("\\|"));
    }

    /** The first that a word calls for; for none, one that the seed chooses. */
    static ImagePalette of(List<String> words, long seed) {
        for (String word : words) {
            for (Moods mood : values()) {
                if (mood.beginnings.stream().anyMatch(each -> calls(each, word))) {
                    return ImagePalette.valueOf(mood.name());
                }
            }
        }
        return ImagePalette.valueOf(values()[(int) Math.floorMod(seed, (long) values().length)].name());
    }

    /** A short word must be the whole one: {@code ai} is not {@code aigle}. */
    private static boolean calls(String beginning, String word) {
        return beginning.length() < 4 ? word.equals(beginning) : word.startsWith(beginning);
    }
}
