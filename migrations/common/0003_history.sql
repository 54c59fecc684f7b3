-- Decision: the history only grows, one row per revision, and holds the command and its edits as JSON, for they are
-- read whole and by the program only. `format` says how that JSON is to be read; a row in another format than the
-- program's own stays readable history but cannot be undone.
--
-- The entry's id is chosen by whoever asks. That it is unique makes a retry harmless: a commit whose answer was lost
-- is recognised instead of being carried out twice.

create table history (
    season text not null references season (id) on delete cascade,
    revision bigint not null,
    entry text not null,
    at text not null,
    author text not null,
    format bigint not null,
    command text not null,
    edits text not null,
    primary key (season, revision),
    unique (season, entry)
);
