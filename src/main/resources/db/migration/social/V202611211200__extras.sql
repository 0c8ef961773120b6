-- What an author chose for each network beyond text and media, as JSON by network.
alter table social_post add column extras mediumtext;
