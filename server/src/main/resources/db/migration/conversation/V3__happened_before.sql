-- What happened before customers had a timeline (schema customer) stands in it too.
insert into customer.timeline
  (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
select gen_random_uuid(), c.brand, c.customer, c.id, c.opened_at, 'conversation.opened',
  'conversation', c.id, 'conversation.opened', c.channel, '{}'
from conversation.conversation c
on conflict (work_id, key) do nothing;
insert into customer.timeline
  (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
select gen_random_uuid(), c.brand, c.customer, c.id, c.closed_at, 'conversation.closed',
  'conversation', c.id, 'closed:before', c.channel,
  jsonb_build_object('type', coalesce(c.type, ''), 'reason', coalesce(c.close_reason, ''))
from conversation.conversation c
where c.closed_at is not null
on conflict (work_id, key) do nothing;
