//! A season begun from another one: next summer's from last summer's.
//!
//! Kept, under the same ids: departments, modules, trainers. On demand: exceptions for weeks, and the cover wanted. All
//! that was of that one summer is left behind: temps, absences, loans, raises, shifts, sessions, follow-ups and
//! assessments. The names are not in the command ([`crate::person`]); [`names_kept`] says whose travel beside it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{BulkSource, Command};
use crate::dates::{Week, WeekRange};
use crate::ids::PersonId;
use crate::season::{AnyEntry, Season, SeasonHead};
use crate::wanted::Wanted;
use crate::week_rule::WeekRule;

/// What a season begun from another one takes along besides its departments, trainers, curriculum and settings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct TakenAlong {
    /// Exceptions for weeks, to the weeks of the same number.
    pub week_rules: bool,
    /// Wanted cover, likewise.
    pub wanted: bool,
}

/// The command that makes a season out of another one; it is for a season that is not made yet. `head` is the new one's:
/// whoever keeps the settings puts the old ones in.
///
/// What is taken along moves by whole years, by as many as bring most of the old weeks into the new ones, each week to the
/// one of its number. What then lies outside the new weeks stays behind, and so does week 53 where the new year has none.
pub fn roll_forward(season: &Season, head: SeasonHead, along: TakenAlong) -> Command {
    let moved = Moved::between(season.weeks(), head.weeks);
    let mut entries: Vec<AnyEntry> = Vec::new();
    entries.extend(season.departments().values().map(|entry| (**entry).clone().into()));
    entries.extend(season.modules().values().map(|entry| (**entry).clone().into()));
    entries.extend(season.trainers().values().map(|entry| (**entry).clone().into()));
    if along.week_rules {
        entries.extend(season.week_rules().values().filter_map(|rule| {
            let week = moved.week(rule.week)?;
            Some(WeekRule { week, ..(**rule).clone() }.into())
        }));
    }
    if along.wanted {
        entries.extend(season.wanted().values().filter_map(|wanted| {
            let weeks = moved.weeks(wanted.weeks)?;
            Some(Wanted { weeks, ..(**wanted).clone() }.into())
        }));
    }
    let adds = entries.into_iter().map(|entry| Command::Add { entry });
    let commands = std::iter::once(Command::SetSeason { season: head }).chain(adds).collect();
    Command::Bulk { source: BulkSource::RollForward, commands }
}

/// Whose names a season begun from another one needs: those of its trainers, in the order of their ids.
pub fn names_kept(season: &Season) -> impl Iterator<Item = PersonId> {
    season.trainers().keys().cloned().map(PersonId::Trainer)
}

/// Weeks moved by whole years into a new season.
#[derive(Debug, Clone, Copy)]
struct Moved {
    years: i32,
    into: WeekRange,
}

impl Moved {
    fn between(from: WeekRange, into: WeekRange) -> Self {
        let year = |week: Week| week.year_and_number().0;
        let apart = year(into.first()) - year(from.first());
        let by = |years| Self { years, into };
        let kept = |moved: &Self| from.iter().filter(|week| moved.week(*week).is_some()).count();
        // Of several that bring as many, the last one is taken: that of the first weeks' years.
        let moved = [by(apart + 1), by(apart - 1), by(apart)].into_iter().max_by_key(kept);
        moved.expect("there are three to choose from")
    }

    /// The new season's week for an old one.
    fn week(self, old: Week) -> Option<Week> {
        let (year, number) = old.year_and_number();
        let new = Week::from_year_and_number(year + self.years, number)?;
        self.into.contains(new).then_some(new)
    }

    /// The new season's weeks for some old ones. Between two that are there, one that is only in the new year is too.
    fn weeks(self, old: WeekRange) -> Option<WeekRange> {
        let is_wanted = |new: &Week| {
            let (year, number) = new.year_and_number();
            Week::from_year_and_number(year - self.years, number).is_some_and(|week| old.contains(week))
        };
        let first = self.into.iter().find(is_wanted)?;
        let last = self.into.iter().rfind(is_wanted)?;
        WeekRange::new(first, last).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Moved, TakenAlong, names_kept, roll_forward};
    use crate::command::{BulkSource, Command};
    use crate::dates::{Week, WeekRange};
    use crate::season::SeasonHead;
    use crate::testing::season;

    fn weeks(text: &str) -> WeekRange {
        let (first, last) = text.split_once(' ').expect("two weeks");
        WeekRange::new(first.parse().expect("a week"), last.parse().expect("a week")).expect("in order")
    }

    #[test]
    fn weeks_move_to_those_of_the_same_number() {
        for (from, into, old, new) in [
            ("2027-W22 2027-W34", "2028-W22 2028-W34", "2027-W22 2027-W34", Some("2028-W22 2028-W34")),
            ("2027-W22 2027-W34", "2028-W24 2028-W30", "2027-W22 2027-W25", Some("2028-W24 2028-W25")),
            ("2027-W22 2027-W34", "2028-W24 2028-W30", "2027-W22 2027-W23", None),
            // 2026 has a week 53, 2027 has none; a wish for the turn of the year goes on over it, both ways.
            ("2026-W50 2027-W05", "2027-W50 2028-W05", "2026-W53 2026-W53", None),
            ("2026-W50 2027-W05", "2027-W50 2028-W05", "2026-W51 2027-W02", Some("2027-W51 2028-W02")),
            ("2025-W50 2026-W05", "2026-W50 2027-W05", "2025-W51 2026-W02", Some("2026-W51 2027-W02")),
            // A season that begins in another year than its weeks used to.
            ("2027-W01 2027-W10", "2027-W48 2028-W10", "2027-W05 2027-W06", Some("2028-W05 2028-W06")),
            ("2026-W48 2027-W10", "2028-W01 2028-W10", "2027-W05 2027-W06", Some("2028-W05 2028-W06")),
            // The same weeks once more: a copy.
            ("2027-W22 2027-W34", "2027-W22 2027-W34", "2027-W28 2027-W28", Some("2027-W28 2027-W28")),
        ] {
            let moved = Moved::between(weeks(from), weeks(into));
            assert_eq!(moved.weeks(weeks(old)), new.map(weeks), "{old} from {from} into {into}");
            let each: Vec<Week> = weeks(old).iter().filter_map(|week| moved.week(week)).collect();
            let ends = new.map(weeks).map(|new| (new.first(), new.last()));
            assert_eq!(each.first().copied().zip(each.last().copied()), ends, "week by week it is the same");
        }
    }

    #[test]
    fn it_sets_the_head_first_and_takes_the_names_of_trainers_only() {
        let last = season(
            "2027   27 28
             = A
             Ida  nurse  full  100 | H .
             + v1 nurse full       | s s",
        );
        let head = SeasonHead { weeks: weeks("2028-W27 2028-W28"), ..last.head().clone() };
        let Command::Bulk { source: BulkSource::RollForward, commands } =
            roll_forward(&last, head.clone(), TakenAlong::default())
        else {
            panic!("it is one step of the history");
        };
        assert_eq!(commands[0], Command::SetSeason { season: head });
        assert_eq!(commands.len(), 1 + 1 + 2 + 1, "the head, a department, two modules, a trainer");
        let names: Vec<String> = names_kept(&last).map(|id| format!("{id:?}")).collect();
        assert_eq!(names, ["Trainer(Ida)"]);
    }
}
