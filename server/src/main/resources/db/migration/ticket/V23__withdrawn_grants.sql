-- What was asked for and taken back before anybody had decided.
alter table ticket.granted drop constraint granted_state_check;
alter table ticket.granted
  add constraint granted_state_check check (state in ('asked', 'granted', 'refused', 'failed', 'withdrawn'));
