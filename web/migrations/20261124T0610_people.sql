-- Why: a municipality is a tenant. Its people hold roles on an organisation, an area or a project, and nobody sees another tenant.

create table municipality (
  id      uuid primary key,
  name    text not null,
  is_demo boolean not null default false -- only people of a demo municipality can be impersonated, in demo mode
);
-- Names of municipalities are public; a new one is made by whoever acts for it.
alter table municipality enable row level security, force row level security;
create policy everybody_reads on municipality for select using (true);
create policy own on municipality for insert with check (id = naast_municipality());
grant select, insert on municipality to naast_app;

-- Whatever a role can be held on. Organisations, areas and projects have their row here under the same id, so that a role
-- always points at something that exists, in the same municipality.
create table scope (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  kind            text not null check (kind in ('organisation', 'area', 'project')),
  unique (municipality_id, id),
  unique (id, kind)
);
alter table scope enable row level security, force row level security;
create policy tenant on scope using (municipality_id = naast_municipality());
grant select, insert, delete on scope to naast_app;

create table organisation (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  scope_kind      text not null default 'organisation' check (scope_kind = 'organisation'),
  kind            text not null check (kind in ('municipality', 'housingAssociation', 'welfare', 'school', 'police', 'residents', 'other')),
  name            text not null,
  foreign key (id, scope_kind) references scope (id, kind) on delete cascade,
  foreign key (municipality_id, id) references scope (municipality_id, id),
  unique (municipality_id, name)
);
-- The municipality itself takes part once.
create unique index organisation_of_the_municipality on organisation (municipality_id) where kind = 'municipality';
alter table organisation enable row level security, force row level security;
create policy tenant on organisation using (municipality_id = naast_municipality());
grant select, insert, update (name, kind), delete on organisation to naast_app;

-- Somebody who signs in. Erasing blanks name and address and keeps the row, so that what they did stays whole.
create table person (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  name            text,
  email           text check (email = lower(email)),
  language        text not null default 'nl',
  created_at      timestamptz not null,
  unique (municipality_id, id),
  unique (municipality_id, email)
);
create index person_email on person (email);
alter table person enable row level security, force row level security;
-- Signing in, somebody sees the accounts under the address whose mail they opened, in every municipality.
create policy tenant_or_own_address on person
  using (municipality_id = naast_municipality() or email = naast_key())
  with check (municipality_id = naast_municipality());
grant select, insert, update (name, email, language) on person to naast_app;

-- A row means: erased, then, by this person (themselves or an administrator).
create table person_erasure (
  person_id       uuid primary key references person (id),
  municipality_id uuid not null references municipality (id),
  erased_at       timestamptz not null,
  erased_by       uuid
);
alter table person_erasure enable row level security, force row level security;
create policy tenant on person_erasure using (municipality_id = naast_municipality());
grant select, insert on person_erasure to naast_app;

create table role (
  id              uuid primary key,
  municipality_id uuid not null references municipality (id),
  person_id       uuid not null,
  scope_id        uuid not null,
  role            text not null check (role in ('administrator', 'coordinator', 'professional', 'volunteer')),
  given_by        uuid,
  given_at        timestamptz not null,
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  foreign key (municipality_id, scope_id) references scope (municipality_id, id) on delete cascade,
  unique (person_id, scope_id, role)
);
create index role_scope on role (municipality_id, scope_id);
alter table role enable row level security, force row level security;
create policy tenant on role using (municipality_id = naast_municipality());
grant select, insert, delete on role to naast_app;

-- Only hashes of tokens: whoever reads this table can sign in as nobody. After rotation the old token holds for a moment,
-- for pages that were under way.
create table session (
  id                  uuid primary key,
  municipality_id     uuid not null,
  person_id           uuid not null,
  token_hash          text not null unique,
  previous_token_hash text unique,
  rotated_at          timestamptz not null,
  created_at          timestamptz not null,
  seen_at             timestamptz not null,
  expires_at          timestamptz not null,
  device              text not null,
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
create index session_person on session (municipality_id, person_id);
alter table session enable row level security, force row level security;
-- Somebody's own sessions, the one whose token is shown, and for the house (nobody in particular) those of its municipality.
create policy own_or_shown on session
  using (naast_key() in (token_hash, previous_token_hash)
    or (municipality_id = naast_municipality() and (person_id = naast_person() or naast_person() is null)));
grant select, insert, update (token_hash, previous_token_hash, rotated_at, seen_at, expires_at), delete on session to naast_app;

-- Somebody who wants to sign in with a mail that is under way. Three secrets, kept as hashes: the link in the mail, the
-- browser that asked, and the short code in the mail, which counts only in that browser.
create table sign_in_request (
  id           uuid primary key,
  email        text not null,
  link_hash    text not null unique,
  browser_hash text not null unique,
  code_hash    text not null,
  wanted       text not null, -- the page to go on to
  created_at   timestamptz not null,
  expires_at   timestamptz not null
);
alter table sign_in_request enable row level security, force row level security;
create policy ask on sign_in_request for insert with check (true);
create policy shown on sign_in_request for select using (naast_key() in (link_hash, browser_hash));
create policy use_up on sign_in_request for delete using (naast_key() in (link_hash, browser_hash) or expires_at < now());
grant select, insert, delete on sign_in_request to naast_app;

-- Guesses of a short code, counted here and not in memory, so that starting anew or a second process gives no new chances.
create table code_guess (
  subject    text not null, -- the hash of what is guessed at, or of where the guesses come from
  guessed_at timestamptz not null
);
create index code_guess_subject on code_guess (subject, guessed_at);
alter table code_guess enable row level security, force row level security;
create policy count_up on code_guess for insert with check (true);
create policy shown on code_guess for select using (subject = naast_key());
create policy forget on code_guess for delete using (guessed_at < now() - interval '1 day');
grant select, insert, delete on code_guess to naast_app;
