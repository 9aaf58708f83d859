-- Why: a form sent twice gives one record; and a page that shows something hears that it changed, also after the line dropped.

-- Each form that is shown carries an id; the first time it arrives its outcome is written here, the second time read.
create table form_submission (
  id           uuid primary key,
  person_id    uuid, -- null: somebody who did not sign in
  leads_to     text not null,
  submitted_at timestamptz not null
);
alter table form_submission enable row level security, force row level security;
create policy own on form_submission for select using (person_id is not distinct from naast_person());
create policy submit on form_submission for insert with check (person_id is not distinct from naast_person());
create policy forget on form_submission for delete using (submitted_at < now() - interval '1 day');
grant select, insert, delete on form_submission to naast_app;

-- That something changed, never what: whoever may read it reads it again. No row-level security, for there is nothing to hide.
create table live_event (
  id    bigint generated always as identity primary key,
  topic text not null,
  at    timestamptz not null default now()
);
create index live_event_topic on live_event (topic, id);
grant select, insert, delete on live_event to naast_app;
