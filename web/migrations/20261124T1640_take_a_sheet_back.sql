-- Why: whoever types a sheet over can take the last one back; the sheet travels closed with their browser, and only the key of it stands here.

-- Opens the envelope that a browser holds of the last sheet it typed. By itself it says nothing; it has no moment and names nobody. It goes
-- when the sheet is shown with the others, when the same browser types the next one, and every night.
create table diagnosis_sheet_key (
  id              uuid primary key,
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  key             text not null,
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade
);
create index diagnosis_sheet_key_diagnosis on diagnosis_sheet_key (diagnosis_id);
alter table diagnosis_sheet_key enable row level security, force row level security;
create policy seen on diagnosis_sheet_key
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
grant select, insert, delete on diagnosis_sheet_key to naast_app;
