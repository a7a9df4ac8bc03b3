-- The agent of their own that an important customer has (outreach.vip).
create table customer.own_agent (
  customer uuid primary key references customer.customer,
  brand    text not null,
  staff    uuid not null,
  since    timestamptz not null
);
