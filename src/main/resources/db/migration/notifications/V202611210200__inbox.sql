-- What a person was told. Ids are ordered by time, so the index also gives the order of reading.
create table notification_item (
    id binary(16) not null,
    workspace_id binary(16) not null,
    person_id binary(16) not null,
    tone varchar(16) not null,
    message_key varchar(160) not null,
    args mediumtext not null,
    link varchar(300) not null,
    created_at datetime(6) not null,
    read_at datetime(6),
    version bigint not null,
    primary key (id)
);
create index ix_notification_item_inbox on notification_item (workspace_id, person_id, id);
create index ix_notification_item_unread on notification_item (workspace_id, person_id, read_at);
