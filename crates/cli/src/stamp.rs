//! Stamps for commands: who, when, and what new ids are made of.

use chrono::Utc;
use skulder_season::command::Stamp;
use skulder_season::ids::in_letters;
use uuid::Uuid;

/// The stamp of a command that is asked for now.
pub(crate) fn stamp() -> Stamp {
    Stamp { entry: random_id().into(), at: Utc::now(), author: author(), seed: random_id() }
}

/// An id that nobody else has.
pub(crate) fn random_id() -> String {
    in_letters(Uuid::new_v4().into_bytes())
}

/// Who the history says it was, the same as in the window: the name the planner is logged in by.
fn author() -> String {
    ["USERNAME", "USER", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.trim().is_empty()))
        .unwrap_or_else(|| "skulder".to_owned())
}
