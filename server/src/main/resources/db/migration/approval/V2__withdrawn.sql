-- Who asked may take it back as long as nobody has decided: nobody's word then, so no decider.
alter table approval.approval drop constraint approval_state_check;
alter table approval.approval
  add constraint approval_state_check check (state in ('open', 'granted', 'refused', 'withdrawn')),
  add check ((state in ('granted', 'refused')) = (decided_by is not null));
alter table approval.step drop constraint step_what_check;
alter table approval.step
  add constraint step_what_check check (what in ('asked', 'passed', 'seconded', 'granted', 'refused', 'withdrawn'));
