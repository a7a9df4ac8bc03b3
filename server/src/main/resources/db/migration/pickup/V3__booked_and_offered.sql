-- A customer may book when they come, is offered ways where something is missing, and chooses one;
-- whether they knew in time is noted once.
alter table pickup.pickup
  add column booked_for timestamptz,
  add column in_time boolean,
  add column noticed_at timestamptz,
  add column short_by uuid,
  add column wait_until timestamptz,
  add column substitute text,
  add column refund_minor bigint check (refund_minor >= 0);
comment on column pickup.pickup.in_time is 'Whether the customer knew within the shop''s hour, and ahead of a booked time; null until that is certain.';
comment on column pickup.pickup.noticed_at is 'When the shop was told by its telephone; for a shop without one, when the order stood in its list.';
comment on column pickup.pickup.short_by is 'Who found something missing: what the customer then chooses rests on their word.';
comment on column pickup.pickup.refund_minor is 'What was planned to be paid back, in minor units of the order''s currency.';

create table pickup.missing (
  pickup   uuid not null references pickup.pickup (id),
  line     smallint not null check (line >= 0),
  quantity int not null check (quantity > 0),
  primary key (pickup, line)
);
comment on column pickup.missing.line is 'Its place in the order, from 0.';
