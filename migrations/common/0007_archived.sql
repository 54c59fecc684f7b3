-- Decision: a season that is over is put away, not removed: it can be read and taken out again, and stands still
-- meanwhile. That stands in its own row, so that the statement which would move the season on finds it there,
-- whichever program asks.

alter table season add column archived boolean not null default false;
