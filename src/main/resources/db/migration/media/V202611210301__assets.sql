-- Pictures and videos of a workspace. Ids follow time, so their order is the order of the library.
create table media_asset (
    id binary(16) not null,
    version bigint not null,
    workspace_id binary(16) not null,
    name varchar(200) not null,
    mime varchar(60) not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    duration_ms bigint,
    alt varchar(1500) not null,
    sha256 varchar(64) not null,
    origin varchar(20) not null,
    state varchar(20) not null,
    uploaded_by binary(16) not null,
    created_at datetime(6) not null,
    deleted_at datetime(6),
    primary key (id)
);
create index media_asset_library on media_asset (workspace_id, id);
create index media_asset_trash on media_asset (deleted_at);
create index media_asset_state on media_asset (state, created_at);
