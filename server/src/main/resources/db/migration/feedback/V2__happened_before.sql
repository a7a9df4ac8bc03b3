-- What happened before customers had a timeline (schema customer) stands in it too.
insert into customer.timeline
  (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
select gen_random_uuid(), a.brand,
  (select t.customer from customer.timeline t
   where t.matter = coalesce(a.conversation, a.work_id) and t.customer is not null limit 1),
  coalesce(a.conversation, a.work_id), r.at, 'rating.given', a.work_kind, a.work_id,
  'rated:' || a.id, a.channel, jsonb_build_object('stars', r.stars::text)
from feedback.rating r join feedback.ask a on a.id = r.ask
on conflict (work_id, key) do nothing;
