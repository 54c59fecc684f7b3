//! What rows say of the fields of entries, and who says otherwise.
//!
//! Nobody knows which of two rows is right, so all who speak of a contested field are rejected, the first like the
//! last, and each is told of one who says otherwise. A row that is rejected for one field still contests the others it
//! tells: what becomes of rows must not hang on their order.

use std::collections::BTreeMap;

use super::field::Field;
use super::row::RowAt;

/// The rows that speak of one thing: those that say what the first of them says, and those that say otherwise.
#[derive(Default)]
pub(super) struct Voices {
    agreeing: Vec<RowAt>,
    otherwise: Vec<RowAt>,
}

impl Voices {
    pub(super) fn hear(&mut self, at: RowAt, agrees: bool) {
        let side = if agrees { &mut self.agreeing } else { &mut self.otherwise };
        side.push(at);
    }
    pub(super) fn first(&self) -> Option<RowAt> {
        self.agreeing.first().copied()
    }
    pub(super) fn rows(&self) -> impl Iterator<Item = RowAt> {
        self.agreeing.iter().chain(&self.otherwise).copied()
    }
    /// Where it is contested, all who speak of it, each with one who says otherwise.
    pub(super) fn contests(&self) -> impl Iterator<Item = (RowAt, RowAt)> {
        let sides = [(&self.agreeing, self.otherwise.first()), (&self.otherwise, self.agreeing.first())];
        let contested = sides.into_iter().filter_map(|(rows, other)| Some((rows, *other?)));
        contested.flat_map(|(rows, other)| rows.iter().map(move |&row| (row, other)))
    }
}

/// What rows say of a field.
struct Claim<T> {
    voices: Voices,
    /// What the first of them would have made of it, where that was not taken in.
    held: Option<T>,
}

/// What rows say of something, field by field.
pub(super) struct Claims<T>(BTreeMap<Field, Claim<T>>);

impl<T> Default for Claims<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Clone> Claims<T> {
    /// The first row that speaks of a field otherwise, if one does. `taken` is what was made of it so far.
    pub(super) fn otherwise(
        &self,
        field: Field,
        taken: Option<&T>,
        agrees: impl Fn(&T) -> bool,
    ) -> Option<RowAt> {
        let claim = self.0.get(&field)?;
        let said = claim.held.as_ref().or(taken)?;
        if agrees(said) { None } else { claim.voices.first() }
    }
    /// Hears what a row says of a field. `held` is what it would make of it, where it is not taken in.
    pub(super) fn hear(&mut self, field: Field, at: RowAt, agrees: bool, held: Option<&T>) {
        let claim =
            self.0.entry(field).or_insert_with(|| Claim { voices: Voices::default(), held: held.cloned() });
        claim.voices.hear(at, agrees);
    }
    /// Who speaks of a field.
    pub(super) fn speakers(&self, field: Field) -> impl Iterator<Item = RowAt> {
        self.0.get(&field).into_iter().flat_map(|claim| claim.voices.rows())
    }
    /// Who speaks of any field.
    pub(super) fn all_speakers(&self) -> impl Iterator<Item = RowAt> {
        self.0.values().flat_map(|claim| claim.voices.rows())
    }
    /// Who speaks of a contested field, with the field and one who says otherwise.
    pub(super) fn contests(&self) -> impl Iterator<Item = (RowAt, Field, RowAt)> {
        self.0
            .iter()
            .flat_map(|(&field, claim)| claim.voices.contests().map(move |(row, other)| (row, field, other)))
    }
}
