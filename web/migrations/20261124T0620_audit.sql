-- Why: who did or read what must stay on record, readable in any language, and nobody may change it unseen.

create table audit_batch (
  municipality_id uuid not null references municipality (id),
  number          bigint not null,
  entries         integer not null check (entries > 0),
  previous_hash   text not null,
  hash            text not null,
  closed_at       timestamptz not null,
  primary key (municipality_id, number)
);
alter table audit_batch enable row level security, force row level security;
create policy tenant on audit_batch for select using (municipality_id = naast_municipality());
create policy append on audit_batch for insert with check (municipality_id = naast_municipality());
create policy forget on audit_batch for delete
  using (municipality_id = naast_municipality() and closed_at < now() - interval '2 years');
grant select, insert, delete on audit_batch to naast_app;

-- An action is a key of a text, its values are ids and numbers: names are looked up when it is told, and gone when a person is.
create table audit_entry (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  at              timestamptz not null,
  actor_id        uuid, -- null: the house itself
  kind            text not null check (kind in ('read', 'write')),
  action          text not null,
  params          jsonb not null,
  request_id      text not null,
  batch           bigint, -- null until it is part of the chain
  foreign key (municipality_id, batch) references audit_batch (municipality_id, number)
);
create index audit_entry_at on audit_entry (municipality_id, at desc, id desc);
create index audit_entry_open on audit_entry (municipality_id, id) where batch is null;
alter table audit_entry enable row level security, force row level security;
create policy tenant on audit_entry for select using (municipality_id = naast_municipality());
create policy append on audit_entry for insert with check (municipality_id = naast_municipality() and batch is null);
create policy chain on audit_entry for update
  using (municipality_id = naast_municipality() and batch is null) with check (municipality_id = naast_municipality());
create policy forget on audit_entry for delete
  using (municipality_id = naast_municipality() and at < now() - interval '2 years');
grant select, insert, update (batch), delete on audit_entry to naast_app;
