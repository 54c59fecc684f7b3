//! What the steering group is told: how summer and follow-up stand, in totals that point at nobody.
//!
//! Every count is a [`PublicCount`], those of people and deviations and, lest a department be pointed at, those of weeks
//! and departments too. What is left out is left out for that reason: names, categories and an assessment's line, which
//! are typed and may hold a name; a second way to part the same deviations; the weeks, where few are red.
//!
//! The trap: counts that are no parts of a total bound each other all the same. Ten red cells in a season of three weeks
//! are four departments. [`Board::of`] tells what stands on the board so that no bound narrows a hidden count.

use serde::Serialize;

use crate::assessment::{Assessment, Body};
use crate::coverage::Coverage;
use crate::coverage::board::Status;
use crate::dates::{Day, Month, Week};
use crate::deviations::{DeviationFilter, deviations};
use crate::figures::figures;
use crate::public_count::{LEAST_TOLD, PublicCount};
use crate::season::Season;

/// Months of deviations that are told, the latest ones.
pub const MONTHS_TOLD: usize = 12;

/// How a season stands on a day, for those who steer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Steering {
    /// The day.
    pub day: Day,
    /// Departments of the season.
    pub departments: PublicCount,
    /// Red cells of the whole season; as many as one department can have or more, where few departments are red.
    pub red_cells: PublicCount,
    /// Departments with a red cell.
    pub red_departments: PublicCount,
    /// Yellow cells of the whole season.
    pub yellow_cells: PublicCount,
    /// The weeks in which some department is red; none where one of the two red counts is hidden, for it could be worked
    /// out from them.
    pub red_weeks: Vec<Week>,
    /// Minutes all needs take.
    pub load: u64,
    /// Minutes all trainers have left, from today's week on.
    pub capacity: u64,
    /// Whether the instructors can take what the departments cannot.
    pub fits: bool,
    /// Temps who have not left: the sum of the next three.
    pub temps: PublicCount,
    /// Those of them who are ready.
    pub ready: PublicCount,
    /// Those on the way.
    pub on_the_way: PublicCount,
    /// Those who are late.
    pub late: PublicCount,
    /// Deviations by month, the latest [`MONTHS_TOLD`] months.
    pub months: Vec<PublicMonth>,
    /// The deviations of those months.
    pub deviations: PublicCount,
    /// Follow-ups that are not closed.
    pub open_follow_ups: PublicCount,
    /// Questions sent outward and not answered.
    pub unanswered: PublicCount,
    /// The days that the oldest of those has waited.
    pub longest_wait: Option<i64>,
    /// Follow-ups with answers that contradict each other.
    pub contradictory: PublicCount,
    /// The Forum's latest assessment.
    pub assessment: Option<PublicAssessment>,
}

/// The deviations of one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublicMonth {
    /// The month.
    pub month: Month,
    /// The day up to which it is counted, where it is not counted to its end.
    pub as_of: Option<Day>,
    /// Its deviations.
    pub count: PublicCount,
}

/// An assessment without the line that was typed beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublicAssessment {
    /// The day it was made.
    pub date: Day,
    /// What was found.
    pub judgement: crate::assessment::Judgement,
}

/// The latest assessment that a body has made until a day; of several on one day, the last by id.
pub fn latest_assessment(season: &Season, body: Body, today: Day) -> Option<&Assessment> {
    let made = season.assessments().values().map(AsRef::as_ref);
    made.filter(|entry| entry.body == body && entry.date <= today).max_by_key(|entry| (entry.date, &entry.id))
}

/// What the steering group is told of the day that a season was counted on.
pub fn steering(season: &Season, coverage: &Coverage) -> Steering {
    let figures = figures(season, coverage);
    let count = |number: usize| PublicCount::of(number as u64);
    let board = Board::of(
        season.weeks().iter().count() as u64,
        figures.departments as u64,
        figures.red_departments as u64,
        figures.red_cells as u64,
        figures.yellow_cells as u64,
    );
    let is_red = |place: usize| coverage.blocks().any(|block| block.cells[place].status == Status::Red);
    let red_weeks = if board.red_cells.is_hidden() || board.red_departments.is_hidden() {
        Vec::new()
    } else {
        season.weeks().iter().enumerate().filter(|(place, _)| is_red(*place)).map(|(_, week)| week).collect()
    };
    let months = deviations(season, &DeviationFilter::default(), figures.day).months;
    let months = &months[months.len().saturating_sub(MONTHS_TOLD)..];
    let states = [figures.ready, figures.on_the_way, figures.late];
    Steering {
        day: figures.day,
        departments: board.departments,
        red_cells: board.red_cells,
        red_departments: board.red_departments,
        yellow_cells: board.yellow_cells,
        red_weeks,
        load: figures.load,
        capacity: figures.capacity,
        fits: coverage.municipality().fits,
        temps: PublicCount::total(&states.map(|number| number as u64)),
        ready: count(figures.ready),
        on_the_way: count(figures.on_the_way),
        late: count(figures.late),
        months: months
            .iter()
            .map(|month| PublicMonth {
                month: month.month,
                as_of: month.as_of,
                count: PublicCount::of(month.total),
            })
            .collect(),
        deviations: PublicCount::total(&months.iter().map(|month| month.total).collect::<Vec<_>>()),
        open_follow_ups: count(figures.open_follow_ups),
        unanswered: count(figures.unanswered),
        longest_wait: figures.longest_wait,
        contradictory: count(figures.contradictory),
        assessment: latest_assessment(season, Body::Forum, figures.day)
            .map(|entry| PublicAssessment { date: entry.date, judgement: entry.judgement }),
    }
}

