-- Money is in micros: millionths of a US dollar.

-- What a workspace lets AI cost in a month; no row: the installation's own figure.
create table ai_budget (
    workspace_id binary(16) not null,
    limit_micros bigint not null,
    primary key (workspace_id)
);

-- One row a workspace and month, changed by compare-and-set. reserved: set aside for runs that are under way.
create table ai_month (
    workspace_id binary(16) not null,
    month_of char(7) not null,
    reserved_micros bigint not null,
    spent_micros bigint not null,
    warned_at datetime(6),
    primary key (workspace_id, month_of)
);

-- A run under way. It expires when its node died: expires_at is later than any run can last.
create table ai_reservation (
    id binary(16) not null,
    workspace_id binary(16) not null,
    month_of char(7) not null,
    amount_micros bigint not null,
    expires_at datetime(6) not null,
    primary key (id)
);
create index ai_reservation_workspace on ai_reservation (workspace_id, expires_at);

-- Every run and its real cost. Rows are added and never changed.
create table ai_cost (
    id binary(16) not null,
    workspace_id binary(16) not null,
    person_id binary(16) not null,
    feature varchar(40) not null,
    task varchar(40) not null,
    provider varchar(60) not null,
    maker_name varchar(120) not null,
    model varchar(160) not null,
    unit varchar(12) not null,
    units_in bigint not null,
    units_out bigint not null,
    counted boolean not null,
    cost_micros bigint not null,
    duration_ms bigint not null,
    outcome varchar(20) not null,
    month_of char(7) not null,
    ended_at datetime(6) not null,
    primary key (id)
);
create index ai_cost_month on ai_cost (workspace_id, month_of, id);
