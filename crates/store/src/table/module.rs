//! The table of the curriculum's modules.

use skulder_season::module::{Module, Window};

use super::row;
use crate::stored::stored;

row!(Module in "module" {
    id => ["id"],
    name => ["name"],
    form => ["form"],
    minutes => ["minutes"],
    session_minutes => ["session_minutes"],
    group_max => ["group_max"],
    trainer_tool => ["trainer_tool"],
    trainer_kinds => ["trainer_kinds"],
    trainer_roles => ["trainer_roles"],
    for_tools => ["for_tools"],
    for_roles => ["for_roles"],
    for_engagements => ["for_engagements"],
    home_care_only => ["home_care_only"],
    window => [],
    after => ["after"],
});

stored!(Window {
    from_days => ["window_from_days"],
    to_days => ["window_to_days"],
});
