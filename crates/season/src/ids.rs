//! Identifiers of everything a season holds.
//!
//! An id is an opaque text its author chose (a file, a planner's program), unique within its noun, compared as
//! UTF-8 bytes. It never carries a name. Any text is one, the empty one too.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident => $noun:ident),+ $(,)?) => {
        $(
            $(#[$doc])*
            #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
            #[serde(transparent)]
            #[ts(type = "string")]
            pub struct $name(Arc<str>);

            impl $name {
                /// The id's text.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl From<&str> for $name {
                fn from(text: &str) -> Self {
                    Self(Arc::from(text))
                }
            }
            impl From<String> for $name {
                fn from(text: String) -> Self {
                    Self(Arc::from(text))
                }
            }
            impl From<Arc<str>> for $name {
                fn from(text: Arc<str>) -> Self {
                    Self(text)
                }
            }
            impl From<$name> for Arc<str> {
                fn from(id: $name) -> Self {
                    id.0
                }
            }
            impl fmt::Debug for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    fmt::Display::fmt(self, f)
                }
            }
            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }
        )+

        /// The kinds of thing a season holds, one list each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase")]
        #[ts(export)]
        pub enum Noun {
            $($(#[$doc])* $noun,)+
        }

        impl Noun {
            /// Every noun, in the order in which their entries must be added: what is referred to comes first.
            pub const ALL: &[Self] = &[$(Self::$noun,)+];
        }

        /// The id of one entry of a season together with its noun.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(tag = "noun", content = "id", rename_all = "camelCase")]
        #[ts(export)]
        pub enum EntityId {
            $($(#[$doc])* $noun($name),)+
        }

        impl EntityId {
            /// Which noun the id is of.
            pub fn noun(&self) -> Noun {
                match self {
                    $(Self::$noun(_) => Noun::$noun,)+
                }
            }
            /// The id's text.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$noun(id) => id.as_str(),)+
                }
            }
            /// An id of a noun.
            pub fn of(noun: Noun, id: Arc<str>) -> Self {
                match noun {
                    $(Noun::$noun => Self::$noun(id.into()),)+
                }
            }
        }

        $(
            impl From<$name> for EntityId {
                fn from(id: $name) -> Self {
                    Self::$noun(id)
                }
            }
        )+
    };
}

ids! {
    /// A department.
    DepartmentId => Department,
    /// A training module of the curriculum.
    ModuleId => Module,
    /// An exception to a department's minimum in one week.
    WeekRuleId => WeekRule,
    /// A superuser or an instructor.
    TrainerId => Trainer,
    /// A superuser lent to another department for some weeks.
    LoanId => Loan,
    /// A superuser's position raised for some weeks.
    RaiseId => Raise,
    /// A trainer's holiday or other absence.
    AbsenceId => Absence,
    /// A summer temp.
    TempId => Temp,
    /// Vacation cover wanted.
    WantedId => Wanted,
    /// A rostered shift.
    ShiftId => Shift,
    /// Deviations of one department, month and category, counted, and their follow-up.
    FollowUpId => FollowUp,
    /// A training, guidance or support session.
    SessionId => Session,
    /// A judgement of the follow-up by the Forum or the steering group.
    AssessmentId => Assessment,
}

/// Random bits as the text of an id, in letters only: digits could by chance make up an identity number, and an entry
/// with such an id is refused.
pub fn in_letters(bits: [u8; 16]) -> String {
    let halves = bits.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(|half| char::from(b'a' + half)).collect()
}

/// The id of a season.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct SeasonId(Arc<str>);

impl SeasonId {
    /// The id's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl From<&str> for SeasonId {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}
impl From<String> for SeasonId {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}
impl fmt::Debug for SeasonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Display for SeasonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person a season knows: the key of the table of names, which is kept apart from the season itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "camelCase")]
#[ts(export)]
pub enum PersonId {
    /// A superuser or an instructor.
    Trainer(TrainerId),
    /// A summer temp.
    Temp(TempId),
}

impl From<PersonId> for EntityId {
    fn from(person: PersonId) -> Self {
        match person {
            PersonId::Trainer(id) => Self::Trainer(id),
            PersonId::Temp(id) => Self::Temp(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_letters;

    #[test]
    fn random_ids_have_no_digits_and_differ_where_the_bits_do() {
        let mut bits = [0; 16];
        (bits[0], bits[15]) = (0x1F, 0x90);
        assert_eq!(in_letters(bits), format!("bp{}ja", "a".repeat(28)));
        assert_ne!(in_letters([0; 16]), in_letters([1; 16]));
    }
}
