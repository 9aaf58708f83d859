-- Why: the house serves as a role that owns nothing, so that row-level security binds it; and every policy asks the same three questions.

do $$
begin
  if not exists (select from pg_roles where rolname = 'naast_app') then
    create role naast_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
  if not pg_has_role(current_user, 'naast_app', 'member') then
    execute format('grant naast_app to %I', current_user);
  end if;
end
$$;

grant usage on schema public to naast_app;

-- Set for each transaction (web/src/platform/database/transaction.ts); after it they read as '', which is nobody.
create function naast_municipality() returns uuid
  language sql stable as $$ select nullif(current_setting('naast.municipality', true), '')::uuid $$;
create function naast_person() returns uuid
  language sql stable as $$ select nullif(current_setting('naast.person', true), '')::uuid $$;
-- What a visitor holds: the hash of a token, or an e-mail address they wrote.
create function naast_key() returns text
  language sql stable as $$ select nullif(current_setting('naast.key', true), '') $$;
