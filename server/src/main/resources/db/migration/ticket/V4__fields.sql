-- What a type is asked for beside the common record: data of the standard, by the field's code.
alter table ticket.ticket add column fields jsonb not null default '{}';
-- More happens to tickets than at first: the words are TicketEntry's.
alter table ticket.timeline drop constraint timeline_what_check;
alter table ticket.timeline add constraint timeline_what_check check (what ~ '^[a-z][a-z-]{1,19}$');
