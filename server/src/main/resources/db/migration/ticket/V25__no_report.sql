-- What a person wrote at the desk and said of that it reports nothing on a promise. The words by their
-- mark only: what was said stands in the conversation.
create table ticket.no_report (
  promise uuid not null references ticket.promise (clock),
  words   uuid not null,
  by      uuid not null,
  at      timestamptz not null,
  primary key (promise, words)
);
