package com.webox.social.watch;

import com.webox.accounts.Directory;
import com.webox.accounts.Permission;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import com.webox.platform.time.SqlTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a warning once, however often and on however many nodes it is asked for. */
@Component
class Warnings {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Directory directory;
    private final Notifications notifications;

    Warnings(JdbcClient jdbc, TransactionTemplate transaction, Directory directory, Notifications notifications) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.directory = directory;
        this.notifications = notifications;
    }

    /**
     * Tells the administrators of the workspace, and others.
     *
     * @param subject what ends, and when: another end is another subject
     * @param days before it; each is told of once, and none after one that is nearer
     */
    void tell(String subject, int days, WorkspaceId workspace, List<UserId> others, Notice notice, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                if (told(subject, days)) {
                    return;
                }
                jdbc.sql("insert into social_warning (subject, stage, told_at) values (?, ?, ?)")
                        .params(subject, days, SqlTime.toSql(now))
                        .update();
                Set<UserId> people = new LinkedHashSet<>(others);
                people.addAll(directory.withPermission(workspace, Permission.ADMINISTER));
                people.forEach(person -> notifications.tell(workspace, person, notice));
            });
        } catch (DuplicateKeyException e) {
            // Another node told it first.
        }
    }

    private boolean told(String subject, int days) {
        return jdbc.sql("select count(*) from social_warning where subject = ? and stage <= ?")
                        .params(subject, days)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
