-- Which pieces money went back for stands in payment from now on, where a pick-up's refunds are told too.
insert into payment.piece_back
  (order_id, line, key, work_kind, quantity, freight, goods_minor, freight_minor, coupon_minor, points_minor)
select order_id, line, money_key, 'ticket', quantity, ruling ->> 'freight' = 'seller', back_goods,
  coalesce(back_freight, 0), coalesce(back_coupon, 0), coalesce(back_points, 0)
from aftersales.request
where back_goods is not null and money_key is not null;

-- What was collected in a shop before counts as delivered then.
insert into "order".handed_over (order_id, at)
select id, ended_at from pickup.pickup where state = 'collected' and ended_at is not null
on conflict do nothing;
