-- What accounts wrote below posts: their own first comments.
create table rehearsal_comment (
    id bigint not null primary key,
    network varchar(16) not null,
    post_id bigint not null,
    account_id varchar(80) not null,
    body mediumtext not null,
    created_at datetime(6) not null
);
create index rehearsal_comment_post on rehearsal_comment (post_id, id);
create index rehearsal_comment_network on rehearsal_comment (network, id);
