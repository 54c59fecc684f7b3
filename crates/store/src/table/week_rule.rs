//! The table of exceptions to a department's minimum.

use skulder_season::week_rule::WeekRule;

use super::row;

row!(WeekRule in "week_rule" {
    id => ["id"],
    department => ["department"],
    week => ["week"],
    min_present => ["min_present"],
    reason => ["reason"],
});
