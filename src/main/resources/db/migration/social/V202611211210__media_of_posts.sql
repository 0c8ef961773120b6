-- Which posts use a file of the library: asked before the trash is emptied.
create index social_post_media_of on social_post_media (asset_id, post_id);
