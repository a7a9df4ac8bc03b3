-- What the law excepts from no-reason returns beside the traits known so far.
alter table "order".goods add column exempt text
  check (exempt in ('media', 'periodical', 'agreed'));

-- Of a line that states its traits; one that states none has those of the goods.
alter table "order".line add column exempt text
  check (exempt in ('media', 'periodical', 'agreed'));
