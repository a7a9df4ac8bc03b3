-- A pick-up is rated too, by link; its shop stands with the rating.
alter table feedback.ask drop constraint ask_work_kind_check;
alter table feedback.ask add constraint ask_work_kind_check
  check (work_kind in ('conversation', 'ticket', 'pickup'));
alter table feedback.ask add column shop uuid;
