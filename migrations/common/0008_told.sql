-- Decision: of what people were told, only is kept who, when, by whom and at which revision. What the sessions of that
-- revision were, the history tells; so nothing is kept twice, and no name is here.
--
-- There is a row for each time: a session that somebody was told of at any of them is cancelled in their calendar when
-- it is gone. There is no foreign key to the person or the department: an undo brings them back, and a row about
-- somebody who is no more is never read.

create table told (
    season text not null references season (id) on delete cascade,
    kind text not null,
    id text not null,
    revision bigint not null,
    told_at text not null,
    told_by text not null,
    primary key (season, kind, id, revision)
);
