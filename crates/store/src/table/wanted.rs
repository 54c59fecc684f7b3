//! The table of vacation cover wanted.

use skulder_season::wanted::Wanted;

use super::row;

row!(Wanted in "wanted" {
    id => ["id"],
    department => ["department"],
    role => ["role"],
    weeks => ["first_week", "last_week"],
    count => ["count"],
});
