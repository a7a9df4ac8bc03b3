-- One picture or voice note. Its bytes lie in the store under its id, a picture's thumbnail beside
-- it. The row comes before the bytes and goes after them: no bytes lie there that no row knows.
create table media.media (
  id          uuid primary key,
  brand       text not null,
  kind        text not null check (kind in ('picture', 'voice')),
  type        text not null,
  bytes       int not null,
  thumbnail   int,
  width       int,
  height      int,
  duration_ms int,
  uploader    uuid not null,
  -- where it may be attached: a visitor's thread or a conversation
  place       uuid not null,
  created_at  timestamptz not null,
  -- the bytes are all there
  stored      boolean not null default false,
  -- what it is attached to, once
  work_kind   text,
  work        uuid,
  message     uuid,
  -- nobody sees it any more; the bytes are about to go
  doomed      boolean not null default false,

  check ((kind = 'picture') = (width is not null and height is not null and thumbnail is not null)),
  check ((kind = 'voice') = (duration_ms is not null)),
  check ((work is null) = (message is null) and (work is null) = (work_kind is null))
);
create index media_work on media.media (work) where work is not null;
create index media_loose on media.media (created_at) where work is null;
create index media_doomed on media.media (id) where doomed;
