//! *Lån og økt stilling*: loans and raises, some weeks of a superuser each.
//!
//! Without an id, one takes the place of those of the same trainer whose weeks it overlaps, as a trainer's loans do
//! not overlap; one that says what is there already is the same.

use std::sync::Arc;

use skulder_season::dates::{DateRange, WeekRange};
use skulder_season::ids::{EntityId, LoanId, RaiseId, TrainerId};
use skulder_season::loan::Loan;
use skulder_season::raise::Raise;

use super::days;
use crate::lists::draft::{Draft, Drafted};
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Step, Told, word};
use crate::lists::which::{self, hidden_one};
use crate::lists::words::{LOANS_AND_RAISES, LoanOrRaise};
use crate::lists::{value, who};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let id = hidden_one(row, Field::Id);
    let trainer = who::trainer(row, draft);
    let said = row.told(Field::LoanOrRaise, word(&LOANS_AND_RAISES));
    let (has_department, has_percent) =
        (row.cell(Field::Department).is_some(), row.cell(Field::PositionPercent).is_some());
    let sort = match (said, has_department, has_percent) {
        (Told::Is(sort), ..) => sort,
        (Told::Nothing | Told::Emptied, true, false) => LoanOrRaise::Loan,
        (Told::Nothing | Told::Emptied, false, true) => LoanOrRaise::Raise,
        (said, ..) => {
            if said != Told::Wrong {
                row.lacks(Field::LoanOrRaise);
            }
            days::weeks(row, None);
            return None;
        }
    };
    match sort {
        LoanOrRaise::Loan => {
            let id = id.map(LoanId::from);
            let there = id.as_ref().and_then(|id| draft.get::<Loan>(id));
            let department = which::department(row, draft);
            let department =
                row.needed(Field::Department, department, there.map(|there| there.department.clone()));
            let weeks = weeks(row, there.map(|there| there.weeks), id.is_some());
            let (trainer, department) = (trainer?, department?);
            let of = |weeks| Loan {
                id: id_or_none(id.as_ref()),
                trainer: trainer.clone(),
                department: department.clone(),
                weeks,
            };
            let loans = weeks?.into_iter().map(of).collect();
            place(row, id.is_some(), loans, draft);
        }
        LoanOrRaise::Raise => {
            let id = id.map(RaiseId::from);
            let there = id.as_ref().and_then(|id| draft.get::<Raise>(id));
            let position_percent =
                row.must(Field::PositionPercent, there.map(|there| there.position_percent), value::percent);
            let weeks = weeks(row, there.map(|there| there.weeks), id.is_some());
            let (trainer, position_percent) = (trainer?, position_percent?);
            let of = |weeks| Raise {
                id: id_or_none(id.as_ref()),
                trainer: trainer.clone(),
                weeks,
                position_percent,
            };
            let raises = weeks?.into_iter().map(of).collect();
            place(row, id.is_some(), raises, draft);
        }
    }
    Some(())
}

/// An id for an entry that gets its own when it is given its place.
fn id_or_none<T: Clone + for<'a> From<&'a str>>(id: Option<&T>) -> T {
    id.cloned().unwrap_or_else(|| T::from(""))
}

fn weeks(row: &mut Row<'_>, there: Option<WeekRange>, is_one: bool) -> Option<Vec<WeekRange>> {
    let weeks = days::weeks(row, there)?;
    if is_one && weeks.len() != 1 {
        row.wrong(Field::Weeks, CellWhy::NotWeeks);
        return None;
    }
    for weeks in &weeks {
        let days = DateRange::new(weeks.first().monday(), weeks.last().sunday());
        if let Ok(days) = days {
            row.notice_outside(days, &[Field::Weeks, Field::FirstWeek, Field::FirstDay]);
        }
    }
    Some(weeks)
}

/// Some weeks of one trainer, of which no two overlap.
trait Stretch: Drafted {
    fn trainer(&self) -> &TrainerId;
    fn weeks(&self) -> WeekRange;
    /// The same under another id.
    fn under(&self, id: &Self::Id) -> Self;
}

impl Stretch for Loan {
    fn trainer(&self) -> &TrainerId {
        &self.trainer
    }
    fn weeks(&self) -> WeekRange {
        self.weeks
    }
    fn under(&self, id: &LoanId) -> Self {
        Self { id: id.clone(), ..self.clone() }
    }
}

