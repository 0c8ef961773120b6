-- The model that made a picture, as people know it; empty for the built-in engine, and for what was uploaded.
alter table media_asset add column made_by varchar(300) not null default '';
