-- What happened before customers had a timeline (schema customer) stands in it too.
insert into customer.timeline
  (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
select gen_random_uuid(), o.brand, o.customer, o.id, t.at, t.what, 'order', o.id, t.what, 'shop',
  jsonb_build_object('number', o.number)
from "order".orders o
cross join lateral (values
  ('order.placed', o.placed_at),
  ('order.shipped', (select min(s.dispatched_at) from "order".shipment s where s.order_id = o.id)),
  ('order.delivered', o.delivered_at),
  ('order.cancelled', o.cancelled_at),
  ('order.returned', case when o.status = 'returned' then o.updated_at end)) as t (what, at)
where o.customer is not null and t.at is not null
on conflict (work_id, key) do nothing;
