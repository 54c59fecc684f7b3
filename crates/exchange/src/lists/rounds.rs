//! The rounds in which rows are taken in: all of them, then all but those the core refuses, until nothing is refused.
//!
//! A row that is refused must leave no trace, and rows that build on what it brought must fall with it. So each round
//! begins anew with the rows refused so far held back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{NaiveTime, TimeZone, Utc};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::StrDeserializer;
use skulder_season::command::{BulkSource, Command, Stamp, decide};
use skulder_season::curriculum::default_curriculum;
use skulder_season::person::{Naming, People};
use skulder_season::refusal::Problem;
use skulder_season::season::{SeasonHead, Settings};
use skulder_season::{Season, apply};

use super::Against;
use super::choices::Choices;
use super::difference;
use super::draft::{Draft, Of, Taken, Wanting};
use super::entry;
use super::field::Field;
use super::header::Entry;
use super::kind::ListKind;
use super::places::Places;
use super::preview::{CellProblem, CellWhy, RowPreview, Verdict};
use super::row::{List, Row, RowAt, SaidOfRow};
use super::value;
use super::which::{Called, Which};
use super::who::{Spelled, Who};
use super::words::{SETTINGS, Setting};
use crate::template::names::Names;

/// So often the rows that are left are tried; whatever then is still refused or contested is held back with everything
/// that is new.
const MOST_ROUNDS: usize = 16;

/// What the rows came to.
pub(super) struct Decided {
    pub(super) rows: Vec<RowPreview>,
    pub(super) command: Command,
    pub(super) names: Vec<Naming>,
    /// The season as the rows make it.
    pub(super) season: Season,
    pub(super) needs_season: bool,
}

