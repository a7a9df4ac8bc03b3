-- Somebody else may collect it: with the code, or because the customer said so.
alter table pickup.pickup
  add column consent_name text,
  add column consent_at timestamptz,
  add column proxy_name text,
  add column verified text check (verified in ('code', 'consent'));
comment on column pickup.pickup.consent_name is 'Whom the customer named on their page; may collect without the code.';
comment on column pickup.pickup.proxy_name is 'Who collected it for the customer.';
update pickup.pickup set verified = 'code' where state = 'collected';
