-- Whether a network gave the same id before.
create index social_publication_remote on social_publication (remote_id);
