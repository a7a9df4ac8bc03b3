-- Templates for opening tickets: data of the brand. Texts to customers have their place among the scripts of the
-- knowledge base.
create table ticket.template (
  id         uuid primary key,
  brand      text not null,
  name       text not null check (char_length(name) between 1 and 60),
  type       text not null,
  tier       text not null,
  title      text not null check (char_length(title) <= 200),
  fields     jsonb not null,
  step       text not null,
  step_hours int check (step_hours between 1 and 168),
  team       uuid,
  version    int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  check ((step = '') = (step_hours is null)),
  unique (brand, name)
);
comment on column ticket.template.step_hours is 'The first next step is due so long after the ticket is opened.';
comment on column ticket.template.team is 'The ticket goes to it; null: to the team that solves such matters.';
