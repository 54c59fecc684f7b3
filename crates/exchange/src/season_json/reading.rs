//! From the document's tree to a season's contents: its lists one after the other.
//!
//! What must hold between entries is looked up in the tree, not in what was read of it: an entry with a mistake in
//! one field still tells what its other fields say, so one mistake hides no other.

use std::collections::HashMap;
use std::sync::Arc;

use skulder_season::ids::Noun;
use skulder_season::refusal::holds_identity_number;
use skulder_season::season::Contents;

use super::document::{Json, Pointer};
use super::entry::{
    absence, assessment, department, follow_up, head, loan, module, raise, session, shift, stretch, temp,
    trainer, wanted, week_rule,
};
use super::fields::{At, Fields, Problems};
use super::known::{Known, is_optional, pointer_to};
use super::problem::{FileProblem, FileWhy, list};
use super::{FORMAT, SeasonFile, has_ids};

/// Reads a whole document, or everything that is wrong with it.
pub(super) fn season_file(document: &Json) -> Result<SeasonFile, Vec<FileProblem>> {
    let problems = Problems::default();
    let at = At { value: document, pointer: Pointer::Root, problems: &problems };
    let file = Fields::of(at).and_then(|mut fields| {
        if let Some(why) = another_format(document) {
            // The rules of another format are not known, so nothing else is said of it.
            fields.wrong("format", why);
            return None;
        }
        note_identity_numbers(at);
        let file = everything(&mut fields, &Known::of(document));
        fields.finish();
        file
    });
    let problems = problems.in_order();
    file.filter(|_| problems.is_empty()).ok_or(problems)
}

/// That the document says it is of another format; a missing format is a missing key like any other.
fn another_format(document: &Json) -> Option<FileWhy> {
    let found = document.get("format")?;
    if found.as_text() == Some(FORMAT) {
        return None;
    }
    // Only what can be the name of a format is repeated.
    let is_name = |text: &&str| text.chars().count() <= 40 && !holds_identity_number(text);
    Some(FileWhy::WrongFormat { found: found.as_text().filter(is_name).map(str::to_owned) })
}

fn note_identity_numbers(at: At<'_>) {
    match at.value {
        Json::Text(text) => {
            if holds_identity_number(text) {
                at.problems.add(&at.pointer, FileWhy::IdentityNumber);
            }
        }
        Json::List(values) => {
            for (place, value) in values.iter().enumerate() {
                note_identity_numbers(at.item(place, value));
            }
        }
        Json::Object(entries) => {
            for (place, (key, value)) in entries.iter().enumerate() {
                note_identity_numbers(At { value, pointer: Pointer::Key(&at.pointer, key, place), ..at });
            }
        }
        Json::Null | Json::Flag(_) | Json::Whole(_) | Json::Number(_) => {}
    }
}

fn everything(document: &mut Fields<'_>, known: &Known<'_>) -> Option<SeasonFile> {
    document.required("format", |_| Some(()));
    let head = document.required("season", |at| {
        let mut fields = Fields::of(at)?;
        let head = head::read(&mut fields);
        fields.finish();
        head
    });
    let mut people = Vec::new();
    let departments = entries(document, Noun::Department, |fields, _| department::read(fields));
    let mut ruled = week_rule::Ruled::new();
    let week_rules =
        entries(document, Noun::WeekRule, |fields, place| week_rule::read(fields, known, &mut ruled, place));
    let trainers = entries(document, Noun::Trainer, |fields, _| trainer::read(fields, known, &mut people));
    let mut lent = stretch::Weeks::default();
    let loans = entries(document, Noun::Loan, |fields, place| loan::read(fields, known, &mut lent, place));
    let mut raised = stretch::Weeks::default();
    let raises =
        entries(document, Noun::Raise, |fields, place| raise::read(fields, known, &mut raised, place));
    let absences = entries(document, Noun::Absence, |fields, _| absence::read(fields, known));
    let modules = entries(document, Noun::Module, |fields, _| module::read(fields, known));
    document.optional(list(Noun::Module), module::note_circles);
    let temps = entries(document, Noun::Temp, |fields, _| temp::read(fields, known, &mut people));
    let wanted = entries(document, Noun::Wanted, |fields, place| wanted::read(fields, known, place));
    let shifts = entries(document, Noun::Shift, |fields, place| shift::read(fields, known, place));
    let sessions = entries(document, Noun::Session, |fields, _| session::read(fields, known));
    let follow_ups = entries(document, Noun::FollowUp, |fields, _| follow_up::read(fields, known));
    let assessments = entries(document, Noun::Assessment, |fields, _| assessment::read(fields));
    let (id, head) = head?;
    let contents = Contents {
        head,
        departments: departments?,
        modules: modules?,
        week_rules: week_rules?,
        trainers: trainers?,
        loans: loans?,
        raises: raises?,
        absences: absences?,
        temps: temps?,
        wanted: wanted?,
        shifts: shifts?,
        follow_ups: follow_ups?,
        sessions: sessions?,
        assessments: assessments?,
    };
    Some(SeasonFile { id, contents, people })
}

/// Reads a noun's list; an id that stands twice is noted at the later entry.
fn entries<T>(
    document: &mut Fields<'_>,
    noun: Noun,
    mut read: impl FnMut(&mut Fields<'_>, usize) -> Option<T>,
) -> Option<Vec<Arc<T>>> {
    let read_list = |at: At<'_>| {
        let values = at.list()?;
        let mut first_with: HashMap<&str, usize> = HashMap::new();
        let mut entries = Vec::with_capacity(values.len());
        for (place, value) in values.iter().enumerate() {
            let Some(mut fields) = Fields::of(at.item(place, value)) else { continue };
            entries.extend(read(&mut fields, place).map(Arc::new));
            if let Some(id) = value.get("id").and_then(Json::as_text).filter(|_| has_ids(noun)) {
                let first = *first_with.entry(id).or_insert(place);
                if first != place {
                    fields.wrong_whole(FileWhy::DuplicateId { other: pointer_to(noun, first) });
                }
            }
            fields.finish();
        }
        Some(entries)
    };
    if is_optional(noun) {
        document.or(list(noun), Vec::new(), read_list)
    } else {
        document.required(list(noun), read_list)
    }
}
