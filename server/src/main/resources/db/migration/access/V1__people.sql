-- One organisation, one or more brands; everybody else points at one of them.
create table access.brand (
  id         text primary key check (id ~ '^[a-z][a-z0-9-]{1,31}$'),
  name_zh    text not null,
  name_en    text not null,
  zone       text not null,
  colour     text not null check (colour ~ '^#[0-9a-f]{6}$'),
  -- the web origins that may show this brand's chat
  origins    text[] not null default '{}',
  demo       boolean not null default false,
  created_at timestamptz not null
);

create table access.staff (
  id                   uuid primary key,
  brand                text not null references access.brand (id),
  login                text not null unique check (login = lower(login)),
  name                 text not null,
  nickname             text not null,
  locale               text not null check (locale in ('zh-CN', 'en')),
  -- null: this person can't sign in until given a password
  password             text,
  must_change_password boolean not null default false,
  active               boolean not null default true,
  created_at           timestamptz not null,
  deactivated_at       timestamptz
);
create index staff_brand on access.staff (brand, id);

create table access.staff_role (
  staff uuid not null references access.staff (id),
  role  text not null check (role in ('manager', 'agent', 'aftersales', 'analyst', 'expert', 'supervisor',
    'complaint_officer', 'clerk', 'technical_support', 'trainer', 'administrator')),
  primary key (staff, role)
);

create table access.team (
  id         uuid primary key,
  brand      text not null references access.brand (id),
  code       text not null,
  name_zh    text not null,
  name_en    text not null,
  kind       text not null check (kind in ('front', 'expert', 'supervisor', 'aftersales', 'complaints', 'shop')),
  created_at timestamptz not null,
  unique (brand, code)
);

create table access.team_member (
  team  uuid not null references access.team (id),
  staff uuid not null references access.staff (id),
  leads boolean not null default false,
  primary key (team, staff)
);
create index team_member_staff on access.team_member (staff);

-- Sign-ins outlive the process. Only a digest of the cookie is kept.
create table access.session (
  digest     bytea primary key,
  staff      uuid not null references access.staff (id),
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null
);
create index session_staff on access.session (staff);
create index session_expires on access.session (expires_at);

-- Machines. The key itself is shown once and never stored.
create table access.api_key (
  id         uuid primary key,
  brand      text not null references access.brand (id),
  name       text not null,
  digest     bytea not null unique,
  -- the first characters, so that a person can tell keys apart
  hint       text not null,
  scopes     text[] not null,
  created_at timestamptz not null,
  created_by uuid references access.staff (id),
  used_at    timestamptz,
  revoked_at timestamptz
);
create index api_key_brand on access.api_key (brand, id);

-- Keys this installation made for itself at its first start.
create table access.secret (
  name       text primary key,
  value      bytea not null,
  created_at timestamptz not null
);

-- Who did or looked at what. Grows only.
create table access.audit (
  id           uuid primary key,
  at           timestamptz not null,
  brand        text references access.brand (id),
  actor_kind   text not null check (actor_kind in ('staff', 'visitor', 'machine', 'system', 'nobody')),
  actor_id     uuid,
  actor_name   text not null,
  action       text not null,
  subject_kind text not null,
  subject_id   text not null,
  reason       text
);
create index audit_brand on access.audit (brand, id);
create index audit_subject on access.audit (subject_kind, subject_id, id);
create index audit_actor on access.audit (actor_id, id);

create function access.audit_grows_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed';
end
$$;
create trigger audit_grows_only before update or delete or truncate on access.audit
  for each statement execute function access.audit_grows_only();
