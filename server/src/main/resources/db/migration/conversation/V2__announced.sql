-- Who was last announced to the customer, and when they were last told that somebody is gone: a person whose
-- network comes and goes isn't announced again each time.
alter table conversation.conversation
  add column announced uuid,
  add column away_told_at timestamptz;
