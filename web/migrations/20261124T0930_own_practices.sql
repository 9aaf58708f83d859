-- Why: a municipality has practices of its own, which stand beside ours once they are published; and whoever works with a practice can say what should be better.

-- A row is a draft until it is published; what it says stands in its newest version.
create table own_practice (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  slug            text not null unique, -- its address, the same for everybody
  published_at    timestamptz,
  unique (municipality_id, id)
);
alter table own_practice enable row level security, force row level security;
create policy tenant on own_practice using (municipality_id = naast_municipality());
create policy everybody_reads_published on own_practice for select using (published_at is not null);
grant select, insert, update (published_at), delete on own_practice to naast_app;

-- Each time somebody saves it, whole. Erasing somebody blanks who it was.
create table own_practice_version (
  id              uuid primary key,
  municipality_id uuid not null,
  own_practice_id uuid not null,
  document        jsonb not null,
  note            text not null,
  written_by      uuid,
  written_at      timestamptz not null,
  foreign key (municipality_id, own_practice_id) references own_practice (municipality_id, id) on delete cascade,
  foreign key (municipality_id, written_by) references person (municipality_id, id)
);
create index own_practice_version_of on own_practice_version (own_practice_id, written_at desc);
create index own_practice_version_by on own_practice_version (municipality_id, written_by);
alter table own_practice_version enable row level security, force row level security;
create policy tenant on own_practice_version using (municipality_id = naast_municipality());
create policy everybody_reads_published on own_practice_version for select
  using (exists (select from own_practice where own_practice.id = own_practice_id and published_at is not null));
grant select, insert, update (written_by), delete on own_practice_version to naast_app;

-- What somebody says should be better. Without a municipality it came from somebody who did not sign in, about a practice of
-- all: whoever looks after a municipality may answer it. It holds no name and no address.
create table suggestion (
  id              uuid primary key,
  municipality_id uuid references municipality (id),
  person_id       uuid references person (id), -- who hears what became of it; null: not signed in, or erased
  slug            text not null,
  kind            text not null check (kind in ('mistake', 'experience', 'study', 'other')),
  text            text not null,
  source          text,
  sent_at         timestamptz not null,
  settled_at      timestamptz,
  settled_by      uuid,
  outcome         text check (outcome in ('taken', 'declined')),
  answer          text
);
create index suggestion_open on suggestion (municipality_id, sent_at desc);
create index suggestion_person on suggestion (person_id);
alter table suggestion enable row level security, force row level security;
create policy tenant_or_of_nobody on suggestion for select
  using (municipality_id = naast_municipality() or (municipality_id is null and naast_municipality() is not null));
create policy send on suggestion for insert with check (settled_at is null);
create policy settle on suggestion for update
  using (municipality_id = naast_municipality() or (municipality_id is null and naast_municipality() is not null));
create policy forget on suggestion for delete
  using (municipality_id = naast_municipality() or (municipality_id is null and naast_municipality() is not null));
grant select, insert, update (person_id, settled_at, settled_by, outcome, answer), delete on suggestion to naast_app;
