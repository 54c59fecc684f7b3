-- Decision: what the program remembers about the database itself (the season it opens, the version that migrated it
-- last) is a handful of texts by key, not a table with one row and a column for each.

create table meta (
    key text not null primary key,
    value text not null
);
