//! The table of the Forum's judgements.

use skulder_season::assessment::Assessment;

use super::row;

row!(Assessment in "assessment" {
    id => ["id"],
    date => ["date"],
    body => ["body"],
    judgement => ["judgement"],
    line => ["line"],
});
