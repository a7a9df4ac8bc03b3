-- How many messages of the customer in a row were upset, and which was the first of them: what a
-- suspected complaint is told by.
alter table conversation.mood
  add column upset_run int not null default 0,
  add column upset_first uuid,
  add column upset_since timestamptz;
