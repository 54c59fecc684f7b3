//! What is said of lists on the command line, for what the program cannot tell by itself or guesses wrong.

use clap::Args;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use skulder_exchange::lists::ListKind;
use skulder_exchange::lists::choices::{ColumnMeaning, Mark, NewSeason};
use skulder_exchange::lists::field::Field;
use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::dates::{Week, WeekRange, parse_day};

/// What is said of the lists of all files.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "they are the flags of a command line")]
#[command(next_help_heading = "Lists")]
pub(crate) struct Said {
    /// Takes people of the same name and department for the same, where no number tells
    #[arg(long)]
    pub(super) match_names: bool,
    /// Confirms what the marks of a holiday grid are taken to mean
    #[arg(long)]
    pub(super) confirm_marks: bool,
    /// What a mark of a holiday grid means: present, holiday, wished, declined or unavailable
    #[arg(long = "mark", value_name = "MARK=MEANING", value_parser = mark)]
    pub(super) marks: Vec<(String, Mark)>,
    /// Which list every sheet is: trainers, temps, absences, holidayGrid …
    #[arg(long = "as", value_name = "LIST", value_parser = kind)]
    pub(super) kind: Option<ListKind>,
    /// The row of the headers, where it is not found
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) header_row: Option<u32>,
    /// Leaves a sheet alone
    #[arg(long = "skip", value_name = "SHEET")]
    pub(super) skipped: Vec<String>,
    /// What the column of a title (or its letter) holds: a field, as positionPercent, a week, a day, or nothing
    #[arg(long = "column", value_name = "TITLE=FIELD", value_parser = column)]
    pub(super) columns: Vec<(String, ColumnMeaning)>,
    /// What holds for every row that says nothing of a field, as role=Sykepleier
    #[arg(long = "value", value_name = "FIELD=TEXT", value_parser = value)]
    pub(super) values: Vec<(Field, String)>,
    /// Makes the departments that nobody knows
    #[arg(long)]
    pub(super) make_departments: bool,
    /// Leaves out the rows with mistakes and takes in the others
    #[arg(long)]
    pub(super) leave_out: bool,
    /// Begins a season for the lists, as "Sommer 2027:2027-W22:2027-W34"
    #[arg(long, value_name = "NAME:FIRST:LAST", value_parser = new_season)]
    pub(super) new_season: Option<NewSeason>,
}

/// What a mark is taken to mean, in the words of `--mark`.
const MARKS: &[(&str, Mark)] = &[
    ("present", Mark::Present),
    ("holiday", Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Fixed }),
    ("wished", Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Wished }),
    ("declined", Mark::Away { kind: AbsenceKind::Holiday, status: AbsenceStatus::Declined }),
    ("unavailable", Mark::Away { kind: AbsenceKind::Unavailable, status: AbsenceStatus::Fixed }),
];

/// A mark's meaning in a word.
pub(super) fn mark_word(mark: Mark) -> &'static str {
    let word = MARKS.iter().find(|(_, meaning)| *meaning == mark);
    word.map_or("unavailable, not fixed", |(word, _)| word)
}

/// A field or a list as it is called on the command line.
pub(super) fn called<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(name)) => name,
        _ => unreachable!("fields and lists are called by a name alone"),
    }
}

fn mark(text: &str) -> Result<(String, Mark), String> {
    let (mark, word) = pair(text)?;
    let meaning =
        MARKS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, meaning)| *meaning);
    meaning.map(|meaning| (mark.to_uppercase(), meaning)).ok_or_else(|| {
        let words: Vec<&str> = MARKS.iter().map(|(word, _)| *word).collect();
        format!("a mark means one of {}", words.join(", "))
    })
}

fn kind(text: &str) -> Result<ListKind, String> {
    named(text).or_else(|| by_title(text)).ok_or_else(|| {
        let names: Vec<String> = ListKind::ALL.iter().map(called).collect();
        format!("a list is one of {}", names.join(", "))
    })
}

/// A list by what its sheet in the template is called.
fn by_title(text: &str) -> Option<ListKind> {
    ListKind::ALL.iter().find(|kind| kind.title().to_lowercase() == text.to_lowercase()).copied()
}

fn column(text: &str) -> Result<(String, ColumnMeaning), String> {
    let (title, meaning) = pair(text)?;
    let meaning = if meaning.eq_ignore_ascii_case("nothing") {
        ColumnMeaning::Nothing
    } else if let Ok(week) = meaning.parse::<Week>() {
        ColumnMeaning::Week { week }
    } else if let Some(day) = parse_day(meaning) {
        ColumnMeaning::Day { day }
    } else {
        ColumnMeaning::Field { field: field(meaning)? }
    };
    Ok((title.to_owned(), meaning))
}

