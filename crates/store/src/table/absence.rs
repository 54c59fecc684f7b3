//! The table of absences.

use skulder_season::absence::Absence;

use super::row;

row!(Absence in "absence" {
    id => ["id"],
    trainer => ["trainer"],
    days => ["first_day", "last_day"],
    kind => ["kind"],
    status => ["status"],
    locked => ["locked"],
});
