-- A provider that a workspace set up itself. What is null comes from the vendor. sealed_key: AES-GCM, opens only for its
-- own workspace and provider. Prices are US dollars a million tokens.
create table ai_provider (
    workspace_id binary(16) not null,
    provider varchar(60) not null,
    sealed_key varchar(1000),
    base_url varchar(500),
    model varchar(160),
    input_price decimal(14, 6),
    output_price decimal(14, 6),
    changed_by binary(16) not null,
    changed_at datetime(6) not null,
    primary key (workspace_id, provider)
);

-- What the last test of a connection found.
create table ai_provider_check (
    workspace_id binary(16) not null,
    provider varchar(60) not null,
    finding varchar(20) not null,
    said varchar(400) not null,
    checked_at datetime(6) not null,
    primary key (workspace_id, provider)
);

-- Whom a workspace asks first for something. No rows: the installation's own order.
create table ai_preference (
    workspace_id binary(16) not null,
    capability varchar(12) not null,
    place int not null,
    provider varchar(60) not null,
    primary key (workspace_id, capability, provider)
);

-- For the last run of each provider.
create index ai_cost_provider on ai_cost (workspace_id, provider, id);
