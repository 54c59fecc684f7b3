//! Stamps for commands: who, when, and what new ids are made of.

use chrono::Utc;
use skulder_season::command::Stamp;
use uuid::Uuid;

/// The stamp of a command that is asked for now.
pub(crate) fn stamp() -> Stamp {
    Stamp { entry: random_id().into(), at: Utc::now(), author: author(), seed: random_id() }
}

/// An id that nobody else has: 128 random bits as letters. Digits could by chance make up an identity number, and an
/// entry with such an id is refused.
pub(crate) fn random_id() -> String {
    let bytes = Uuid::new_v4().into_bytes();
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(|half| char::from(b'a' + half)).collect()
}

/// Who the history says it was, the same as in the window: the name the planner is logged in by.
fn author() -> String {
    ["USERNAME", "USER", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.trim().is_empty()))
        .unwrap_or_else(|| "skulder".to_owned())
}

#[cfg(test)]
mod tests {
    use super::random_id;

    #[test]
    fn a_random_id_has_no_digits() {
        let id = random_id();
        assert_eq!(id.len(), 32);
        assert!(id.bytes().all(|byte| byte.is_ascii_lowercase()), "{id} is made of letters");
        assert_ne!(id, random_id());
    }
}
