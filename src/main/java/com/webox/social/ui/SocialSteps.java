package com.webox.social.ui;

import com.webox.kit.FirstStep;
import com.webox.social.Channels;
import com.webox.social.PostFilter;
import com.webox.social.PostStatus;
import com.webox.social.Posts;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** From an empty workspace to the first planned post. */
@Configuration(proxyBeanMethods = false)
class SocialSteps {

    @Bean
    @Order(10)
    FirstStep connectChannel(Channels channels) {
        return new Step(
                "social.step.channel", "channels", () -> !channels.list().isEmpty());
    }

    @Bean
    @Order(30)
    FirstStep planPost(Posts posts) {
        Set<PostStatus> planned = EnumSet.complementOf(EnumSet.of(PostStatus.DRAFT));
        PostFilter filter = new PostFilter(Set.of(), Set.of(), planned, Set.of(), "");
        return new Step(
                "social.step.plan", "compose", () -> !posts.list(filter, 0, 1).isEmpty());
    }

    private record Step(String key, String route, BooleanSupplier isDone) implements FirstStep {

        @Override
        public boolean done() {
            return isDone.getAsBoolean();
        }
    }
}
