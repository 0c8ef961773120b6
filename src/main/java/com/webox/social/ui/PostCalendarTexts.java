package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.webox.social.NetworkSummary;
import com.webox.social.PostStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that the browser's calendar shows and speaks; <code>{0}</code> is filled there. */
record PostCalendarTexts(
        Map<String, String> statuses,
        Map<String, String> networks,
        String more,
        String empty,
        String untitled,
        String moved,
        String past,
        String fixed,
        String newOn,
        String count,
        String countNone,
        String plan) {

    static PostCalendarTexts of(Component speaker, List<NetworkSummary> networks) {
        return new PostCalendarTexts(
                Arrays.stream(PostStatus.values())
                        .collect(Collectors.toMap(
                                Enum::name, status -> speaker.getTranslation("social.status." + status))),
                networks.stream().collect(Collectors.toMap(NetworkSummary::key, NetworkSummary::name)),
                speaker.getTranslation("social.calendar.more"),
                speaker.getTranslation("social.calendar.nothing"),
                speaker.getTranslation("social.post.untitled"),
                speaker.getTranslation("social.calendar.moved"),
                speaker.getTranslation("social.calendar.past"),
                speaker.getTranslation("social.calendar.fixed"),
                speaker.getTranslation("social.calendar.newOn"),
                speaker.getTranslation("social.calendar.count"),
                speaker.getTranslation("social.calendar.countNone"),
                speaker.getTranslation("social.calendar.plan"));
    }
}
