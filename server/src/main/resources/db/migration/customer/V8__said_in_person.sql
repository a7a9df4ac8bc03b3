-- What a customer agreed to may also have been said in person, to somebody of the staff.
alter table customer.consent alter column visitor drop not null;
alter table customer.consent
  add column customer uuid references customer.customer,
  add column said_to uuid,
  add check (num_nonnulls(visitor, customer) = 1),
  add check ((customer is null) = (said_to is null));
create unique index consent_said on customer.consent (customer, purpose)
  where withdrawn_at is null and customer is not null;
create index consent_customer on customer.consent (customer) where customer is not null;
