package com.webox.ai.ui;

import com.vaadin.flow.component.Component;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.ai.job.GenerationJobs;
import com.webox.ai.job.JobTopic;
import com.webox.kit.LiveUpdates;
import com.webox.kit.NavbarItem;
import com.webox.kit.Times;
import org.springframework.core.annotation.Order;

/** Puts what AI makes for a person into the shell and keeps it true. */
@org.springframework.stereotype.Component
@Order(15)
class JobsItem implements NavbarItem {

    private final GenerationJobs jobs;
    private final CurrentMember current;
    private final LiveUpdates live;
    private final Times times;

    JobsItem(GenerationJobs jobs, CurrentMember current, LiveUpdates live, Times times) {
        this.jobs = jobs;
        this.current = current;
        this.live = live;
        this.times = times;
    }

    @Override
    public Component create() {
        JobsPanel panel = new JobsPanel(jobs, times);
        // Who may not order anything has nothing to wait for.
        panel.setVisible(false);
        current.find().filter(me -> me.may(Permission.COMPOSE)).ifPresent(me -> {
            panel.setVisible(true);
            panel.refresh();
            live.bind(panel, me.workspace(), JobTopic.of(me.user()), panel::refresh);
        });
        return panel;
    }
}
