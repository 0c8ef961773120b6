-- What somebody asked of AI and waits for. Money is in micros: millionths of a US dollar.

-- wake_at: when it wants to be looked at; while a node works on it (claimed_by), when that node is taken for dead;
-- nothing when it is over. fence: grows with each claim, so that whoever lost one cannot write.
create table ai_job (
    id binary(16) not null,
    workspace_id binary(16) not null,
    person_id binary(16) not null,
    kind varchar(60) not null,
    payload mediumtext not null,
    feature varchar(40) not null,
    task varchar(40) not null,
    title varchar(200) not null,
    provider varchar(60) not null,
    maker_name varchar(120) not null,
    model varchar(160) not null,
    unit varchar(12) not null,
    units_in bigint not null,
    units_out bigint not null,
    at_once integer not null,
    repeatable boolean not null,
    patience_s bigint not null,
    state varchar(12) not null,
    percent integer not null,
    sentence_key varchar(120) not null,
    sentence_args varchar(1000) not null,
    failure varchar(20),
    failure_said varchar(500),
    failure_again datetime(6),
    result varchar(200),
    result_link varchar(300),
    likely_micros bigint not null,
    cost_micros bigint not null,
    cancel_asked boolean not null,
    fence bigint not null,
    claimed_by varchar(36),
    wake_at datetime(6),
    deadline_at datetime(6) not null,
    created_at datetime(6) not null,
    started_at datetime(6),
    ended_at datetime(6),
    primary key (id)
);
create index ai_job_person on ai_job (workspace_id, person_id, id);
create index ai_job_wake on ai_job (wake_at);
create index ai_job_claim on ai_job (claimed_by);
create index ai_job_ended on ai_job (ended_at);

-- A part is what is asked of a provider at once and paid for. BEGINNING is written before the provider is asked,
-- the handle before it is asked how far it is; call_key is the same however often one attempt is sent.
create table ai_job_part (
    job_id binary(16) not null,
    part_number integer not null,
    state varchar(12) not null,
    percent integer not null,
    attempts integer not null,
    looks integer not null,
    misses integer not null,
    call_key binary(16) not null,
    handle varchar(500),
    wake_at datetime(6),
    begun_at datetime(6),
    most_micros bigint not null,
    reservation_id binary(16),
    month_of char(7),
    result varchar(200),
    result_link varchar(300),
    failure varchar(20),
    failure_said varchar(500),
    failure_again datetime(6),
    primary key (job_id, part_number)
);
