-- Decision: whoever listens is told by the database that a season moved, whichever way it was committed. The message
-- holds the revision and the season's id, never a name: everybody who may connect may listen.

create function notify_season_moved() returns trigger language plpgsql as $$
begin
    perform pg_notify('season_moved', new.revision || ' ' || new.id);
    return null;
end
$$;

create trigger season_moved after insert or update of revision on season
    for each row execute function notify_season_moved();
