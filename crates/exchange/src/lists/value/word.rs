//! Words of a vocabulary, one or several in a cell, and yes or no.

use super::super::preview::CellWhy;
use super::super::words::{FLAGS, Vocabulary, key};
use super::{Reading, several, shown, written};
use crate::workbook::Value;

/// Yes or no: "ja", "x", "1", "nei", "0", TRUE.
pub fn flag(value: &Value) -> Result<Reading<bool>, CellWhy> {
    let found = match value {
        Value::Flag(flag) => Some(*flag),
        Value::Number(_) => FLAGS.read(&shown(value)),
        Value::Day(_) | Value::Moment(..) | Value::Time(_) => None,
        Value::Text(_) | Value::Error(_) => FLAGS.read(&written(value)?.unwrap_or_default()),
    };
    found.map(Reading::plain).ok_or(CellWhy::NotAFlag)
}

/// One word of a vocabulary. Codes and brackets beside it are passed over: "7174 Sykepleier", "Sykepleier (vikar)".
pub fn one_of<T: Copy + PartialEq>(value: &Value, vocabulary: &Vocabulary<T>) -> Result<Reading<T>, CellWhy> {
    let text = written(value)?.unwrap_or_else(|| shown(value));
    read(&text, vocabulary).map(Reading::plain).ok_or_else(|| none_of(vocabulary))
}

/// Several words of a vocabulary in one cell, each once, in the order of the vocabulary: "Rover; Full klient", "Rover
/// og full klient", "begge".
pub fn each_of<T: Copy + PartialEq>(
    value: &Value,
    vocabulary: &Vocabulary<T>,
) -> Result<Reading<Vec<T>>, CellWhy> {
    let text = written(value)?.unwrap_or_else(|| shown(value));
    if vocabulary.entries.len() == 2 && matches!(key(&text).as_str(), "begge" | "beggeto" | "both") {
        return Ok(Reading::plain(vocabulary.entries.iter().map(|(one, _)| *one).collect()));
    }
    if matches!(key(&text).as_str(), "alle" | "all") {
        return Ok(Reading::plain(vocabulary.entries.iter().map(|(one, _)| *one).collect()));
    }
    let met = match read(&text, vocabulary) {
        Some(one) => Some(vec![one]),
        None => parts(value).iter().map(|part| read(part, vocabulary)).collect(),
    };
    let met = met.filter(|met| !met.is_empty()).ok_or_else(|| none_of(vocabulary))?;
    let in_order = vocabulary.entries.iter().map(|(one, _)| *one).filter(|one| met.contains(one));
    Ok(Reading::plain(in_order.collect()))
}

/// What a cell of several words is made of.
fn parts(value: &Value) -> Vec<String> {
    let mut parts = Vec::new();
    for part in several(value) {
        let mut words = part
            .split(['/', '+', '&'])
            .flat_map(|part| part.split(" og "))
            .flat_map(|part| part.split(" and "));
        parts.extend(words.by_ref().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()));
    }
    parts
}

fn read<T: Copy + PartialEq>(text: &str, vocabulary: &Vocabulary<T>) -> Option<T> {
    vocabulary.read(text).or_else(|| vocabulary.read(without_code(text)?))
}

