-- The stand-in networks keep what a real network would keep: consents, tokens, uploads, posts.
create table rehearsal_code (
    code_hash varchar(64) not null primary key,
    network varchar(16) not null,
    account_id varchar(80) not null,
    redirect_uri varchar(2000) not null,
    scopes varchar(1000) not null,
    challenge varchar(128),
    expires_at datetime(6) not null,
    used_at datetime(6)
);

create table rehearsal_grant (
    id bigint not null primary key,
    network varchar(16) not null,
    account_id varchar(80) not null,
    scopes varchar(1000) not null,
    created_at datetime(6) not null,
    revoked_at datetime(6)
);
create index rehearsal_grant_open on rehearsal_grant (network, revoked_at);

create table rehearsal_token (
    token_hash varchar(64) not null primary key,
    grant_id bigint not null,
    network varchar(16) not null,
    kind varchar(12) not null,
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    constraint rehearsal_token_grant foreign key (grant_id) references rehearsal_grant (id)
);
create index rehearsal_token_network on rehearsal_token (network, expires_at);

create table rehearsal_media (
    id bigint not null primary key,
    network varchar(16) not null,
    account_id varchar(80) not null,
    category varchar(32) not null,
    mime varchar(100) not null,
    bytes bigint not null,
    width int not null,
    height int not null,
    alt varchar(4100) not null,
    sha varchar(64) not null,
    upload_secret varchar(64) not null,
    uploaded boolean not null,
    ready_at datetime(6),
    failure varchar(200),
    created_at datetime(6) not null
);

-- id is time-ordered, so newest first is the index read backwards.
create table rehearsal_post (
    id bigint not null primary key,
    network varchar(16) not null,
    account_id varchar(80) not null,
    kind varchar(16) not null,
    body mediumtext not null,
    media mediumtext not null,
    detail mediumtext,
    fingerprint varchar(64) not null,
    published_at datetime(6) not null,
    deleted_at datetime(6)
);
create index rehearsal_post_wall on rehearsal_post (network, id);
create index rehearsal_post_author on rehearsal_post (network, account_id, id);
create index rehearsal_post_fingerprint on rehearsal_post (fingerprint, account_id);
create index rehearsal_post_deleted on rehearsal_post (network, deleted_at);

create table rehearsal_container (
    id bigint not null primary key,
    account_id varchar(80) not null,
    kind varchar(16) not null,
    source_url mediumtext,
    caption mediumtext not null,
    alt varchar(4100) not null,
    children varchar(400) not null,
    carousel_item boolean not null,
    state varchar(16) not null,
    fault varchar(32),
    ready_at datetime(6) not null,
    media_id bigint,
    post_id bigint,
    created_at datetime(6) not null
);
create index rehearsal_container_state on rehearsal_container (state);
create index rehearsal_container_post on rehearsal_container (post_id);
