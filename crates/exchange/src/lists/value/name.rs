//! A person's name: "Ida Berg", "Berg, Ida", "BERG, IDA MARIE".
//!
//! A name in capitals is written in small letters with the initials large, and the user is told. A word that is mixed
//! already stays as it is.

use skulder_season::limits;
use skulder_season::refusal::holds_identity_number;

use super::super::preview::{CellNoticeWhat, CellWhy};
use super::{Reading, written};
use crate::workbook::Value;

/// A person's name as "Fornavn Etternavn", from "Etternavn, Fornavn" and CAPITALS too.
pub fn person_name(value: &Value) -> Result<Reading<String>, CellWhy> {
    let Some(text) = written(value)? else { return Err(CellWhy::NotAName) };
    if holds_identity_number(&text) {
        return Err(CellWhy::IdentityNumber);
    }
    if !text.contains(char::is_alphabetic) || text.contains('@') {
        return Err(CellWhy::NotAName);
    }
    let turned = turned(&text)?;
    if turned.chars().count() > limits::TEXT {
        return Err(CellWhy::TooLong { max: limits::TEXT });
    }
    let recased = recased(&turned);
    let notice = (recased != turned).then(|| CellNoticeWhat::Recased { to: recased.as_str().into() });
    Ok(Reading { value: recased, notice })
}

/// "Etternavn, Fornavn" with the first name first. More commas than one could be anything.
fn turned(text: &str) -> Result<String, CellWhy> {
    let text = text.trim_end_matches([',', ' ']);
    match text.split(',').map(str::trim).collect::<Vec<_>>()[..] {
        [_] => Ok(text.to_owned()),
        [last, first] if !last.is_empty() && first.contains(char::is_alphabetic) => {
            Ok(format!("{first} {last}"))
        }
        _ => Err(CellWhy::NotAName),
    }
}

/// A name with its words in capitals written small. In a name that is mixed otherwise, initials stay: "Ida BERG" has a
/// last name in capitals, "AB Berg" has none.
fn recased(name: &str) -> String {
    let is_shouted = name.chars().filter(|letter| letter.is_alphabetic()).count() > 1
        && !name.contains(char::is_lowercase);
    let words: Vec<String> = name
        .split(' ')
        .enumerate()
        .map(|(place, word)| {
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            let is_capitals = !word.contains(char::is_lowercase) && !is_roman(word);
            if is_capitals && (is_shouted && letters > 1 || letters > 2) {
                small(word, place == 0)
            } else {
                word.to_owned()
            }
        })
        .collect();
    words.join(" ")
}

/// Words inside a name that begin small.
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "de", "af", "av", "zu", "zum", "du", "di", "da", "del", "della", "dos",
    "das", "bin", "ibn", "ten", "ter",
];

/// A word in capitals written small, the initial of each of its parts large.
fn small(word: &str, is_first: bool) -> String {
    let small = word.to_lowercase();
    if !is_first && PARTICLES.contains(&small.as_str()) {
        return small;
    }
    let mut written = String::with_capacity(small.len());
    let mut is_initial = true;
    for (place, letter) in small.char_indices() {
        if is_initial && letter.is_alphabetic() {
            written.extend(letter.to_uppercase());
        } else {
            written.push(letter);
        }
        let is_after_mc = written.ends_with("Mc") && small.len() >= place + 3;
        is_initial = !letter.is_alphabetic() || is_after_mc;
    }
    written
}

fn is_roman(word: &str) -> bool {
    matches!(word, "II" | "III" | "IV" | "VI" | "VII" | "VIII")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{on, text};
    use super::*;

    fn read(cell: &str) -> String {
        person_name(&text(cell)).expect(cell).value
    }

    #[test]
    fn the_first_name_comes_first() {
        for (cell, expected) in [
            ("Ida Berg", "Ida Berg"),
            ("  Ida \u{a0} Berg ", "Ida Berg"),
            ("Berg, Ida", "Ida Berg"),
            ("Berg,Ida Marie", "Ida Marie Berg"),
            ("von Prøve, Siv", "Siv von Prøve"),
            ("Berg, Ida,", "Ida Berg"),
            ("Ida Berg,", "Ida Berg"),
            ("Vikar 3", "Vikar 3"),
            ("O'Prøve, Pål", "Pål O'Prøve"),
            ("Hanse\u{301}n", "Hansén"),
        ] {
            assert_eq!(read(cell), expected, "{cell}");
            assert_eq!(person_name(&text(cell)).expect(cell).notice, None, "{cell} is in no capitals");
        }
    }

    #[test]
    fn capitals_are_written_small_and_it_is_told() {
        for (cell, expected) in [
            ("IDA BERG", "Ida Berg"),
            ("BERG, IDA MARIE", "Ida Marie Berg"),
            ("ÅSE-ØRJAN ÆRLIG", "Åse-Ørjan Ærlig"),
            ("KLADD-HANSEN, ANNE-GRETHE", "Anne-Grethe Kladd-Hansen"),
            ("VON PRØVE, SIV", "Siv von Prøve"),
            ("JAN VAN DER BERG", "Jan van der Berg"),
            ("DE LANGE, EVA", "Eva de Lange"),
            ("CARL AF STRØM", "Carl af Strøm"),
            ("MCDONALD, IAN", "Ian McDonald"),
            ("O'PRØVE, PÅL", "Pål O'Prøve"),
            ("ČÁHPPE, ĐÁRJA", "Đárja Čáhppe"),
            ("ŊAVLE ŠUOKŠA", "Ŋavle Šuokša"),
            ("IDA M. BERG", "Ida M. Berg"),
            ("BO LI", "Bo Li"),
            ("Ida BERG", "Ida Berg"),
            ("BERG, Ida", "Ida Berg"),
            ("VIKAR 3", "Vikar 3"),
            ("OLE BERG III", "Ole Berg III"),
        ] {
            let reading = person_name(&text(cell)).expect(cell);
            assert_eq!(reading.value, expected, "{cell}");
            assert_eq!(reading.notice, Some(CellNoticeWhat::Recased { to: expected.into() }), "{cell}");
        }
    }

    #[test]
    fn what_is_mixed_stays() {
        for name in ["Ian McDonald", "Eva deVries", "ida berg", "AB Berg", "Ida B.", "B Li", "Q"] {
            assert_eq!(read(name), name);
        }
    }

    #[test]
    fn what_is_no_name_is_said() {
        for cell in
            ["910001", "-", "?", "Berg, Ida, sykepleier", ", Ida", "Berg, 3", "ida.berg@eksempel.invalid"]
        {
            assert_eq!(person_name(&text(cell)), Err(CellWhy::NotAName), "{cell}");
        }
        for value in [Value::Number(910_001.0), Value::Day(on("2027-07-05")), Value::Flag(true)] {
            assert_eq!(person_name(&value), Err(CellWhy::NotAName));
        }
        assert_eq!(person_name(&text(&"L".repeat(201))), Err(CellWhy::TooLong { max: 200 }));
        assert_eq!(person_name(&text("Ida 72015911345")), Err(CellWhy::IdentityNumber));
        assert_eq!(person_name(&text("")), Err(CellWhy::Empty));
        assert_eq!(person_name(&Value::Error("#NAME?".into())), Err(CellWhy::FormulaError));
    }
}
