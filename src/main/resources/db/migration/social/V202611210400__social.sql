create table social_channel (
    id binary(16) not null primary key,
    workspace_id binary(16) not null,
    network varchar(30) not null,
    remote_id varchar(190) not null,
    name varchar(300) not null,
    handle varchar(300) not null,
    avatar varchar(2000),
    paused boolean not null,
    access_token mediumtext,
    refresh_token mediumtext,
    token_expires_at datetime(6),
    consent_ends_at datetime(6),
    scopes varchar(2000) not null,
    connected_by binary(16) not null,
    connected_at datetime(6) not null,
    disconnected_at datetime(6),
    renew_at datetime(6),
    refresh_lease_until datetime(6),
    version bigint not null,
    constraint social_channel_account unique (workspace_id, network, remote_id)
);
create index social_channel_renewal on social_channel (renew_at);

-- A consent that was started: who may finish it, for 15 minutes.
create table social_consent (
    state_hash char(64) not null primary key,
    workspace_id binary(16) not null,
    person_id binary(16) not null,
    network varchar(30) not null,
    verifier varchar(1000),
    created_at datetime(6) not null
);

create table social_post (
    id binary(16) not null primary key,
    workspace_id binary(16) not null,
    author_id binary(16) not null,
    text mediumtext not null,
    status varchar(20) not null,
    policy varchar(10) not null,
    planned_at datetime(6),
    zone varchar(60) not null,
    due_at datetime(6),
    created_at datetime(6) not null,
    changed_at datetime(6) not null,
    deleted_at datetime(6),
    version bigint not null
);
create index social_post_plan on social_post (workspace_id, planned_at);
create index social_post_status on social_post (workspace_id, status);

create table social_post_variant (
    post_id binary(16) not null,
    network varchar(30) not null,
    text mediumtext not null,
    primary key (post_id, network),
    constraint social_variant_post foreign key (post_id) references social_post (id) on delete cascade
);
create table social_post_channel (
    post_id binary(16) not null,
    position int not null,
    channel_id binary(16) not null,
    primary key (post_id, position),
    constraint social_target_post foreign key (post_id) references social_post (id) on delete cascade
);
create index social_post_channel_of on social_post_channel (channel_id, post_id);
create table social_post_media (
    post_id binary(16) not null,
    position int not null,
    asset_id binary(16) not null,
    primary key (post_id, position),
    constraint social_media_post foreign key (post_id) references social_post (id) on delete cascade
);
create table social_post_label (
    post_id binary(16) not null,
    label varchar(60) not null,
    primary key (post_id, label),
    constraint social_label_post foreign key (post_id) references social_post (id) on delete cascade
);

-- The ledger: one post on one channel. wake_at is when somebody must look at it next; null when it is settled, waits
-- for its channel, or is in the hands of a living node.
create table social_publication (
    id binary(16) not null primary key,
    workspace_id binary(16) not null,
    post_id binary(16) not null,
    channel_id binary(16) not null,
    occurrence int not null,
    network varchar(30) not null,
    status varchar(20) not null,
    due_at datetime(6) not null,
    wake_at datetime(6),
    fence bigint not null,
    claimed_by varchar(40),
    attempts int not null,
    sends int not null,
    absents int not null,
    handle varchar(500),
    sent_at datetime(6),
    accepted_at datetime(6),
    remote_id varchar(190),
    link varchar(2000),
    failure varchar(30),
    detail varchar(1000) not null,
    constraint social_publication_once unique (post_id, channel_id, occurrence)
);
create index social_publication_wake on social_publication (wake_at);
create index social_publication_claimed on social_publication (claimed_by);
create index social_publication_channel on social_publication (channel_id, status);

-- The journal: written before each call, completed after it.
create table social_attempt (
    id binary(16) not null primary key,
    publication_id binary(16) not null,
    number int not null,
    kind varchar(10) not null,
    fence bigint not null,
    started_at datetime(6) not null,
    ended_at datetime(6),
    request_hash char(64) not null,
    outcome varchar(20) not null,
    detail varchar(1000) not null
);
create index social_attempt_publication on social_attempt (publication_id, number);

-- Nodes that publish. A node that misses its heartbeat loses its claims.
create table social_node (
    id varchar(40) not null primary key,
    alive_until datetime(6) not null
);