fn value(text: &str) -> Result<(Field, String), String> {
    let (name, value) = text.split_once('=').ok_or_else(|| NO_PAIR.to_owned())?;
    Ok((field(name.trim())?, value.trim().to_owned()))
}

fn field(text: &str) -> Result<Field, String> {
    named(text).ok_or_else(|| {
        let fields = ListKind::ALL.iter().flat_map(|kind| kind.columns());
        let names: Vec<String> =
            fields.filter(|column| !column.is_hidden).map(|column| called(column.field)).collect();
        let mut names_once: Vec<&str> = names.iter().map(String::as_str).collect();
        names_once.sort_unstable();
        names_once.dedup();
        format!("a field is one of {}", names_once.join(", "))
    })
}

pub(crate) fn new_season(text: &str) -> Result<NewSeason, String> {
    let mut parts = text.rsplitn(3, ':').map(str::trim);
    let mut week = || parts.next().and_then(|week| week.parse().ok());
    let (last, first) = (week(), week());
    let name = parts.next().filter(|name| !name.is_empty());
    let weeks = first.zip(last).and_then(|(first, last)| WeekRange::new(first, last).ok());
    match (name, weeks) {
        (Some(name), Some(weeks)) => Ok(NewSeason { name: name.to_owned(), weeks }),
        _ => Err("write its name, first and last week, as Sommer 2027:2027-W22:2027-W34".to_owned()),
    }
}

const NO_PAIR: &str = "write two parts with = between them";

fn pair(text: &str) -> Result<(&str, &str), String> {
    // What a list writes may hold the sign itself.
    let (one, other) = text.rsplit_once('=').ok_or_else(|| NO_PAIR.to_owned())?;
    Ok((one.trim(), other.trim()))
}

/// What is called so on the wire, without regard to case and hyphens.
fn named<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut name = String::new();
    let mut parts = text.split('-').filter(|part| !part.is_empty());
    name.push_str(parts.next()?);
    for part in parts {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    serde_json::from_value(Value::String(name)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_read_and_nonsense_told_what_there_is() {
        assert_eq!(kind("holidayGrid"), Ok(ListKind::HolidayGrid));
        assert_eq!(kind("holiday-grid"), Ok(ListKind::HolidayGrid));
        assert_eq!(kind("ferie"), Ok(ListKind::Absences), "as the template calls it");
        assert!(kind("cakes").is_err_and(|text| text.contains("trainers, ")));

        let unavailable = Mark::Away { kind: AbsenceKind::Unavailable, status: AbsenceStatus::Fixed };
        assert_eq!(mark("p=unavailable"), Ok(("P".to_owned(), unavailable)));
        assert_eq!(mark("= = present"), Ok(("=".to_owned(), Mark::Present)), "a mark may be any text");
        assert!(mark("p").is_err() && mark("p=perhaps").is_err_and(|text| text.contains("wished")));

        let percent = ColumnMeaning::Field { field: Field::PositionPercent };
        assert_eq!(column("St.%=positionPercent"), Ok(("St.%".to_owned(), percent)));
        assert_eq!(column("Merknad=nothing"), Ok(("Merknad".to_owned(), ColumnMeaning::Nothing)));
        let week = "2027-W26".parse().expect("a week");
        assert_eq!(column("26=2027-W26"), Ok(("26".to_owned(), ColumnMeaning::Week { week })));
        assert!(column("Merknad=remark").is_err_and(|text| text.contains("positionPercent")));

        assert_eq!(value("role=Sykepleier"), Ok((Field::Role, "Sykepleier".to_owned())));
        assert_eq!(value("line=a=b"), Ok((Field::Line, "a=b".to_owned())));
    }

    #[test]
    fn a_season_to_begin_has_a_name_and_weeks_in_order() {
        let season = new_season("Sommer: stor: 2027-W22 :2027-W34").expect("it is written as it should be");
        assert_eq!((season.name.as_str(), season.weeks.count()), ("Sommer: stor", 13));
        for text in ["", "Sommer", "Sommer:2027-W22", ":2027-W22:2027-W34", "Sommer:2027-W34:2027-W22"] {
            assert!(new_season(text).is_err(), "{text:?} says too little, or nonsense");
        }
    }
}