/// What is told of the board: each count alone, and none so that it narrows a hidden one beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Board {
    departments: PublicCount,
    red_departments: PublicCount,
    red_cells: PublicCount,
    yellow_cells: PublicCount,
}

impl Board {
    /// A red department has a red cell, and one in each of the season's weeks at most; every department has one cell a
    /// week, red or yellow or neither. Whoever knows the weeks can reckon with that.
    fn of(weeks: u64, departments: u64, red_departments: u64, red_cells: u64, yellow_cells: u64) -> Self {
        if departments < LEAST_TOLD || weeks == 1 {
            // Nearly everything bounds everything: what there is at all is told, and nothing else.
            return Self {
                departments: PublicCount::of(departments),
                red_departments: PublicCount::below(red_departments, 1),
                red_cells: PublicCount::below(red_cells, 1),
                yellow_cells: PublicCount::below(yellow_cells, 1),
            };
        }
        // Of one colour so many that the other may still have from one to four.
        let beside_few = departments * weeks - (LEAST_TOLD - 1);
        let are_few = |count: u64| (1..LEAST_TOLD).contains(&count);
        // As many red cells as one department alone can have say nothing of how many are red.
        let ceiling = match (are_few(red_departments), are_few(yellow_cells)) {
            (true, _) => weeks,
            (false, true) => beside_few,
            (false, false) => u64::MAX,
        };
        let red = PublicCount::below(red_cells, ceiling);
        Self {
            departments: PublicCount::of(departments),
            red_departments: PublicCount::of(red_departments),
            red_cells: red,
            yellow_cells: PublicCount::below(
                yellow_cells,
                if red.is_hidden() { beside_few } else { u64::MAX },
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Every board of seasons of up to eight weeks and eight departments, behind what is told of it: a count below
    /// five can be another one as well, and where it is shown as such, each from one to four.
    #[test]
    fn no_hidden_count_of_the_board_is_narrowed_to_one() {
        let mut hidden = 0;
        for weeks in 1..=8 {
            let mut behind: BTreeMap<String, (Board, Vec<[u64; 4]>)> = BTreeMap::new();
            for departments in 1..=8 {
                for red in 0..=departments {
                    for red_cells in red..=red * weeks {
                        for yellow in 0..=departments * weeks - red_cells {
                            let told = Board::of(weeks, departments, red, red_cells, yellow);
                            let possible = behind.entry(format!("{told:?}")).or_insert((told, Vec::new()));
                            possible.1.push([departments, red, red_cells, yellow]);
                        }
                    }
                }
            }
            for (told, possible) in behind.values() {
                let counts = [told.departments, told.red_departments, told.red_cells, told.yellow_cells];
                for (place, count) in counts.into_iter().enumerate() {
                    let values: BTreeSet<u64> = possible.iter().map(|board| board[place]).collect();
                    if !count.is_hidden() {
                        assert_eq!(values.len(), 1, "{weeks} weeks, {told:?}");
                        continue;
                    }
                    hidden += 1;
                    let is_small = values.first().is_some_and(|least| *least < LEAST_TOLD);
                    assert!(
                        values.len() > 1 || !is_small,
                        "{weeks} weeks, {told:?}: {place} can only be {values:?}"
                    );
                    let are_all = (1..LEAST_TOLD).all(|one| values.contains(&one));
                    assert!(
                        are_all || weeks == 1 || count != PublicCount::UnderFive,
                        "{weeks} weeks, {told:?}: {place} can only be {values:?}"
                    );
                }
            }
        }
        assert!(hidden > 500, "there was something to hide: {hidden}");
    }

    #[test]
    fn what_hides_nothing_is_told_in_full() {
        use PublicCount::{AtLeast, Exact, UnderFive};
        let told =
            |board: Board| [board.departments, board.red_departments, board.red_cells, board.yellow_cells];
        assert_eq!(told(Board::of(12, 12, 8, 16, 17)), [Exact(12), Exact(8), Exact(16), Exact(17)]);
        assert_eq!(told(Board::of(12, 12, 8, 16, 3)), [Exact(12), Exact(8), Exact(16), UnderFive]);
        assert_eq!(told(Board::of(12, 12, 3, 8, 17)), [Exact(12), UnderFive, Exact(8), Exact(17)]);
        assert_eq!(told(Board::of(12, 12, 3, 30, 17)), [Exact(12), UnderFive, AtLeast(12), Exact(17)]);
        assert_eq!(told(Board::of(12, 4, 0, 0, 17)), [UnderFive, Exact(0), Exact(0), AtLeast(1)]);
    }
}
