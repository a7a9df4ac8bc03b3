-- From where somebody acted: the network address and, in a few words, the program that was used.
-- Null for what the system did by itself and for what is older than these columns.
alter table access.audit add column address inet, add column agent text;
create index audit_at on access.audit (brand, at, id);
create index audit_address on access.audit (address, at) where address is not null;
