-- Decision: names and employee numbers live here and nowhere else, keyed by the id of the trainer or temp. So erasing
-- a person is deleting one row, and rights to names can be given apart from rights to plans.
--
-- There is no foreign key to the person: removing a trainer or a temp keeps the name, so that undo finds it. Nor is
-- there any check on the texts: an engine's message about a failed check would show the row.

create table names (
    season text not null references season (id) on delete cascade,
    kind text not null,
    id text not null,
    name text not null,
    employee_no text,
    primary key (season, kind, id)
);
