-- What goes back beside the money: the order's coupon and points in proportion, for whoever keeps them.
alter table payment.journal
  add column coupon_minor bigint not null default 0 check (coupon_minor >= 0),
  add column points_minor bigint not null default 0 check (points_minor >= 0),
  drop constraint journal_minor_check,
  add constraint journal_minor_check check (minor > 0 or (minor = 0 and coupon_minor + points_minor > 0));
comment on column payment.journal.coupon_minor is 'The part of the order''s coupon that these goods had used up.';
comment on column payment.journal.points_minor is 'The part of what was paid in points: points to give back, in minor units.';
