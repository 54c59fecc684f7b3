//! The table of deviations counted and their follow-up.

use skulder_season::follow_up::FollowUp;

use super::row;

row!(FollowUp in "follow_up" {
    id => ["id"],
    department => ["department"],
    month => ["month"],
    category => ["category"],
    cause => ["cause"],
    count => ["count"],
    as_of => ["as_of"],
    severity => ["severity"],
    change_proposal => ["change_proposal"],
    case_no => ["case_no"],
    status => ["status"],
    inquiries => ["inquiries"],
});
