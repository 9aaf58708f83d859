-- Why: residents read it in their own language, and what a few of them say is not shown while somebody could guess who said it.

-- The same text in other languages, by language; where there is none the reader is told that it is in Dutch.
alter table diagnosis_plain add column translations jsonb not null default '{}';

-- What waits until enough residents answered: five at first, three later, as with the forms of a table.
alter table diagnosis_check add column shown boolean not null default false;
grant update (shown) on diagnosis_check to naast_app;
