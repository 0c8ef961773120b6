package com.webox.accounts;

import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names, zones and members for work that nobody asks for at a screen: publishing, notifications, e-mails. It asks for no
 * permission, so never answer a person's or an API's question with ids that came from them.
 */
@Service
@Open("background work has no member")
@Transactional(readOnly = true)
public class Directory {

    private final People people;
    private final WorkspaceRecords workspaces;
    private final Memberships memberships;

    Directory(People people, WorkspaceRecords workspaces, Memberships memberships) {
        this.people = people;
        this.workspaces = workspaces;
        this.memberships = memberships;
    }

    /** @throws Problem when there is no such person */
    public String name(UserId person) {
        return person(person).name();
    }

    /** @throws Problem when there is no such person */
    public String email(UserId person) {
        return person(person).email();
    }

    /** The language the person reads. */
    public Locale language(UserId person) {
        return person(person).language();
    }

    /** Names of all those known, in one query; who is gone is missing from the answer. */
    public Map<UserId, String> displayNames(Collection<UserId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return people.names(persons.stream().map(UserId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(row -> new UserId(row.id()), PersonName::name));
    }

    /** The zone in which the workspace's schedules are meant. */
    public ZoneId zone(WorkspaceId workspace) {
        return workspace(workspace).zone();
    }

    public String workspaceName(WorkspaceId workspace) {
        return workspace(workspace).name();
    }

    /** Active members whose role allows it, the longest-standing first. */
    public List<UserId> withPermission(WorkspaceId workspace, Permission permission) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.allows(permission))
                .toList();
        return memberships.inRoles(workspace.value(), roles).stream()
                .map(UserId::new)
                .toList();
    }

    private Person person(UserId id) {
        return people.findById(id.value()).orElseThrow(() -> Problem.notFound("person"));
    }

    private Workspace workspace(WorkspaceId id) {
        return workspaces.findById(id.value()).orElseThrow(() -> Problem.notFound("workspace"));
    }
}
