-- Which parts of the demo brand are in this database already.
create table demo.loaded (
  part text primary key,
  loaded_at timestamptz not null
);
