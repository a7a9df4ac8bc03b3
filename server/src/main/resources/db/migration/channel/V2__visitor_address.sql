-- A digest of where the visitor last came from: guessing is limited per network address too.
alter table channel.visitor add column address text;