/// What every round is held against.
struct Ground<'a> {
    lists: &'a [&'a List<'a>],
    against: Against<'a>,
    choices: &'a Choices,
    spelled: Spelled,
    called: Called,
    places: Places,
    rows: HashMap<RowAt, (&'a List<'a>, &'a Entry)>,
    said: HashMap<(&'a str, u32), SaidOfRow>,
}

/// Takes in the rows of some lists.
pub(super) fn decided(lists: &[&List<'_>], against: Against<'_>, choices: &Choices) -> Decided {
    let said = choices.rows.iter().map(|choice| {
        let said = SaidOfRow {
            leave_out: choice.leave_out,
            is_same: choice.is_same,
            choice: choice.choice,
            match_names: choices.match_names,
        };
        ((choice.sheet.as_str(), choice.row), said)
    });
    let rows = lists
        .iter()
        .flat_map(|&list| list.understood.entries.iter().map(move |entry| (list.at(entry), (list, entry))));
    let ground = Ground {
        lists,
        against,
        choices,
        spelled: Spelled::of(against.season, against.people),
        called: Called::of(against.season),
        places: Places::of(against.season),
        rows: rows.collect(),
        said: said.collect(),
    };
    let mut withdrawn = Withdrawn::new();
    for round in 1.. {
        let (draft, mut rows) = ground.round(&withdrawn);
        let mut problems = ground.contested(&draft);
        if !problems.is_empty() {
            if round >= MOST_ROUNDS {
                let why = problems[0].1.why.clone();
                let contested: BTreeSet<RowAt> = problems.iter().map(|(at, _)| *at).collect();
                let bringing =
                    rows.iter().filter(|(at, (_, taken))| !taken.is_empty() && !contested.contains(at));
                problems.extend(bringing.map(|(&at, _)| (at, ground.problem(at, None, why.clone()))));
            }
            withdraw(problems, &mut rows, &mut withdrawn);
            continue;
        }
        let (wanting, names) = draft.commands();
        if draft.head().is_none() {
            let bulk = Command::Bulk { source: BulkSource::Import, commands: Vec::new() };
            let rows = ground.previews(rows, withdrawn, against.season, against.people);
            return Decided {
                rows,
                command: bulk,
                names: Vec::new(),
                season: against.season.clone(),
                needs_season: true,
            };
        }
        let commands = wanting.iter().map(|wanting| wanting.command.clone()).collect();
        let command = Command::Bulk { source: BulkSource::Import, commands };
        match decide(against.season, &command, &stamp(against)) {
            Ok(changes) => {
                let season = apply(against.season, &changes);
                let mut people = against.people.clone();
                people.extend(names.iter().map(|naming| (naming.id.clone(), naming.person.clone())));
                let rows = ground.previews(rows, withdrawn, &season, &people);
                return Decided { rows, command, names, season, needs_season: false };
            }
            Err(refusal) => {
                let refused = refused_rows(&refusal.problems, &wanting, &draft, round >= MOST_ROUNDS);
                let problem = |(at, field, why)| (at, ground.problem(at, field, why));
                withdraw(refused.into_iter().map(problem).collect(), &mut rows, &mut withdrawn);
            }
        }
    }
    unreachable!("every round holds back a row more")
}

/// The rows held back, with what is wrong with them. They are not read again.
type Withdrawn<'s> = BTreeMap<RowAt, Row<'s>>;

/// Holds back the rows of some problems from every round to come.
fn withdraw<'s>(
    problems: Vec<(RowAt, CellProblem)>,
    rows: &mut BTreeMap<RowAt, (Row<'s>, Taken)>,
    withdrawn: &mut Withdrawn<'s>,
) {
    for (at, problem) in problems {
        if let Some((mut row, _)) = rows.remove(&at) {
            // Each who contradicts another is among the problems, too.
            row.problems.clear();
            withdrawn.insert(at, row);
        }
        let row = withdrawn.get_mut(&at).expect("a row that did something was taken in");
        row.problems.push(problem);
    }
}

/// No clock here: the stamp is thrown away with the changes, and every new entry has its id already.
pub(super) fn stamp(against: Against<'_>) -> Stamp {
    let at = Utc.from_utc_datetime(&against.today.and_time(NaiveTime::MIN));
    Stamp { entry: against.seed.into(), at, author: String::new(), seed: against.seed.to_owned() }
}

/// The rows that problems of a command come from: those that spoke of the field, else all that changed the entry.
/// `all` holds back whatever changes anything.
fn refused_rows(
    problems: &[Problem],
    wanting: &[Wanting],
    draft: &Draft<'_>,
    all: bool,
) -> Vec<(RowAt, Option<Field>, CellWhy)> {
    let mut refused: BTreeMap<RowAt, Vec<(Option<Field>, CellWhy)>> = BTreeMap::new();
    for problem in problems {
        let Some(wanting) = wanting.get(problem.command) else { continue };
        let (field, speakers) = match &wanting.of {
            Of::Head => {
                let setting = setting_of(&problem.field);
                let speakers = setting.map(|setting| draft.speakers_of_setting(setting));
                (Some(Field::SettingValue), speakers)
            }
            Of::Entry(entity) => {
                let field = field_of(problem);
                (field, field.map(|field| draft.speakers_of(entity, field)))
            }
            Of::Names => (field_of(problem), None),
        };
        let speakers = speakers.unwrap_or_default();
        let rows = if speakers.is_empty() { &wanting.rows } else { &speakers };
        let why = CellWhy::Refused { field: problem.field.clone(), refusal: problem.why.clone() };
        for &row in rows {
            let of_row = refused.entry(row).or_default();
            if !of_row.iter().any(|(_, other)| *other == why) {
                of_row.push((field, why.clone()));
            }
        }
    }
    if all || refused.is_empty() {
        let why = problems.first().map_or(CellWhy::NoSeason, |problem| CellWhy::Refused {
            field: problem.field.clone(),
            refusal: problem.why.clone(),
        });
        for &row in wanting.iter().flat_map(|wanting| &wanting.rows) {
            refused.entry(row).or_insert_with(|| vec![(None, why.clone())]);
        }
    }
    let of_row = |(row, whys): (RowAt, Vec<(Option<Field>, CellWhy)>)| {
        whys.into_iter().map(move |(field, why)| (row, field, why))
    };
    refused.into_iter().flat_map(of_row).collect()
}

/// The field of a list that a field on the wire is.
fn field_of(problem: &Problem) -> Option<Field> {
    let name = match problem.field.as_str() {
        "tools" => "tool",
        "weeks" => "firstWeek",
        "days" => "firstDay",
        "kind" => "trainerKind",
        other => other,
    };
    let name: StrDeserializer<'_, serde::de::value::Error> = name.into_deserializer();
    Field::deserialize(name).ok()
}

/// The setting that a field on the wire is.
fn setting_of(field: &str) -> Option<Setting> {
    match field {
        "name" => Some(Setting::SeasonName),
        other => SETTINGS.read(other.strip_prefix("settings.").unwrap_or(other)),
    }
}

impl Ground<'_> {
    /// The head that everything begins with: the season's, or that of the season to begin.
    fn head(&self) -> Option<SeasonHead> {
        if self.against.season.is_made() {
            return Some(self.against.season.head().clone());
        }
        let new = self.choices.season.as_ref()?;
        Some(SeasonHead { name: new.name.clone(), weeks: new.weeks, settings: Settings::default() })
    }

    /// Takes in every row but those held back.
    fn round(&self, withdrawn: &Withdrawn<'_>) -> (Draft<'_>, BTreeMap<RowAt, (Row<'_>, Taken)>) {
        let Against { season, people, seed, .. } = self.against;
        let (who, which) = (Who::new(&self.spelled), Which::new(&self.called, self.choices));
        let mut draft = Draft::new(season, people, seed, self.head(), &self.places, who, which);
        let has_modules = self.lists.iter().any(|list| list.kind == ListKind::Modules);
        if !season.is_made() && self.choices.season.is_some() && !has_modules {
            for module in default_curriculum() {
                draft.begin_with(module);
            }
        }
        let mut done = BTreeMap::new();
        for &kind in ListKind::ALL {
            let mut rows: Vec<Row<'_>> = Vec::new();
            for list in self.lists.iter().filter(|list| list.kind == kind) {
                for entry in &list.understood.entries {
                    let at = list.at(entry);
                    if withdrawn.contains_key(&at) {
                        continue;
                    }
                    let said = self.said.get(&(list.sheet.name.as_str(), entry.row)).copied();
                    let said = said.unwrap_or(SaidOfRow {
                        match_names: self.choices.match_names,
                        ..SaidOfRow::default()
                    });
                    let row = Row::new(list, entry, said);
                    if said.leave_out {
                        done.insert(at, (row, Taken::default()));
                    } else {
                        rows.push(row);
                    }
                }
            }
            if kind != ListKind::Settings && draft.head().is_none() {
                for row in &mut rows {
                    row.wrong_whole(CellWhy::NoSeason);
                }
            }
            if rows.is_empty() {
                continue;
            }
            let taken = entry::take_in(kind, &mut rows, &mut draft);
            done.extend(rows.into_iter().zip(taken).map(|(row, taken)| (row.at(), (row, taken))));
        }
        // What a row lacks, one further down may have brought: the next time it would be there.
        while draft.head().is_some() && try_again(&mut draft, &mut done) {}
        (draft, done)
    }

    /// The problems of rows that contradict each other: nobody knows which of them is right.
    fn contested(&self, draft: &Draft<'_>) -> Vec<(RowAt, CellProblem)> {
        let mut said: BTreeSet<(RowAt, Option<Field>)> = BTreeSet::new();
        let mut problems = Vec::new();
        for (at, field, by) in draft.contests() {
            // One of those who say otherwise is enough.
            if said.insert((at, field)) {
                let sheet = self.rows[&by].0.sheet.name.clone();
                let why = CellWhy::SaidOtherwise { sheet, row: by.row };
                problems.push((at, self.problem(at, field, why)));
            }
        }
        problems
    }

    /// A problem of a row's field, or of the whole row.
    fn problem(&self, at: RowAt, field: Option<Field>, why: CellWhy) -> CellProblem {
        let (list, entry) = self.rows[&at];
        let mut row = Row::new(list, entry, SaidOfRow::default());
        match field.filter(|&field| list.tells(field)) {
            Some(field) => row.wrong(field, why),
            None => row.wrong_whole(why),
        }
        row.problems.remove(0)
    }

    fn previews<'s>(
        &self,
        mut rows: BTreeMap<RowAt, (Row<'s>, Taken)>,
        withdrawn: Withdrawn<'s>,
        season: &Season,
        people: &People,
    ) -> Vec<RowPreview> {
        let before = Names { season: self.against.season, people: self.against.people };
        let after = Names { season, people };
        rows.extend(withdrawn.into_iter().map(|(at, row)| (at, (row, Taken::default()))));
        let preview = |(row, taken)| preview(row, taken, before, after);
        rows.into_values().map(preview).collect()
    }
}

/// Takes in once more what was rejected for want of something; answers whether any of it is good now.
fn try_again<'s>(draft: &mut Draft<'_>, done: &mut BTreeMap<RowAt, (Row<'s>, Taken)>) -> bool {
    let is_good = |row: &Row<'_>| row.problems.is_empty() && !row.said.leave_out;
    if !done.values().any(|(row, _)| is_good(row)) {
        return false;
    }
    let mut rejected: BTreeMap<ListKind, Vec<Row<'s>>> = BTreeMap::new();
    for (row, _) in done.values() {
        let is_rejected = !row.problems.is_empty() && !row.is_contested;
        let kind = row.list.kind;
        // A setting lacks nothing that rows bring.
        if is_rejected && kind != ListKind::Settings {
            rejected.entry(kind).or_default().push(Row::new(row.list, row.entry, row.said));
        }
    }
    let mut is_any_good = false;
    for (kind, mut rows) in rejected {
        let taken = entry::take_in(kind, &mut rows, draft);
        is_any_good |= rows.iter().any(is_good);
        done.extend(rows.into_iter().zip(taken).map(|(row, taken)| (row.at(), (row, taken))));
    }
    is_any_good
}

fn preview(mut row: Row<'_>, taken: Taken, before: Names<'_>, after: Names<'_>) -> RowPreview {
    let verdict = if row.said.leave_out {
        Verdict::LeftOut
    } else if !row.problems.is_empty() {
        Verdict::Rejected
    } else if taken.is_new {
        Verdict::New
    } else if taken.is_empty() {
        Verdict::Unchanged
    } else {
        Verdict::Changed
    };
    let mut changes = taken.changes;
    for (was, is) in &taken.entries {
        // What an entry of this file is called is known only after it.
        let was =
            was.as_ref().map(|entry| (entry, if before.season.holds(&entry.id()) { before } else { after }));
        changes.extend(difference::changes(was, is.as_ref().map(|entry| (entry, after))));
    }
    row.problems.sort_by_key(|problem| problem.column);
    RowPreview {
        sheet: row.list.sheet.name.clone(),
        row: row.entry.row,
        kind: row.list.kind,
        verdict,
        about: about(&row),
        changes,
        problems: row.problems,
        notices: row.notices,
        suggestion: row.suggestion,
    }
}

/// Who or what a row is about, as the file writes it.
fn about(row: &Row<'_>) -> String {
    let text = |field| row.cell(field).map(|cell| value::shown(cell.value)).filter(|text| !text.is_empty());
    let joined = |fields: &[Field]| {
        let texts: Vec<String> = fields.iter().filter_map(|&field| text(field)).collect();
        (!texts.is_empty()).then(|| texts.join(", "))
    };
    let under = || row.entry.under.as_ref().map(|(_, text)| text.clone());
    let about = match row.list.kind {
        ListKind::Settings => text(Field::Setting),
        ListKind::WeekRules => joined(&[Field::Department, Field::Week]),
        ListKind::Wanted => joined(&[Field::Department, Field::Role]),
        ListKind::FollowUps => joined(&[Field::Department, Field::Month, Field::Category]),
        ListKind::Sessions => {
            let what = text(Field::Module).or_else(|| text(Field::Title));
            let whose = joined(&[Field::Trainer, Field::Date]);
            match (what, whose) {
                (Some(what), Some(whose)) => Some(format!("{what}, {whose}")),
                (what, whose) => what.or(whose),
            }
        }
        ListKind::Assessments => joined(&[Field::Body, Field::Date]),
        _ => text(Field::Name)
            .or_else(|| {
                let names: Vec<String> =
                    [Field::FirstName, Field::LastName].into_iter().filter_map(text).collect();
                (!names.is_empty()).then(|| names.join(" "))
            })
            .or_else(|| text(Field::EmployeeNo))
            .or_else(|| text(Field::Code)),
    };
    about.or_else(under).unwrap_or_default()
}
