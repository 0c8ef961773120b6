package com.webox.social.publishing;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.media.AssetId;
import com.webox.media.Assets;
import com.webox.media.Fittings;
import com.webox.media.MediaFile;
import com.webox.media.MediaFiles;
import com.webox.media.SampleFiles;
import com.webox.media.fit.Plan;
import com.webox.social.network.Extras;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.Networks;
import com.webox.testing.Looks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Real files for the benchmark, taken in and made to fit as the product does it. */
@TestComponent
class LoadMedia {

    private static final int SIDE = 1080;

    private final TestAccounts accounts;
    private final Assets assets;
    private final MediaFiles files;
    private final Fittings fittings;
    private final Networks networks;

    LoadMedia(TestAccounts accounts, Assets assets, MediaFiles files, Fittings fittings, Networks networks) {
        this.accounts = accounts;
        this.assets = assets;
        this.files = files;
        this.fittings = fittings;
        this.networks = networks;
    }

    /** A picture that some networks take as it is, and others as a JPEG only. */
    AssetId picture(Member member) {
        return upload(member, "bench.png", SampleFiles.png(SIDE, SIDE));
    }

    AssetId video(Member member) {
        return upload(member, "bench.mp4", SampleFiles.mp4());
    }

    private AssetId upload(Member member, String name, byte[] content) {
        return accounts.as(member, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(content)).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Orders what planning a post on the network orders. */
    void order(Member member, String network, Extras extras, AssetId id) {
        MediaFile file = files.find(member.workspace(), List.of(id)).getFirst();
        Plan plan = networks.get(network)
                .rules()
                .fit(extras, List.of(MediaFacts.of(file)))
                .getFirst();
        switch (plan) {
            case Plan.AsIs() -> {}
            case Plan.Make(var recipe) -> fittings.order(member.workspace(), id, recipe);
            case Plan.Cannot(var reasons) ->
                throw new IllegalStateException(network + " takes no such file: " + reasons);
        }
    }

    /** Waits until every file that was ordered is made. */
    static void awaitMade(JdbcTemplate jdbc) throws InterruptedException {
        String waiting = "select count(*) from media_fitted where made_at is null";
        for (Long left = jdbc.queryForObject(waiting, Long.class);
                left != null && left > 0;
                left = jdbc.queryForObject(waiting, Long.class)) {
            Looks.pause(200);
        }
    }
}
