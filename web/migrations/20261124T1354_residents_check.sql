-- Why: a picture of a street is made by professionals; before anybody else reads it, residents say whether it is right.

-- What a diagnosis says in plain words for residents, without the name of a street. One at a time.
create table diagnosis_plain (
  diagnosis_id    uuid primary key,
  municipality_id uuid not null,
  text            text not null,
  asked_at        timestamptz not null,
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade
);
alter table diagnosis_plain enable row level security, force row level security;
create policy seen on diagnosis_plain
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, delete on diagnosis_plain to naast_app;

-- What residents say of it. They came by a code, so nobody knows who they are; a row has no moment and an id of chance.
create table diagnosis_check (
  id              uuid primary key,
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  verdict         text not null check (verdict in ('right', 'partly', 'wrong')),
  words           text,
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade
);
create index diagnosis_check_diagnosis on diagnosis_check (diagnosis_id);
alter table diagnosis_check enable row level security, force row level security;
create policy seen on diagnosis_check
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, delete on diagnosis_check to naast_app;
