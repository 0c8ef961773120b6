package com.webox.social.publishing;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.media.AssetId;
import com.webox.platform.secrets.SecretBox;
import com.webox.social.ExtrasByNetwork;
import com.webox.social.network.Extras;
import com.webox.social.network.Networks;
import com.webox.social.network.Quota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts that the benchmark publishes to: all six networks, spread over workspaces that have real files. */
@TestComponent
class LoadChannels {

    /** What the posts of a network show. */
    private enum Shows {
        WORDS_MOSTLY,
        PICTURE,
        VIDEO
    }

    /**
     * How many accounts a network has among 500, and what its posts say beyond words.
     *
     * @param sparing posts a seventh as often as others, because its quota is small
     */
    private record Share(String network, int channels, Shows shows, boolean sparing, Map<String, String> extras) {}

    private static final List<Share> SHARES = List.of(
            new Share("x", 140, Shows.WORDS_MOSTLY, false, Map.of()),
            new Share("linkedin", 120, Shows.WORDS_MOSTLY, false, Map.of()),
            new Share("facebook", 110, Shows.WORDS_MOSTLY, false, Map.of()),
            new Share("instagram", 70, Shows.PICTURE, false, Map.of()),
            new Share("youtube", 20, Shows.VIDEO, false, Map.of("title", "Bench", "visibility", "public")),
            new Share("tiktok", 40, Shows.PICTURE, true, Map.of("privacy", "PUBLIC_TO_EVERYONE")));

    /** Every so many rounds a sparing account has its turn. */
    private static final int ROUNDS = 7;

    /** Few workspaces have videos: looking into one takes seconds. */
    private static final int WITH_VIDEOS = 5;

    /**
     * An account.
     *
     * @param always shown by each of its posts; null when most are words alone
     * @param sometimes shown by some of its posts
     */
    record Channel(
            byte[] id,
            Member owner,
            String network,
            @Nullable AssetId always,
            @Nullable AssetId sometimes,
            @Nullable String extras,
            int quota) {}

    private final JdbcTemplate jdbc;
    private final SecretBox box;
    private final TestAccounts accounts;
    private final Networks networks;
    private final LoadMedia media;
    private final List<Member> owners = new ArrayList<>();

    LoadChannels(JdbcTemplate jdbc, SecretBox box, TestAccounts accounts, Networks networks, LoadMedia media) {
        this.jdbc = jdbc;
        this.box = box;
        this.accounts = accounts;
        this.networks = networks;
        this.media = media;
    }

    /** Connects the accounts, and gives them in the order in which they have their turns, to be gone through again. */
    List<Channel> connect(int workspaces) throws InterruptedException {
        Map<Member, AssetId> pictures = new HashMap<>();
        Map<Member, AssetId> videos = new HashMap<>();
        for (int i = 0; i < workspaces; i++) {
            Member owner = accounts.signUp("Bench");
            owners.add(owner);
            pictures.put(owner, media.picture(owner));
            if (i < WITH_VIDEOS) {
                videos.put(owner, media.video(owner));
            }
        }
        List<List<Channel>> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new ArrayList<>());
        }
        for (Share share : SHARES) {
            for (int i = 0; i < share.channels; i++) {
                Member owner = owners.get(i % (share.shows == Shows.VIDEO ? WITH_VIDEOS : workspaces));
                AssetId shown = share.shows == Shows.VIDEO ? videos.get(owner) : pictures.get(owner);
                if (shown == null) {
                    throw new IllegalStateException("no file for " + share.network);
                }
                Channel channel = connect(share, owner, shown, "token-" + share.network + "-" + i);
                for (int round = 0; round < ROUNDS; round++) {
                    if (!share.sparing || i % ROUNDS == round) {
                        rounds.get(round).add(channel);
                    }
                }
            }
        }
        LoadMedia.awaitMade(jdbc);
        return rounds.stream().flatMap(LoadChannels::mixed).toList();
    }

    /** So many accounts of X, whose posts are words alone: the ledger with little beside it. */
    List<Channel> connectWords(int workspaces, int channels) {
        for (int i = 0; i < workspaces; i++) {
            owners.add(accounts.signUp("Bench"));
        }
        return java.util.stream.IntStream.range(0, channels)
                .mapToObj(i -> connect(SHARES.getFirst(), owners.get(i % workspaces), null, "token-x-" + i))
                .toList();
    }

    /** One more account of X, whose posts are words alone. */
    Channel connectOne(String token) {
        if (owners.isEmpty()) {
            owners.add(accounts.signUp("Bench"));
        }
        return connect(SHARES.getFirst(), owners.getFirst(), null, token);
    }

    /** The same order each time, in which the networks take turns. */
    private static java.util.stream.Stream<Channel> mixed(List<Channel> round) {
        List<Channel> mixed = new ArrayList<>(round);
        java.util.Collections.shuffle(mixed, new java.util.Random(6));
        return mixed.stream();
    }

    private Channel connect(Share share, Member owner, @Nullable AssetId shown, String token) {
        UUID id = Ids.next();
        jdbc.update(
                """
                insert into social_channel (id, workspace_id, network, remote_id, name, handle, paused, access_token,
                scopes, connected_by, connected_at, version)
                values (?, ?, ?, ?, 'Bench', '@bench', false, ?, '', ?, localtimestamp(6), 0)""",
                Ids.bytes(id),
                Ids.bytes(owner.workspace().value()),
                share.network,
                "remote-" + token,
                box.seal(token, owner.workspace() + "/" + id),
                Ids.bytes(owner.user().value()));
        Extras extras = new Extras(share.extras);
        if (shown != null) {
            media.order(owner, share.network, extras, shown);
        }
        return new Channel(
                Ids.bytes(id),
                owner,
                share.network,
                share.shows == Shows.WORDS_MOSTLY ? null : shown,
                shown,
                extras.isEmpty() ? null : new ExtrasByNetwork().convertToDatabaseColumn(Map.of(share.network, extras)),
                networks.get(share.network).rules().quotas().stream()
                        .mapToInt(Quota::count)
                        .min()
                        .orElse(Integer.MAX_VALUE));
    }
}
