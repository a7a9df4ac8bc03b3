-- By when somebody decides is a clock of the ledger now (complaint.ack, step "confirm").
drop index ticket.suspicion_undecided;
alter table ticket.suspicion drop column due_at, drop column alarmed_at;
