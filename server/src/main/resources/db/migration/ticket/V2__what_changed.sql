-- Which version of the ticket an entry was made on: what happened since a version can be told to whoever edited it.
alter table ticket.timeline add column version int;
comment on column ticket.timeline.version is 'The ticket''s version before this entry; null for entries older than this column.';
