//! What can be referred to in a document: its entries by their ids, and by their places.

use std::collections::HashMap;

use skulder_season::ids::Noun;
use skulder_season::limits;

use super::document::Json;
use super::fields::{At, text};
use super::has_ids;
use super::problem::{FileWhy, list};

/// The entries that can be referred to, by id. A list that is not there to look into is left out: nothing is said
/// of references into it.
pub(super) struct Known<'a>(HashMap<Noun, HashMap<&'a str, &'a Json>>);

impl<'a> Known<'a> {
    pub(super) fn of(document: &'a Json) -> Self {
        let nouns = Noun::ALL.iter().filter(|&&noun| has_ids(noun));
        Self(
            nouns
                .filter_map(|&noun| {
                    let values = match document.get(list(noun)) {
                        None | Some(Json::Null) if is_optional(noun) => &[],
                        found => found?.as_list()?,
                    };
                    let mut entries = HashMap::new();
                    for value in values {
                        if let Some(id) = value.get("id").and_then(Json::as_text) {
                            entries.entry(id).or_insert(value);
                        }
                    }
                    Some((noun, entries))
                })
                .collect(),
        )
    }
    /// The first entry with an id.
    pub(super) fn entry(&self, noun: Noun, id: &str) -> Option<&'a Json> {
        self.0.get(&noun)?.get(id).copied()
    }
    /// Reads the id of an entry that must be there.
    pub(super) fn reference<Id: From<String>>(&self, noun: Noun) -> impl Fn(At<'_>) -> Option<Id> {
        let known = self.0.get(&noun);
        move |at| {
            let id = text(limits::TEXT)(at)?;
            if known.is_some_and(|entries| !entries.contains_key(id.as_str())) {
                return at.wrong(FileWhy::UnknownReference { noun });
            }
            Some(Id::from(id))
        }
    }
}

/// Whether a noun's list may be absent.
pub(super) fn is_optional(noun: Noun) -> bool {
    !matches!(noun, Noun::Department | Noun::Trainer | Noun::Absence | Noun::Module | Noun::Temp)
}

/// Where an entry of a noun's list stands.
pub(super) fn pointer_to(noun: Noun, place: usize) -> String {
    format!("/{}/{place}", list(noun))
}

/// The id that an entry without one has outside the file: only its place tells it from others.
pub(super) fn numbered<Id: From<String>>(noun: &str, place: usize) -> Id {
    Id::from(format!("{noun}-{}", place + 1))
}
