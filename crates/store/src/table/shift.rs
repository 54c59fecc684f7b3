//! The table of rostered shifts.

use skulder_season::shift::Shift;

use super::row;

row!(Shift in "shift" {
    id => ["id"],
    person => ["person_kind", "person"],
    date => ["date"],
    start => ["start"],
    end => ["end"],
});
