//! The table of loans.

use skulder_season::loan::Loan;

use super::row;

row!(Loan in "loan" {
    id => ["id"],
    trainer => ["trainer"],
    department => ["department"],
    weeks => ["first_week", "last_week"],
});
