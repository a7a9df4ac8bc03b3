-- What happened before customers had a timeline (schema customer) stands in it too.
insert into customer.timeline
  (id, brand, customer, matter, at, what, work_kind, work_id, key, channel, detail)
select gen_random_uuid(), t.brand, t.customer, coalesce(t.conversation, t.id), h.at, h.what,
  'ticket', t.id, h.key, t.channel,
  jsonb_build_object('number', t.number, 'type', t.type, 'tier', t.tier)
from ticket.ticket t
cross join lateral (values
  ('ticket.opened', 'opened', t.created_at),
  ('ticket.solved', 'solved:before', t.solved_at),
  ('ticket.closed', 'closed:before', t.closed_at)) as h (what, key, at)
where h.at is not null
on conflict (work_id, key) do nothing;
