//! What a command does to a season: edits, each with the entry before and after.
//!
//! Because an edit holds both sides, undo is the edits turned round, the history shows what changed, and a conflict
//! is an entry that is no longer what an edit left behind. Applying cannot fail.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::absence::Absence;
use crate::assessment::Assessment;
use crate::department::Department;
use crate::follow_up::FollowUp;
use crate::ids::EntityId;
use crate::loan::Loan;
use crate::module::Module;
use crate::raise::Raise;
use crate::season::{Entry as _, Season, SeasonHead};
use crate::session::Session;
use crate::shift::Shift;
use crate::temp::Temp;
use crate::trainer::Trainer;
use crate::wanted::Wanted;
use crate::week_rule::WeekRule;

/// The edits of one command, in order, at most one per entry.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Changes {
    edits: Vec<Edit>,
}

/// One entry before and after. Absent before: it is added. Absent after: it is removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Change<T> {
    /// The entry as it was.
    pub before: Option<T>,
    /// The entry as it is.
    pub after: Option<T>,
}

macro_rules! edits {
    ($($noun:ident),+) => {
        /// An edit of one entry, or of the season's head.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "noun", rename_all = "camelCase")]
        #[ts(export)]
        pub enum Edit {
            /// The season's name, weeks or settings.
            Season(Change<Arc<SeasonHead>>),
            $(#[doc = concat!("An entry that is a `", stringify!($noun), "`.")] $noun(Change<Arc<$noun>>),)+
        }

        impl Edit {
            /// The entry it is about; `None` for the season's head.
            pub fn entity(&self) -> Option<EntityId> {
                match self {
                    Self::Season(_) => None,
                    $(Self::$noun(change) => {
                        change.after.as_ref().or(change.before.as_ref()).map(|entry| entry.id.clone().into())
                    })+
                }
            }
            /// The entry it is about, and everything that entry referred to before or refers to after. One may be
            /// mentioned more than once.
            pub fn mentions(&self) -> Vec<EntityId> {
                let mut mentions: Vec<EntityId> = self.entity().into_iter().collect();
                match self {
                    Self::Season(_) => {}
                    $(Self::$noun(change) => {
                        let references = change.sides().flat_map(|entry| entry.references());
                        mentions.extend(references.map(|(_, entity)| entity));
                    })+
                }
                mentions
            }
            /// The edit that takes this one back.
            #[must_use]
            pub fn inverse(&self) -> Self {
                match self {
                    Self::Season(change) => Self::Season(change.inverse()),
                    $(Self::$noun(change) => Self::$noun(change.inverse()),)+
                }
            }
            /// Whether it changes nothing.
            pub fn is_empty(&self) -> bool {
                match self {
                    Self::Season(change) => change.before == change.after,
                    $(Self::$noun(change) => change.before == change.after,)+
                }
            }
            /// Whether the entry is gone afterwards.
            pub fn removes(&self) -> bool {
                match self {
                    Self::Season(change) => change.after.is_none(),
                    $(Self::$noun(change) => change.after.is_none(),)+
                }
            }
            /// Whether the season holds the entry just as it was before the edit.
            pub fn fits(&self, season: &Season) -> bool {
                match self {
                    Self::Season(change) => match &change.before {
                        Some(head) => season.is_made() && season.head() == &**head,
                        None => !season.is_made(),
                    },
                    $(Self::$noun(change) => {
                        let id = change.before.as_ref().or(change.after.as_ref()).map(|entry| &entry.id);
                        let table = <$noun as crate::season::Held>::table(season.tables());
                        id.is_some_and(|id| table.get(id) == change.before.as_ref())
                    })+
                }
            }
            /// This edit followed by a later one of the same entry, as one.
            pub(crate) fn then(&self, later: &Self) -> Self {
                match (self, later) {
                    (Self::Season(first), Self::Season(last)) => Self::Season(first.then(last)),
                    $((Self::$noun(first), Self::$noun(last)) => Self::$noun(first.then(last)),)+
                    _ => unreachable!("both edits are of one entry"),
                }
            }
            /// What is wrong with the entry as it is after, in a season that holds it.
            pub(crate) fn problems(&self, season: &Season) -> Vec<crate::refusal::Problem> {
                match self {
                    Self::Season(_) => season.head_problems(),
                    $(Self::$noun(change) => {
                        change.after.as_ref().map(|entry| season.entry_problems(&**entry)).unwrap_or_default()
                    })+
                }
            }
            pub(crate) fn apply_to(&self, season: &mut Season) {
                match self {
                    Self::Season(change) => season.set_head(change.after.as_ref().map(|head| (**head).clone())),
                    $(Self::$noun(change) => match &change.after {
                        Some(entry) => {
                            season.put(Some(entry.clone()));
                        }
                        None => {
                            if let Some(entry) = &change.before {
                                season.take::<$noun>(&entry.id);
                            }
                        }
                    })+
                }
            }
        }
    };
}

edits!(
    Department, Module, WeekRule, Trainer, Loan, Raise, Absence, Temp, Wanted, Shift, FollowUp, Session,
    Assessment
);

impl<T: Clone> Change<T> {
    /// The entry as it was and as it is, as far as there is one.
    pub fn sides(&self) -> impl Iterator<Item = &T> {
        self.before.iter().chain(&self.after)
    }
    fn inverse(&self) -> Self {
        Self { before: self.after.clone(), after: self.before.clone() }
    }
    fn then(&self, later: &Self) -> Self {
        Self { before: self.before.clone(), after: later.after.clone() }
    }
}

impl Changes {
    /// The changes of an entry of the history: what was once decided and committed.
    pub fn recorded(edits: Vec<Edit>) -> Self {
        Self { edits }
    }
    /// The edits, in order.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }
    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }
    /// The changes that take these back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { edits: self.edits.iter().rev().map(Edit::inverse).collect() }
    }
}

/// The season after some changes.
#[must_use]
pub fn apply(season: &Season, changes: &Changes) -> Season {
    let mut next = season.clone();
    for edit in &changes.edits {
        edit.apply_to(&mut next);
    }
    next
}
