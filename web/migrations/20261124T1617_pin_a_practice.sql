-- Why: a table pins a practice it wants in any case before it knows who carries it and when to look back.

alter table diagnosis_decision
  drop constraint diagnosis_decision_kind_check,
  add constraint diagnosis_decision_kind_check check (kind in ('chosen', 'pinned', 'kept', 'left out'));
