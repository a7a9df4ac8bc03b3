-- Each change of a brand's knowledge takes the next number under a row lock, so that a reader who has seen
-- number n has missed nothing below it.
create table knowledge.revision (
  brand text primary key,
  value bigint not null
);

create table knowledge.article (
  id         uuid primary key,
  brand      text not null,
  -- a name that loaders use to find their article again; null for those written by people
  key        text,
  kind       text not null check (kind in ('faq', 'article', 'script', 'greeting')),
  title      text not null,
  -- how customers put it
  questions  text[] not null,
  body       text not null,
  stage      text,
  scene      text,
  tone       text not null check (tone in ('neutral', 'lively', 'patient')),
  locale     text not null,
  state      text not null check (state in ('draft', 'published', 'archived')),
  version    integer not null,
  revision   bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid,
  unique (brand, key)
);
create index article_brand on knowledge.article (brand, kind, id);
create index article_revision on knowledge.article (brand, revision);

-- Every version as it was, the newest included.
create table knowledge.article_version (
  article   uuid not null references knowledge.article (id),
  version   integer not null,
  title     text not null,
  questions text[] not null,
  body      text not null,
  stage     text,
  scene     text,
  tone      text not null,
  locale    text not null,
  state     text not null,
  at        timestamptz not null,
  by_staff  uuid,
  primary key (article, version)
);

-- What the sentence model made of a text, so that a start needn't ask it again.
create table knowledge.sentence (
  digest bytea primary key,
  vector bytea not null
);
