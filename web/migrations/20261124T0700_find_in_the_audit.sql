-- Why: the log is read by person and worked out by batch, and it only grows: without these every question reads all of it.

-- Whom an entry is about. A column of its own, for under row-level security no index reaches inside params.
alter table audit_entry add column about text generated always as (params ->> 'person') stored;

create index audit_entry_about on audit_entry (municipality_id, about, at desc, id desc);
create index audit_entry_actor on audit_entry (municipality_id, actor_id, at desc, id desc);
create index audit_entry_batch on audit_entry (municipality_id, batch);
