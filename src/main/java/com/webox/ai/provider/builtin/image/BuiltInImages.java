package com.webox.ai.provider.builtin.image;

import com.webox.ai.AiFailure;
import com.webox.ai.ImageModel;
import com.webox.ai.ImageModels;
import com.webox.ai.ImageReply;
import com.webox.ai.ImageRequest;
import com.webox.ai.Maker;
import com.webox.ai.PriceList;
import com.webox.ai.Stop;
import com.webox.ai.TokenPrice;
import com.webox.ai.Usage;
import com.webox.kernel.WorkspaceId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The engine that is always there. Draws one picture at a time, whoever asks: a bound on memory and on work. */
@Component
class BuiltInImages implements ImageModels, ImageModel {

    private final ReentrantLock easel = new ReentrantLock(true);
    private final TokenPrice free;

    BuiltInImages(PriceList prices) {
        free = TokenPrice.free(prices.currency());
    }

    @Override
    public List<ImageModel> of(WorkspaceId workspace) {
        return List.of(this);
    }

    @Override
    public Maker maker() {
        return Maker.BUILT_IN;
    }

    @Override
    public TokenPrice price() {
        return free;
    }

    @Override
    public Usage most(ImageRequest request) {
        return Usage.NONE;
    }

    @Override
    public Usage likely(ImageRequest request) {
        return Usage.NONE;
    }

    @Override
    public ImageReply make(ImageRequest request, Stop stop) {
        easel.lock();
        try {
            return stop.asked()
                    ? new ImageReply.Failed(new AiFailure.Stopped(), Usage.NONE)
                    : new ImageReply.Drawn(Engine.make(request), Usage.NONE);
        } finally {
            easel.unlock();
        }
    }
}