/// A text without the code of four to six digits before or behind it, and without what stands in brackets at its end.
fn without_code(text: &str) -> Option<&str> {
    let is_code =
        |word: &str| (4..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let bare = match text.split_once('(') {
        Some((before, rest)) if rest.ends_with(')') => before.trim_end(),
        _ => text,
    };
    let bare = match (bare.split_once([' ', '-']), bare.rsplit_once([' ', '-'])) {
        (Some((code, rest)), _) if is_code(code) => rest,
        (_, Some((rest, code))) if is_code(code) => rest,
        _ => bare,
    };
    let bare = bare.trim_matches([' ', '-', ':']);
    (bare != text && !bare.is_empty()).then_some(bare)
}

fn none_of<T: Copy + PartialEq>(vocabulary: &Vocabulary<T>) -> CellWhy {
    CellWhy::NotOneOf { words: vocabulary.words().into_iter().map(str::to_owned).collect() }
}

#[cfg(test)]
mod tests {
    use skulder_season::temp::TempTool;
    use skulder_season::trainer::{Role, Tool};

    use super::super::super::words::{ABSENCE_STATUSES, ROLES, TEMP_TOOLS, TOOLS};
    use super::super::testing::{on, text};
    use super::*;

    #[test]
    fn yes_and_no_are_written_in_many_ways() {
        for value in ["ja", "Ja", "JA", "j", "x", "X", "1", "yes", "sann", "✓"].map(text) {
            assert_eq!(flag(&value), Ok(Reading::plain(true)));
        }
        for value in ["nei", "Nei", "n", "0", "no", "usann", "false"].map(text) {
            assert_eq!(flag(&value), Ok(Reading::plain(false)));
        }
        assert_eq!(flag(&Value::Flag(true)), Ok(Reading::plain(true)));
        assert_eq!(flag(&Value::Number(1.0)), Ok(Reading::plain(true)));
        assert_eq!(flag(&Value::Number(0.0)), Ok(Reading::plain(false)));
        for value in [text("kanskje"), text("ja, men"), Value::Number(2.0), Value::Day(on("2027-07-05"))] {
            assert_eq!(flag(&value), Err(CellWhy::NotAFlag));
        }
        assert_eq!(flag(&text("")), Err(CellWhy::Empty));
    }

    #[test]
    fn roles_are_known_by_what_people_call_them() {
        for (cell, role) in [
            ("Ass.", Role::Assistant),
            ("Pleieassistent", Role::Assistant),
            ("assistent, ufaglært", Role::Assistant),
            ("Hfa", Role::HealthWorker),
            ("hjelpepleier", Role::HealthWorker),
            ("Helsefagarb.", Role::HealthWorker),
            ("7076 Helsefagarbeider", Role::HealthWorker),
            ("Sykepleierstudent", Role::Student),
            ("spl.", Role::Nurse),
            ("SJUKEPLEIAR", Role::Nurse),
            ("Sykepleier (vikar)", Role::Nurse),
            ("7174 - Sykepleier", Role::Nurse),
            ("Sykepleier 7174", Role::Nurse),
            ("Vpl.", Role::SocialEducator),
            ("lærling", Role::Apprentice),
        ] {
            assert_eq!(one_of(&text(cell), &ROLES), Ok(Reading::plain(role)), "{cell}");
        }
        let words = ROLES.words().into_iter().map(str::to_owned).collect();
        let none = CellWhy::NotOneOf { words };
        for value in [
            text("Kokk"),
            text("Avdelingsleder"),
            text("Sykepleier/vernepleier"),
            text("7174"),
            Value::Number(3.0),
        ] {
            assert_eq!(one_of(&value, &ROLES), Err(none.clone()));
        }
        assert_eq!(one_of(&text("  "), &ROLES), Err(CellWhy::Empty));
        assert_eq!(one_of(&Value::Error("#N/A".into()), &ABSENCE_STATUSES), Err(CellWhy::FormulaError));
    }

    #[test]
    fn several_words_may_stand_in_one_cell() {
        let both = Ok(Reading::plain(vec![Tool::Rover, Tool::FullClient]));
        for cell in [
            "Rover; Full klient",
            "Full klient, Rover",
            "Rover og full klient",
            "rover/fullklient",
            "Rover + Full klient",
            "Rover & Full klient",
            "begge",
            "Rover\nFull klient",
        ] {
            assert_eq!(each_of(&text(cell), &TOOLS), both, "{cell}");
        }
        assert_eq!(each_of(&text("Full klient"), &TOOLS), Ok(Reading::plain(vec![Tool::FullClient])));
        assert_eq!(each_of(&text("kun Rover"), &TOOLS), Ok(Reading::plain(vec![Tool::Rover])));
        assert_eq!(
            each_of(&text("Kun Rover; Full klient"), &TEMP_TOOLS),
            Ok(Reading::plain(vec![TempTool::RoverOnly, TempTool::FullClient]))
        );
        assert_eq!(
            one_of(&text("Rover og full klient"), &TEMP_TOOLS),
            Ok(Reading::plain(TempTool::FullClient))
        );
        for cell in ["Visma", "Rover; Visma", ";", "Rover eller full klient"] {
            assert!(matches!(each_of(&text(cell), &TOOLS), Err(CellWhy::NotOneOf { .. })), "{cell}");
        }
    }
}
