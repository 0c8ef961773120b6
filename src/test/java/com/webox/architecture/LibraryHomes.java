package com.webox.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import crooked.social.Wanderer;
import java.util.List;
import java.util.stream.Stream;

/** Each library has one home; the rest of the house speaks to it in the house's own words. */
enum LibraryHomes {
    QUARTZ("org.quartz..", "com.webox.platform.jobs.."),
    HTTP_CLIENT("java.net.http..", "com.webox.platform.http..", "com.webox.rehearsal.."),
    CRYPTOGRAPHY("javax.crypto..", "com.webox.platform.secrets.."),
    PASSWORD_HASHING("org.springframework.security.crypto..", "com.webox.accounts.."),
    // A stand-in looks at what it is sent as its network would, and may not ask the media module.
    PICTURES("javax.imageio..", "com.webox.media..", "com.webox.ai.provider..", "com.webox.rehearsal.."),
    // The built-in engine draws; whether a stranger's bytes are a picture is known only when they are decoded.
    DRAWING("java.awt..", "com.webox.media..", "com.webox.ai.provider.."),
    FFMPEG("org.bytedeco..", "com.webox.media.."),
    FILE_TYPES("org.apache.tika..", "com.webox.media.."),
    LANGUAGE_MODELS("dev.langchain4j..", "com.webox.ai.provider.."),
    TEMPLATES("org.thymeleaf..", "com.webox.platform.web..");

    private final String library;
    private final String[] homes;

    LibraryHomes(String library, String... homes) {
        this.library = library;
        this.homes = homes;
    }

    static Stream<HouseRule> rules() {
        return Stream.of(values())
                .map(each -> new HouseRule(
                        each.library + " lives only in " + String.join(", ", List.of(each.homes)),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(each.homes)
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(each.library)
                                .allowEmptyShould(true),
                        Wanderer.class));
    }
}
