-- E-mail addresses are stored in lower case, so that one address is one person.
create table accounts_person (
    id binary(16) not null primary key,
    email varchar(254) not null,
    name varchar(120) not null,
    password_hash varchar(255) not null,
    language varchar(8) not null,
    theme varchar(10) not null,
    workspace_id binary(16),
    status varchar(20) not null,
    session_epoch integer not null,
    created_at datetime(6) not null,
    version bigint not null,
    constraint uq_accounts_person_email unique (email)
);
create table accounts_workspace (
    id binary(16) not null primary key,
    name varchar(120) not null,
    zone varchar(64) not null,
    language varchar(8) not null,
    created_at datetime(6) not null,
    version bigint not null
);
create table accounts_membership (
    id binary(16) not null primary key,
    workspace_id binary(16) not null,
    person_id binary(16) not null,
    role varchar(20) not null,
    joined_at datetime(6) not null,
    version bigint not null,
    constraint uq_accounts_membership unique (workspace_id, person_id),
    constraint fk_accounts_membership_workspace foreign key (workspace_id) references accounts_workspace (id),
    constraint fk_accounts_membership_person foreign key (person_id) references accounts_person (id)
);
create index ix_accounts_membership_person on accounts_membership (person_id);
create table accounts_invitation (
    id binary(16) not null primary key,
    workspace_id binary(16) not null,
    token_hash varchar(64) not null,
    role varchar(20) not null,
    invitee varchar(254) not null,
    invited_by binary(16) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    accepted_at datetime(6),
    accepted_by binary(16),
    revoked_at datetime(6),
    version bigint not null,
    constraint uq_accounts_invitation_token unique (token_hash),
    constraint fk_accounts_invitation_workspace foreign key (workspace_id) references accounts_workspace (id)
);
create index ix_accounts_invitation_workspace on accounts_invitation (workspace_id);
create table accounts_api_token (
    id binary(16) not null primary key,
    person_id binary(16) not null,
    workspace_id binary(16) not null,
    name varchar(120) not null,
    token_hash varchar(64) not null,
    hint varchar(16) not null,
    scopes varchar(200) not null,
    created_at datetime(6) not null,
    expires_at datetime(6),
    last_used_at datetime(6),
    revoked_at datetime(6),
    version bigint not null,
    constraint uq_accounts_api_token unique (token_hash),
    constraint fk_accounts_api_token_person foreign key (person_id) references accounts_person (id),
    constraint fk_accounts_api_token_workspace foreign key (workspace_id) references accounts_workspace (id)
);
create index ix_accounts_api_token_owner on accounts_api_token (person_id, workspace_id);
-- Rows are only ever added. Ids are time-ordered, so the newest are read from the end of the index.
create table accounts_audit_event (
    id binary(16) not null primary key,
    workspace_id binary(16),
    person_id binary(16),
    action varchar(40) not null,
    subject varchar(300) not null,
    address varchar(64) not null,
    happened_at datetime(6) not null
);
create index ix_accounts_audit_event_workspace on accounts_audit_event (workspace_id, id);
