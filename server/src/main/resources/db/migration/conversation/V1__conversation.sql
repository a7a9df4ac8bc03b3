create table conversation.conversation (
  id                  uuid primary key,
  brand               text not null,
  channel             text not null,
  identity            uuid not null,
  customer            uuid,
  locale              text not null,
  state               text not null check (state in ('open', 'closing', 'closed')),
  mode                text not null check (mode in ('assistant', 'waiting', 'person')),
  owner               uuid,
  team                uuid,
  opened_at           timestamptz not null,
  closed_at           timestamptz,
  close_reason        text check (close_reason in ('solved', 'unanswered', 'ticket')),

  -- the sequence: messages 1..head, without gaps
  head                bigint not null default 0,
  customer_head       bigint not null default 0,
  staff_seen          bigint not null default 0,

  -- what is owed to the customer; each flag mirrors an open clock so that most messages touch none
  assistant_owed      boolean not null default false,
  ack_owed            boolean not null default false,
  first_reply_owed    boolean not null default false,
  unanswered_since    timestamptz,
  message_left        boolean not null default false,
  memory              jsonb not null default '{}',

  -- the record of the contact (chat.record) and its stages
  type                text,
  need                text not null default '',
  description         text not null default '',
  handling            text not null default '',
  result              text not null default '',
  feedback            text not null default '',
  greeted_at          timestamptz,
  listened_at         timestamptz,
  typed_at            timestamptz,
  solved_at           timestamptz,
  recorded_at         timestamptz,

  -- the closing question (chat.confirm)
  closing_asked_at    timestamptz,
  closing_due         timestamptz,
  closing_answered_at timestamptz,
  closing_solved      boolean,
  closing_satisfied   boolean,

  -- told by rooms above
  ticket              uuid,
  ticket_number       text,
  rating_stars        int,
  rating_words        text,

  check ((state = 'closed') = (closed_at is not null)),
  check ((mode = 'person') <= (owner is not null))
);

-- guarantee 1: at most one open conversation per channel identity
create unique index conversation_open on conversation.conversation (identity) where state <> 'closed';
create index conversation_identity on conversation.conversation (identity, id desc);
create index conversation_owner on conversation.conversation (owner, id desc) where state <> 'closed';
create index conversation_team on conversation.conversation (team, id desc);
create index conversation_brand on conversation.conversation (brand, id desc);
create index conversation_customer on conversation.conversation (customer, id desc) where customer is not null;
create index conversation_owed on conversation.conversation (id) where assistant_owed and state <> 'closed';
create index conversation_closing on conversation.conversation (closing_due) where state = 'closing';

create table conversation.message (
  conversation uuid not null references conversation.conversation (id),
  seq          bigint not null,
  id           uuid not null,
  identity     uuid not null,
  author_kind  text not null check (author_kind in ('customer', 'assistant', 'staff', 'system')),
  author       uuid,
  kind         text not null check (kind in ('text', 'notice', 'card')),
  text         text not null,
  card         jsonb,
  at           timestamptz not null,
  primary key (conversation, seq)
);
-- A retry with the same id finds its message, in whichever conversation of the thread it landed.
create unique index message_once on conversation.message (identity, id);
