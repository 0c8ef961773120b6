-- Some networks' handles carry the address at which an upload goes on.
alter table social_publication modify column handle varchar(2000);
