//! The table of raised positions.

use skulder_season::raise::Raise;

use super::row;

row!(Raise in "raise" {
    id => ["id"],
    trainer => ["trainer"],
    weeks => ["first_week", "last_week"],
    position_percent => ["position_percent"],
});
