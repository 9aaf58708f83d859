-- Why: a table of colleagues describes a neighbourhood together; what each of them said is counted and never kept, and people come in by a short code.

-- A short code that opens one thing without an account, such as the form of one table. It stands on a screen or on paper for all who
-- are there, so it is kept as it is; whoever holds it sees its row and nothing else.
create table participation_code (
  code            text primary key,
  municipality_id uuid not null references municipality (id),
  purpose         text not null, -- what it opens, such as diagnosis.table
  subject_id      uuid not null,
  made_at         timestamptz not null,
  expires_at      timestamptz not null
);
create index participation_code_subject on participation_code (municipality_id, subject_id);
alter table participation_code enable row level security, force row level security;
create policy tenant on participation_code using (municipality_id = naast_municipality());
create policy shown on participation_code for select using (code = naast_key());
grant select, insert, delete on participation_code to naast_app;

create table diagnosis (
  id              uuid primary key,
  municipality_id uuid not null,
  organisation_id uuid not null,
  area            text not null,
  part            text, -- a smaller part of it, in words
  scale           text,
  material        jsonb not null, -- kinds of figures and signals that lie on the table
  material_words  text,
  prepared_by     uuid, -- null once that person is erased
  prepared_at     timestamptz not null,
  opened_at       timestamptz, -- null: the table has not begun
  closed_at       timestamptz, -- null: forms still come in
  unique (municipality_id, id),
  foreign key (municipality_id, organisation_id) references scope (municipality_id, id) on delete cascade,
  foreign key (municipality_id, prepared_by) references person (municipality_id, id),
  check (closed_at is null or opened_at is not null)
);
create index diagnosis_organisation on diagnosis (municipality_id, organisation_id, prepared_at desc);
alter table diagnosis enable row level security, force row level security;
-- A picture of a street is for those who work for the organisation that made it; the house itself (nobody in particular) counts forms
-- and forgets.
create policy colleagues on diagnosis
  using (municipality_id = naast_municipality()
    and (naast_person() is null
      or exists (select from role where role.person_id = naast_person() and role.scope_id = organisation_id)));
grant select, insert, delete on diagnosis to naast_app;
grant update (area, part, scale, material, material_words, prepared_by, opened_at, closed_at) on diagnosis to naast_app;

-- What belongs to a diagnosis is seen by whoever sees the diagnosis.
create function naast_sees_diagnosis(asked uuid) returns boolean
  language sql stable as $$ select exists (select from diagnosis where diagnosis.id = asked) $$;

-- Who is at the table, by domain and in numbers; none is an empty chair. No name stands anywhere.
create table diagnosis_seat (
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  domain          text not null,
  people          integer not null check (people between 0 and 30),
  primary key (diagnosis_id, domain),
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade
);
alter table diagnosis_seat enable row level security, force row level security;
create policy seen on diagnosis_seat
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, delete on diagnosis_seat to naast_app;

-- How often each thing was ticked. Forms themselves are not kept, so that nothing ties one answer of a colleague to another, and no row
-- has a moment. What waits joins what is shown in steps, see packages/diagnosis.
create table diagnosis_count (
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  question        text not null,
  about           text not null, -- the problem it is said of; '' for the whole form
  option          text not null,
  waiting         integer not null check (waiting >= 0),
  shown           integer not null check (shown >= 0),
  primary key (diagnosis_id, question, about, option),
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade
);
alter table diagnosis_count enable row level security, force row level security;
create policy seen on diagnosis_count
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, update (waiting, shown), delete on diagnosis_count to naast_app;

-- What somebody wrote in their own words. The id is random, not of the moment. Words that are released are written down anew, all
-- together and by their random id, so that neither the place of a row nor what the database notes beside it tells when it came.
create table diagnosis_words (
  id              uuid primary key,
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  text            text not null,
  state           text not null check (state in ('waiting', 'unread', 'shown', 'left out')),
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade
);
create index diagnosis_words_diagnosis on diagnosis_words (diagnosis_id);
alter table diagnosis_words enable row level security, force row level security;
create policy seen on diagnosis_words
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, update (state), delete on diagnosis_words to naast_app;

-- What a table settled, as the situation that practices are held against; the newest holds, the others tell how it became so.
create table diagnosis_settlement (
  id              uuid primary key,
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  situation       jsonb not null,
  reasoning       text,
  settled_by      uuid,
  settled_at      timestamptz not null,
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade,
  foreign key (municipality_id, settled_by) references person (municipality_id, id)
);
create index diagnosis_settlement_diagnosis on diagnosis_settlement (diagnosis_id, settled_at desc);
alter table diagnosis_settlement enable row level security, force row level security;
create policy seen on diagnosis_settlement
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, update (settled_by), delete on diagnosis_settlement to naast_app;

-- What was decided about a practice: chosen, kept at hand or left out, each with its reason. The owner is a function, not a name.
create table diagnosis_decision (
  id              uuid primary key,
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  slug            text not null,
  kind            text not null check (kind in ('chosen', 'kept', 'left out')),
  reason          text not null,
  owner           text,
  review_on       date,
  decided_by      uuid,
  decided_at      timestamptz not null,
  unique (diagnosis_id, slug),
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade,
  foreign key (municipality_id, decided_by) references person (municipality_id, id),
  check (kind <> 'chosen' or (owner is not null and review_on is not null))
);
alter table diagnosis_decision enable row level security, force row level security;
create policy seen on diagnosis_decision
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, update (decided_by), delete on diagnosis_decision to naast_app;
