//! Ids by the texts that lead to them.

use std::collections::HashMap;
use std::collections::btree_set::{BTreeSet, Iter};

/// Ids by texts, as words are compared. An empty text leads to nothing.
pub(super) struct Index<T>(HashMap<String, BTreeSet<T>>);

impl<T> Default for Index<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone + Ord> Index<T> {
    pub(super) fn add(&mut self, text: String, id: &T) {
        if !text.is_empty() {
            self.0.entry(text).or_default().insert(id.clone());
        }
    }
    pub(super) fn remove(&mut self, text: &str, id: &T) {
        if let Some(ids) = self.0.get_mut(text) {
            ids.remove(id);
        }
    }
    pub(super) fn get(&self, text: &str) -> Iter<'_, T> {
        self.0.get(text).map(BTreeSet::iter).unwrap_or_default()
    }
}
