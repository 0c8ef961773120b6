-- Accounts that a consent opened, sealed, until the person chose among them, for 15 minutes.
create table social_offer (
    id binary(16) not null primary key,
    workspace_id binary(16) not null,
    person_id binary(16) not null,
    content mediumtext not null,
    created_at datetime(6) not null
);
