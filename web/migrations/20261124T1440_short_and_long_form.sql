-- Why: a table of half an hour asks only what choosing a practice needs; a table of two hours also asks how it shows, what lies beneath and which way.

-- What was prepared before asked all that there was to ask.
alter table diagnosis add column form_length text not null default 'long' check (form_length in ('short', 'long'));
grant update (form_length) on diagnosis to naast_app;