impl Stretch for Raise {
    fn trainer(&self) -> &TrainerId {
        &self.trainer
    }
    fn weeks(&self) -> WeekRange {
        self.weeks
    }
    fn under(&self, id: &RaiseId) -> Self {
        Self { id: id.clone(), ..self.clone() }
    }
}

/// Notes the steps that give each stretch of a row its place.
fn place<T: Stretch>(row: &mut Row<'_>, has_id: bool, stretches: Vec<T>, draft: &Draft<'_>)
where
    T::Id: From<Arc<str>>,
{
    // What is wrong with the row as it is leaves no room for what others say.
    if !row.problems.is_empty() {
        return;
    }
    for one in stretches {
        if has_id {
            row.put(one);
            continue;
        }
        let mut there: Vec<&T> = draft.touching(one.trainer(), one.weeks());
        if let Some(other) = there.iter().find(|other| ***other == one.under(other.id())) {
            row.put(one.under(other.id()));
            continue;
        }
        there.sort_by_key(|other| other.weeks());
        // What another row says gives way to nothing.
        let spoken_of = there.iter().map(|other| other.id().clone().into());
        let spoken_of: Vec<EntityId> = spoken_of.filter(|other| draft.is_spoken_of(other)).collect();
        if !spoken_of.is_empty() {
            row.oversteps.extend(spoken_of);
            continue;
        }
        match there.split_first() {
            None => row.put(one.under(&T::Id::from(draft.new_id(T::NOUN)))),
            Some((first, others)) => {
                row.put(one.under(first.id()));
                for other in others {
                    row.steps.push(Step::Remove(other.id().clone().into()));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lists::testing::{Desk, desk};

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        let headers = "= LoansAndRaises\nAnsattnummer | Superbruker | Hva | Lånes til | Fra uke | Til uke | Stillingsprosent\n";
        desk.check(&format!("{headers}{rows}"), expected);
        desk
    }

    #[test]
    fn loans_lend_and_raises_raise() {
        let desk = check(
            desk(),
            "101 | Ida Berg | Lån          | Avdeling B | 24 | 25 |
             103 | Ola Vik  |              |            | 26 | 27 | 100
             101 | Ida Berg |              | Avdeling B | 27 | 27 |
             101 | Ida Berg |              |            | 27 | 27 |
             101 | Ida Berg | Økt stilling | Avdeling B | 30 | 29 | mye
             101 | Ida Berg | Lån          |            | 29 | 29 |
                 | Inga Moe | Lån          | Avdeling B | 29 | 29 |",
            "2 new Ida Berg
             3 new Ola Vik
             4 new Ida Berg
             5 rejected Ida Berg: C5 Empty
             6 rejected Ida Berg: F6 Reversed, G6 NotAPercent
             7 rejected Ida Berg: D7 Empty
             8 rejected Inga Moe: B8 ConfirmSame",
        );
        check(
            desk.matching(),
            " | Inga Moe | Lån | Avdeling B | 29 | 29 |",
            "2 rejected Inga Moe: 2 Refused",
        );
    }

    #[test]
    fn one_takes_the_place_of_those_it_overlaps() {
        let desk = check(
            desk(),
            "101 | | Lån | Avdeling B | 24 | 24 |
             101 | | Lån | Avdeling B | 26 | 26 |
             101 | | Lån | Avdeling B | 29 | 29 |",
            "2 new 101\n3 new 101\n4 new 101",
        );
        let desk = check(
            desk,
            "101 | | Lån | Avdeling B | 24 | 27 |",
            "2 changed 101: LastWeek 24 > 27, Name Ida Berg > -, LoanOrRaise Lån > -, Department Avdeling B > -, FirstWeek 26 > -, LastWeek 26 > -",
        );
        assert_eq!(desk.season.loans().len(), 2);
        let desk = check(
            desk,
            "101 | | Lån | Avdeling B | 24 | 26 |
             101 | | Lån | Avdeling B | 26 | 27 |
             101 | | Lån | Avdeling A | 29 | 29 |",
            "2 rejected 101: 2 SaidOtherwise
             3 rejected 101: 3 SaidOtherwise
             4 changed 101: Department Avdeling B > Avdeling A",
        );
        assert_eq!(desk.season.loans().len(), 2);
    }
}
