-- A key may end by itself.
alter table access.api_key add column expires_at timestamptz;
