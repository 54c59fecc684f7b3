-- Decision: a season is one head row and one table per noun. Every row carries its season, so that a season can be
-- read, and one day removed, by that column alone: the key is (season, id) everywhere.
--
-- Between the nouns there are no foreign keys. The core has already refused what would dangle, a bulk command's rows
-- come in any order, and an undo brings entries back in the opposite one; a key per reference would have to be
-- deferred on one engine and checked on the other, and could only refuse what cannot be.
--
-- Lists inside an entry (tools, modules done, the temps of a session …) are JSON texts: they are read and written
-- with their entry and never searched here.

create table season (
    id text not null primary key,
    -- Counts the entries of the history; 1 is the entry that made the season.
    revision bigint not null,
    changed_at text not null,
    name text not null,
    first_week text not null,
    last_week text not null,
    full_time_week_minutes bigint not null,
    training_share_percent bigint not null,
    present_days_min bigint not null,
    fresh_weeks bigint not null,
    fresh_temps_per_trainer bigint not null,
    tight_percent bigint not null,
    day_start text not null,
    day_end text not null,
    session_step bigint not null,
    trainer_day_minutes bigint not null,
    temp_day_minutes bigint not null,
    travel_minutes bigint not null
);

create table department (
    season text not null references season (id) on delete cascade,
    id text not null,
    name text not null,
    code text,
    home_care boolean not null,
    min_present bigint not null,
    primary key (season, id)
);

create table module (
    season text not null references season (id) on delete cascade,
    id text not null,
    name text not null,
    form text not null,
    minutes bigint not null,
    session_minutes bigint not null,
    group_max bigint not null,
    trainer_tool text,
    trainer_kinds text not null,
    trainer_roles text not null,
    for_tools text not null,
    for_roles text not null,
    for_engagements text not null,
    home_care_only boolean not null,
    window_from_days bigint not null,
    window_to_days bigint not null,
    "after" text not null,
    primary key (season, id)
);

create table week_rule (
    season text not null references season (id) on delete cascade,
    id text not null,
    department text not null,
    week text not null,
    min_present bigint not null,
    reason text not null,
    primary key (season, id)
);

create table trainer (
    season text not null references season (id) on delete cascade,
    id text not null,
    kind text not null,
    department text,
    weekly_minutes bigint,
    role text not null,
    position_percent bigint not null,
    tools text not null,
    first_day text,
    last_day text,
    primary key (season, id)
);

create table loan (
    season text not null references season (id) on delete cascade,
    id text not null,
    trainer text not null,
    department text not null,
    first_week text not null,
    last_week text not null,
    primary key (season, id)
);

create table "raise" (
    season text not null references season (id) on delete cascade,
    id text not null,
    trainer text not null,
    first_week text not null,
    last_week text not null,
    position_percent bigint not null,
    primary key (season, id)
);

create table absence (
    season text not null references season (id) on delete cascade,
    id text not null,
    trainer text not null,
    first_day text not null,
    last_day text not null,
    kind text not null,
    status text not null,
    locked boolean not null,
    primary key (season, id)
);

create table temp (
    season text not null references season (id) on delete cascade,
    id text not null,
    department text not null,
    role text not null,
    tool text not null,
    engagement text not null,
    position_percent bigint not null,
    first_day text not null,
    last_day text not null,
    done text not null,
    exempt text not null,
    primary key (season, id)
);

create table wanted (
    season text not null references season (id) on delete cascade,
    id text not null,
    department text not null,
    role text not null,
    first_week text not null,
    last_week text not null,
    count bigint not null,
    primary key (season, id)
);

create table shift (
    season text not null references season (id) on delete cascade,
    id text not null,
    person_kind text not null,
    person text not null,
    "date" text not null,
    "start" text not null,
    "end" text not null,
    primary key (season, id)
);

create table follow_up (
    season text not null references season (id) on delete cascade,
    id text not null,
    department text not null,
    month text not null,
    category text not null,
    cause text not null,
    count bigint not null,
    as_of text,
    severity text not null,
    change_proposal boolean not null,
    case_no text,
    status text not null,
    inquiries text not null,
    primary key (season, id)
);

create table session (
    season text not null references season (id) on delete cascade,
    id text not null,
    kind text not null,
    module text,
    title text,
    department text,
    trainer text not null,
    temps text not null,
    waiting text not null,
    "date" text not null,
    "start" text not null,
    minutes bigint not null,
    status text not null,
    attendance text not null,
    cancel_reason text,
    follow_up text,
    locked boolean not null,
    -- Whole minutes since 1 January 1970 of the local clock, the end not included: written with the row and never
    -- read back, so that the database itself can refuse two bookings of one minute.
    start_minute bigint not null,
    end_minute bigint not null,
    primary key (season, id)
);

create table assessment (
    season text not null references season (id) on delete cascade,
    id text not null,
    "date" text not null,
    body text not null,
    judgement text not null,
    line text,
    primary key (season, id)
);
