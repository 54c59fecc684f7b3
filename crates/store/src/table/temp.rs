//! The table of summer temps.

use skulder_season::temp::Temp;

use super::row;

row!(Temp in "temp" {
    id => ["id"],
    department => ["department"],
    role => ["role"],
    tool => ["tool"],
    engagement => ["engagement"],
    position_percent => ["position_percent"],
    days => ["first_day", "last_day"],
    done => ["done"],
    exempt => ["exempt"],
});
