-- What was begun on TikTok or YouTube and becomes a post once its files are there.
create table rehearsal_draft (
    id bigint not null primary key,
    network varchar(16) not null,
    account_id varchar(80) not null,
    kind varchar(16) not null,
    body mediumtext not null,
    media_id bigint,
    state varchar(16) not null,
    fault varchar(200),
    ready_at datetime(6),
    post_id bigint,
    created_at datetime(6) not null
);
create index rehearsal_draft_state on rehearsal_draft (network, state);
create index rehearsal_draft_day on rehearsal_draft (network, created_at);
create index rehearsal_draft_post on rehearsal_draft (post_id);
