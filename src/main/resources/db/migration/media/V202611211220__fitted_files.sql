-- What plans need to know of a video, and how its author wants a file to be fitted into another shape.
alter table media_asset add column fps double precision;
alter table media_asset add column codecs varchar(200);
alter table media_asset add column focus_across double precision not null default 0.5;
alter table media_asset add column focus_down double precision not null default 0.5;
alter table media_asset add column framing varchar(10) not null default 'CROP';

-- Files made of an asset for a network. The key is a hash of the recipe, so the same wish finds the same file.
create table media_fitted (
    asset_id binary(16) not null,
    fit_key char(24) not null,
    recipe varchar(1000) not null,
    ordered_at datetime(6) not null,
    made_at datetime(6),
    failure varchar(60),
    primary key (asset_id, fit_key)
);
