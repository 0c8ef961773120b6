package com.webox.rehearsal.instagram;

import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Redirects;
import com.webox.rehearsal.RehearsalSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes containers from what {@code POST /{ig-id}/media} says. */
@Component
@InRehearsal
class ContainerFactory {

    private static final int LONGEST_CAPTION = 2_200;
    private static final int LONGEST_ALT = 1_000;
    private static final int MOST_HASHTAGS = 30;
    private static final int MOST_MENTIONS = 20;
    private static final int MOST_ITEMS = 10;
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&])[#＃][\\p{L}\\p{N}_]+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])@[\\p{L}\\p{N}_.]+");

    /** The parameters, as the Graph API names them. */
    record Form(
            @Nullable String image_url,
            @Nullable String video_url,
            @Nullable String media_type,
            @Nullable String caption,
            @Nullable String alt_text,
            @Nullable String children,
            @Nullable String is_carousel_item) {}

    private final Containers containers;
    private final ContainerFetcher fetcher;
    private final Redirects redirects;
    private final RehearsalSettings settings;

    ContainerFactory(Containers containers, ContainerFetcher fetcher, Redirects redirects, RehearsalSettings settings) {
        this.containers = containers;
        this.fetcher = fetcher;
        this.redirects = redirects;
        this.settings = settings;
    }

    Optional<Container> find(Grant grant, String id) {
        return containers.find(number(id)).filter(each -> each.accountId().equals(grant.accountId()));
    }

    Container make(Grant grant, Form form) {
        boolean item = "true".equalsIgnoreCase(form.is_carousel_item());
        Container.Kind kind = kind(form, item);
        String caption = kind == Container.Kind.STORIES || form.caption() == null ? "" : form.caption();
        check(caption);
        String alt = form.alt_text() == null ? "" : form.alt_text();
        if (alt.length() > LONGEST_ALT) {
            throw GraphFault.parameter("Param alt_text must have at most 1000 characters");
        }
        if (kind == Container.Kind.CAROUSEL) {
            return containers.add(
                    grant.accountId(),
                    kind,
                    "",
                    caption,
                    alt,
                    children(grant, form),
                    false,
                    settings.instagram().processing());
        }
        boolean video = form.video_url() != null;
        String source = video ? form.video_url() : form.image_url();
        Container made = containers.add(
                grant.accountId(),
                kind,
                address(source),
                caption,
                alt,
                List.of(),
                item,
                video
                        ? settings.instagram().videoProcessing()
                        : settings.instagram().processing());
        fetcher.start(made);
        return made;
    }

    private static Container.Kind kind(Form form, boolean item) {
        String type = form.media_type() == null ? "" : form.media_type();
        return switch (type) {
            case "CAROUSEL" -> Container.Kind.CAROUSEL;
            case "STORIES" -> Container.Kind.STORIES;
            case "REELS" -> Container.Kind.REELS;
            case "VIDEO" -> {
                if (!item) {
                    throw GraphFault.parameter(
                            "The VIDEO value for media_type is no longer supported. Use the REELS media_type to publish a"
                                    + " video to your Instagram feed.");
                }
                yield Container.Kind.VIDEO;
            }
            case "", "IMAGE" -> {
                if (form.image_url() == null) {
                    throw GraphFault.parameter("The parameter image_url is required");
                }
                yield Container.Kind.IMAGE;
            }
            default -> throw GraphFault.parameter("Param media_type must be one of {VIDEO, REELS, STORIES, CAROUSEL}");
        };
    }

    private static void check(String caption) {
        if (caption.length() > LONGEST_CAPTION
                || HASHTAG.matcher(caption).results().count() > MOST_HASHTAGS
                || MENTION.matcher(caption).results().count() > MOST_MENTIONS) {
            throw GraphFault.refused(ContainerFault.CAPTION);
        }
    }

    private String address(@Nullable String source) {
        if (source == null) {
            throw GraphFault.parameter("The parameter video_url is required");
        }
        // The real network fetches from anywhere; this one only from this installation, so that it cannot be misused.
        return redirects
                .ours(source)
                .orElseThrow(() -> GraphFault.refused(ContainerFault.UNREACHABLE))
                .toString();
    }

    private List<Long> children(Grant grant, Form form) {
        List<Long> ids = new ArrayList<>();
        String list = form.children() == null ? "" : form.children();
        for (String id : list.replaceAll("[\\[\\]\"\\s]", "").split(",", -1)) {
            if (!id.isEmpty()) {
                Container child = find(grant, id)
                        .filter(Container::carouselItem)
                        .orElseThrow(() -> GraphFault.refused(ContainerFault.CAROUSEL));
                ids.add(child.id());
            }
        }
        if (ids.size() < 2 || ids.size() > MOST_ITEMS) {
            throw GraphFault.refused(ContainerFault.CAROUSEL);
        }
        return ids;
    }

    static long number(String id) {
        if (!id.matches("\\d{1,18}|[1-8]\\d{18}")) {
            throw GraphFault.unknownObject(id);
        }
        return Long.parseLong(id);
    }
}
