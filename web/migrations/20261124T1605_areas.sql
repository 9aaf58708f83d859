-- Why: districts and neighbourhoods of a municipality are chosen from a list, by the code of CBS and its year, so that next year's table is about the same area.

-- A district (WK) or neighbourhood (BU). A role can be held on it, so it has its row in `scope`. What uses an area notes code, name and
-- year with itself: a newer list changes nothing of what was said before.
create table area (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  scope_kind      text not null default 'area' check (scope_kind = 'area'),
  code            text not null check (code ~ '^(WK[0-9]{6}|BU[0-9]{8})$'),
  name            text not null,
  year            integer not null check (year between 1900 and 2199),
  foreign key (id, scope_kind) references scope (id, kind) on delete cascade,
  foreign key (municipality_id, id) references scope (municipality_id, id),
  unique (municipality_id, code)
);
alter table area enable row level security, force row level security;
create policy tenant on area using (municipality_id = naast_municipality());
grant select, insert, update (name, year), delete on area to naast_app;

-- A file that was read and waits for somebody to say yes: names and codes of areas, and nothing about who read it.
create table area_import (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  areas           jsonb not null,
  read_at         timestamptz not null
);
alter table area_import enable row level security, force row level security;
create policy tenant on area_import using (municipality_id = naast_municipality());
grant select, insert, delete on area_import to naast_app;

-- The area of a diagnosis as the list had it; null where it was said in own words.
alter table diagnosis add column area_code text check (area_code ~ '^(WK[0-9]{6}|BU[0-9]{8})$');
alter table diagnosis add column area_year integer;
alter table diagnosis add constraint diagnosis_area_reference check ((area_code is null) = (area_year is null));
grant update (area_code, area_year) on diagnosis to naast_app;
