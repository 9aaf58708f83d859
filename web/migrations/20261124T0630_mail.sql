-- Why: a mail is written in the transaction that causes it and sent afterwards. A row is a mail still to be sent; once sent it goes.

create table mail (
  id              uuid primary key,
  municipality_id uuid references municipality (id),
  person_id       uuid references person (id),
  address         text not null,
  subject         text not null,
  body            text not null,
  written_at      timestamptz not null
);
create index mail_person on mail (person_id);
alter table mail enable row level security, force row level security;
create policy write on mail for insert with check (true);
create policy shown_or_own_tenant on mail for select using (id::text = naast_key() or municipality_id = naast_municipality());
create policy sent on mail for delete
  using (id::text = naast_key() or municipality_id = naast_municipality() or written_at < now() - interval '7 days');
grant select, insert, delete on mail to naast_app;
