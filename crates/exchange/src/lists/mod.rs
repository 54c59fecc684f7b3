//! The lists people already have: what the cells of a workbook mean, and what they would bring to a season.
//!
//! [`look`] reads every sheet as one of the [`ListKind`]s, guesses what its columns hold, finds who and what its rows
//! are about, and answers with one command that brings all good rows in, and a verdict on each row. What it guesses
//! wrong, the user corrects by way of [`Choices`], and it is looked at anew.
//!
//! A person or entry missing from a list is not a deletion; an empty cell does not empty a field. Only the template,
//! whose rows carry ids, says everything.
//!
//! Nothing is stored here and nothing is wrongly taken in silently: a row with a bad cell is rejected as a whole.

pub mod choices;
mod claims;
mod difference;
mod draft;
mod english;
mod entry;
pub mod field;
pub mod header;
pub mod ids;
mod index;
pub mod inquiries;
pub mod kind;
mod places;
pub mod preview;
mod rounds;
mod row;
mod summary;
#[cfg(test)]
mod testing;
pub mod value;
mod which;
mod who;
pub mod words;

use std::collections::HashMap;

use skulder_season::Season;
use skulder_season::command::Command;
use skulder_season::dates::Day;
use skulder_season::ids::SeasonId;
use skulder_season::person::{Naming, People};

use crate::workbook::{Sheet, Workbook};
use choices::{Choices, Fix};
pub use kind::ListKind;
use preview::{ListSummary, RowPreview};
use rounds::Decided;
use row::List;
use summary::Seen;
use value::Calendar;

/// What a file is held against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The season it is brought into; unmade where there is none yet.
    pub season: &'a Season,
    /// The names of everybody in it.
    pub people: &'a People,
    /// Today, which tells the year of a week where nothing else does.
    pub today: Day,
    /// What new ids are made of: letters, unique per file that is looked at.
    pub seed: &'a str,
}

/// A file, looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// How it was understood.
    pub summary: ListSummary,
    /// Its rows in the order of the file, sheet by sheet.
    pub rows: Vec<RowPreview>,
    /// The one command that brings in every row that is new or changed; a bulk without commands where there is none.
    pub command: Command,
    /// The names that travel beside it.
    pub names: Vec<Naming>,
}

/// Which season a template says it is of: the id in its settings, whether or not that season is known.
pub fn season_meant(workbook: &Workbook) -> Option<SeasonId> {
    let nothing = Season::unmade("".into());
    let calendar = Calendar { season: None, today: Day::default() };
    let settings =
        workbook.sheets.iter().filter(|sheet| words::same(&sheet.name, ListKind::Settings.title()));
    settings.into_iter().find_map(|sheet| {
        let understood = header::understand(sheet, None, &[], &nothing, &calendar);
        entry::season_meant(&understood)
    })
}

/// Looks at a file's tables and answers with what they would bring to a season.
pub fn look(workbook: &Workbook, against: Against<'_>, choices: &Choices) -> Look {
    let seen = seen(workbook, against.season, against, choices);
    // A file that changes the season's weeks, departments or modules is understood in the light of them.
    let seen = match framed(&seen, against, choices) {
        Some(season) => self::seen(workbook, &season, against, choices),
        None => seen,
    };
    let lists: Vec<&List<'_>> =
        seen.iter().filter_map(|seen| if let Seen::List(list) = seen { Some(list) } else { None }).collect();
    let Decided { rows, command, names, needs_season, .. } = rounds::decided(&lists, against, choices);
    Look { summary: summary::summary(&workbook.sheets, &seen, &rows, needs_season), rows, command, names }
}

/// Every sheet as it is understood beside a season.
fn seen<'a>(
    workbook: &'a Workbook,
    season: &Season,
    against: Against<'_>,
    choices: &'a Choices,
) -> Vec<Seen<'a>> {
    let begun = || choices.season.as_ref().map(|season| season.weeks);
    let weeks = season.is_made().then(|| season.weeks()).or_else(begun);
    let calendar = Calendar { season: weeks, today: against.today };
    let mut fixes: HashMap<&str, Vec<&Fix>> = HashMap::new();
    for fix in &choices.fixes {
        fixes.entry(&fix.sheet).or_default().push(fix);
    }
    let see = |(place, sheet): (usize, &'a Sheet)| {
        let choice = choices.sheets.get(&sheet.name);
        if choice.is_some_and(|choice| choice.skip) {
            return Seen::Skipped;
        }
        let fixes = fixes.get(sheet.name.as_str()).map(Vec::as_slice).unwrap_or_default();
        let understood = header::understand(sheet, choice, fixes, season, &calendar);
        match understood.kind {
            Some(kind) => Seen::List(List::new(&workbook.sheets, place, kind, understood, calendar, choice)),
            None => Seen::Nothing(understood),
        }
    };
    workbook.sheets.iter().enumerate().map(see).collect()
}

/// The season as the file's settings, departments and modules make it, where they do.
fn framed(seen: &[Seen<'_>], against: Against<'_>, choices: &Choices) -> Option<Season> {
    let is_frame = |kind| matches!(kind, ListKind::Settings | ListKind::Departments | ListKind::Modules);
    let frame: Vec<&List<'_>> = seen
        .iter()
        .filter_map(|seen| match seen {
            Seen::List(list) if is_frame(list.kind) => Some(list),
            _ => None,
        })
        .collect();
    let begins = !against.season.is_made() && choices.season.is_some();
    if frame.is_empty() && !begins {
        return None;
    }
    let season = rounds::decided(&frame, against, choices).season;
    (season != *against.season).then_some(season)
}
