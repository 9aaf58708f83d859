-- Why: somebody without an account reads a diagnosis, or settles it along, by a secret link that ends and can be taken back.

-- Who has the link sees its row and nothing else; the link itself is nowhere, only its hash. A link that is taken back is gone.
create table diagnosis_share (
  id              uuid primary key,
  municipality_id uuid not null,
  diagnosis_id    uuid not null,
  token_hash      text not null unique,
  variant         text not null check (variant in ('read', 'write')),
  meant_for       text not null, -- a function or an organisation, so that the right link is taken back
  made_by         uuid, -- null once that person is erased
  made_at         timestamptz not null,
  expires_at      timestamptz not null,
  foreign key (municipality_id, diagnosis_id) references diagnosis (municipality_id, id) on delete cascade,
  foreign key (municipality_id, made_by) references person (municipality_id, id)
);
create index diagnosis_share_diagnosis on diagnosis_share (diagnosis_id);
alter table diagnosis_share enable row level security, force row level security;
create policy seen on diagnosis_share
  using (municipality_id = naast_municipality() and naast_sees_diagnosis(diagnosis_id));
create policy shown on diagnosis_share for select using (token_hash = naast_key());
grant select, insert, update (made_by), delete on diagnosis_share to naast_app;
