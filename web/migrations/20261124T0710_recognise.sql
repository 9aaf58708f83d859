-- Why: every page of somebody signed in begins with who they are; asked as four questions it took longer than the page itself.

-- Who shows the hash of this token: their session while it lasts, their name and every role they hold. It runs with the rights of
-- whoever calls it, so row-level security binds it: the hash is presented as key and opens the session, and what belongs to its
-- municipality is visible from then on, for this transaction. The database keeps the plans of what stands in here.
create function naast_recognise(shown text, moment timestamptz)
  returns table (
    id uuid, municipality_id uuid, person_id uuid, rotated_at timestamptz, seen_at timestamptz, is_current boolean,
    name text, roles json
  )
  language plpgsql as $$
#variable_conflict use_column
declare
  found_session session%rowtype;
begin
  perform set_config('naast.key', shown, true);
  select * into found_session from session
    where (token_hash = shown or previous_token_hash = shown) and expires_at > moment;
  if not found then
    return;
  end if;
  perform set_config('naast.municipality', found_session.municipality_id::text, true);
  return query
    select found_session.id, found_session.municipality_id, found_session.person_id, found_session.rotated_at,
      found_session.seen_at, found_session.token_hash = shown, person.name,
      coalesce((
        select json_agg(json_build_object('role', role.role, 'scopeId', scope.id, 'scopeKind', scope.kind,
            'organisationKind', organisation.kind) order by role.id)
          from role join scope on scope.id = role.scope_id left join organisation on organisation.id = scope.id
          where role.person_id = person.id), '[]'::json)
      from person
      where person.id = found_session.person_id and person.email is not null;
end
$$;
