//! Absences from any list: which absence that is there one of a list is, if any.
//!
//! - One of the same trainer, kind and days is the same; its status may change.
//! - One of the same trainer and kind whose days overlap those of exactly one that no row says the same of is that
//!   one, moved.
//! - Else it is new.
//!
//! With an id it is the one with that id.

use std::collections::HashSet;

use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::dates::DateRange;
use skulder_season::ids::{AbsenceId, EntityId, Noun, TrainerId};

use crate::lists::draft::{Draft, Taken};
use crate::lists::field::Field;
use crate::lists::places::Place;
use crate::lists::row::Row;

/// An absence that a row tells.
#[derive(Debug, Clone)]
pub(super) struct Away {
    pub(super) trainer: TrainerId,
    pub(super) days: DateRange,
    pub(super) kind: AbsenceKind,
    /// The status, where the row says it.
    pub(super) status: Option<AbsenceStatus>,
    /// The status of a new one, where it does not.
    pub(super) status_of_new: AbsenceStatus,
    /// Whether it is locked, where the row says so.
    pub(super) locked: Option<bool>,
}

impl Away {
    fn place(&self) -> Place {
        Place::Absence(self.trainer.clone(), self.kind, self.days)
    }
    /// The absence as the row has it, where something is there already.
    fn over(&self, there: &Absence) -> Absence {
        Absence {
            days: self.days,
            status: self.status.unwrap_or(there.status),
            locked: self.locked.unwrap_or(there.locked),
            ..there.clone()
        }
    }
    /// The absence as the row has it, where nothing is there.
    fn under(&self, id: AbsenceId) -> Absence {
        Absence {
            id,
            trainer: self.trainer.clone(),
            days: self.days,
            kind: self.kind,
            status: self.status.unwrap_or(self.status_of_new),
            locked: self.locked.unwrap_or(false),
        }
    }
    /// The fields the row says.
    fn fields(&self) -> Vec<Field> {
        let mut fields = vec![Field::AbsenceKind, Field::FirstDay, Field::LastDay];
        fields.extend(self.status.map(|_| Field::Status));
        fields.extend(self.locked.map(|_| Field::Locked));
        fields
    }
}

/// Reads all rows, then takes them in: which absence overlaps which can only be said once it is known which of them
/// are said to be the same.
pub(super) fn take_in(
    rows: &mut [Row<'_>],
    draft: &mut Draft<'_>,
    read: fn(&mut Row<'_>, &Draft<'_>) -> Option<Vec<Away>>,
) -> Vec<Taken> {
    let told: Vec<Vec<Away>> = rows.iter_mut().map(|row| read(row, draft).unwrap_or_default()).collect();
    let good = rows.iter().zip(&told).filter(|(row, _)| row.problems.is_empty());
    let same = same_as(good.flat_map(|(_, away)| away), draft);
    let mut take_in = |(row, away): (&mut Row<'_>, &Vec<Away>)| {
        place(row, away, &same, draft);
        draft.take_in(row)
    };
    rows.iter_mut().zip(&told).map(&mut take_in).collect()
}

/// The absences that are there and of which a list says the same.
pub(super) fn same_as<'a>(away: impl Iterator<Item = &'a Away>, draft: &Draft<'_>) -> HashSet<AbsenceId> {
    let mut same = HashSet::new();
    for away in away {
        same.extend(draft.at::<Absence>(&away.place()).map(|absence| absence.id.clone()));
    }
    same
}

/// Notes the steps that give each absence of a row its place.
pub(super) fn place(row: &mut Row<'_>, away: &[Away], same: &HashSet<AbsenceId>, draft: &Draft<'_>) {
    let mut met: HashSet<AbsenceId> = HashSet::new();
    let mut left: Vec<&Away> = Vec::new();
    for (number, one) in away.iter().enumerate() {
        let is_said = |other: &Away| other.days == one.days && other.kind == one.kind;
        if away[..number].iter().any(is_said) {
            continue;
        }
        let mut alike: Vec<&Absence> = draft.at(&one.place()).collect();
        alike.retain(|absence| !met.contains(&absence.id));
        // Of two on the same days, the one that has the status already.
        alike.sort_by_key(|absence| one.status.is_some_and(|status| status != absence.status));
        match alike.first() {
            Some(absence) => {
                met.insert(absence.id.clone());
                row.put_saying(one.over(absence), one.fields());
            }
            None => left.push(one),
        }
    }
    for one in left {
        let there = draft.season.absences_of(&one.trainer).map(|absence| &**absence);
        let overlaps = |absence: &&Absence| absence.kind == one.kind && absence.days.touches(one.days);
        let is_free = |absence: &&Absence| {
            let entity: EntityId = absence.id.clone().into();
            !met.contains(&absence.id) && !same.contains(&absence.id) && !draft.is_spoken_of(&entity)
        };
        let overlapped: Vec<&Absence> = there.filter(overlaps).filter(is_free).collect();
        if let [absence] = overlapped[..] {
            met.insert(absence.id.clone());
            row.put_saying(one.over(absence), one.fields());
        } else {
            row.put_saying(one.under(draft.new_id(Noun::Absence).into()), one.fields());
        }
    }
}
