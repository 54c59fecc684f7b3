//! What a column is called in which list, and what a sheet is called.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lists::field::Field;
use crate::lists::kind::ListKind;
use crate::lists::words::key;

/// What a title means in a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Meant {
    pub(super) kind: ListKind,
    pub(super) field: Field,
    /// Whether it is the title that the template writes.
    pub(super) is_own: bool,
}

/// Every title and alias, as words are compared.
static TITLES: LazyLock<HashMap<String, Vec<Meant>>> = LazyLock::new(|| {
    let mut titles: HashMap<String, Vec<Meant>> = HashMap::new();
    for &kind in ListKind::ALL {
        for column in kind.columns() {
            let own = std::iter::once((column.title, true));
            for (title, is_own) in own.chain(column.aliases.iter().map(|alias| (*alias, false))) {
                titles.entry(key(title)).or_default().push(Meant { kind, field: column.field, is_own });
            }
        }
    }
    titles
});

/// The titles that the template writes, as titles are compared.
static WRITTEN: LazyLock<HashMap<ListKind, Vec<String>>> = LazyLock::new(|| {
    let of = |kind: ListKind| {
        let written = kind.columns().iter().filter(|column| column.is_written);
        written.map(|column| bare(column.title)).collect()
    };
    ListKind::ALL.iter().map(|&kind| (kind, of(kind))).collect()
});

/// The titles that the template writes over a list, as titles are compared.
pub(super) fn written(kind: ListKind) -> &'static [String] {
    &WRITTEN[&kind]
}

/// What a sheet may be called, with how surely it is of the kind.
static NAMES: LazyLock<HashMap<String, (ListKind, i32)>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for &kind in ListKind::ALL {
        names.extend(kind.aliases().iter().map(|alias| (key(alias), (kind, 3))));
        names.insert(key(kind.title()), (kind, 4));
    }
    names
});

/// What a title means in every list that knows it, once each: as it stands, else without what is in brackets, else
/// without a year at its end.
pub(super) fn meanings(title: &str) -> Vec<Meant> {
    if !title.contains(|letter: char| letter.is_alphabetic() || letter == '%') {
        return Vec::new();
    }
    let mut meanings: Vec<Meant> = Vec::new();
    for form in [Some(title), without_brackets(title), without_year(title)].into_iter().flatten() {
        for meant in TITLES.get(&bare(form)).into_iter().flatten() {
            if !meanings.iter().any(|other| other.kind == meant.kind) {
                meanings.push(*meant);
            }
        }
    }
    meanings
}

/// What a title means in a list.
pub(super) fn meaning(title: &str, kind: ListKind) -> Option<Meant> {
    meanings(title).into_iter().find(|meant| meant.kind == kind)
}

/// A title as it is compared: without the marks people put around it.
pub(super) fn bare(title: &str) -> String {
    key(title).trim_matches(|mark| matches!(mark, ':' | '*' | '?' | '!' | '"' | '\'' | '_' | '#')).to_owned()
}

fn without_brackets(title: &str) -> Option<&str> {
    title.split_once('(').map(|(before, _)| before)
}

fn without_year(title: &str) -> Option<&str> {
    let (before, last) = title.trim().rsplit_once(char::is_whitespace)?;
    let is_year = last.len() == 4 && last.starts_with("20") && last.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then_some(before)
}

/// How much a text above a list, or its sheet's name, speaks for each kind, from 0 to 4.
pub(super) fn hints(text: &str, is_name: bool) -> Vec<(ListKind, i32)> {
    let text = bare(text);
    if text.is_empty() {
        return Vec::new();
    }
    if let Some(&found) = NAMES.get(&text).filter(|_| is_name) {
        return vec![found];
    }
    let strength = if is_name { 2 } else { 1 };
    let met = STEMS.iter().filter(|(stem, _)| text.contains(stem));
    // "Superbrukere sommeren 2027, ferieplan" speaks for more than one; the columns tell.
    met.map(|(_, kind)| (*kind, strength)).collect()
}

/// Pieces of words that speak for a kind.
const STEMS: &[(&str, ListKind)] = &[
    ("innstilling", ListKind::Settings),
    ("avdelinger", ListKind::Departments),
    ("enheter", ListKind::Departments),
    ("moduler", ListKind::Modules),
    ("unntak", ListKind::WeekRules),
    ("superbruker", ListKind::Trainers),
    ("superbrukar", ListKind::Trainers),
    ("opplærer", ListKind::Trainers),
    ("instruktør", ListKind::Trainers),
    ("utlån", ListKind::LoansAndRaises),
    ("økt stilling", ListKind::LoansAndRaises),
    ("øktstilling", ListKind::LoansAndRaises),
    ("ferie", ListKind::Absences),
    ("fravær", ListKind::Absences),
    ("fråvær", ListKind::Absences),
    ("ferie", ListKind::HolidayGrid),
    ("fravær", ListKind::HolidayGrid),
    ("ferieønske", ListKind::HolidayWishes),
    ("ønske", ListKind::HolidayWishes),
    ("vikar", ListKind::Temps),
    ("elæring", ListKind::Completions),
    ("elaering", ListKind::Completions),
    ("gjennomført", ListKind::Completions),
    ("gjennomføring", ListKind::Completions),
    ("fullført", ListKind::Completions),
    ("kursoversikt", ListKind::Completions),
    ("ønsketdekning", ListKind::Wanted),
    ("vikarbehov", ListKind::Wanted),
    ("vaktliste", ListKind::Shifts),
    ("vaktplan", ListKind::Shifts),
    ("vakter", ListKind::Shifts),
    ("turnus", ListKind::Shifts),
    ("avvik", ListKind::FollowUps),
    ("oppfølging", ListKind::FollowUps),
    ("økter", ListKind::Sessions),
    ("vurderinger", ListKind::Assessments),
];

/// Whether a sheet of this name explains the others.
pub(super) fn is_explanation(name: &str) -> bool {
    let name = bare(name);
    [
        "veiledning",
        "rettleiing",
        "forklaring",
        "tegnforklaring",
        "teiknforklaring",
        "lesmeg",
        "lesdette",
        "hjelp",
        "readme",
        "legend",
        "info",
        "informasjon",
    ]
    .contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_mean_what_they_mean_however_they_are_written() {
        for (title, kind, field) in [
            ("Ansattnr.", ListKind::Trainers, Field::EmployeeNo),
            ("ANSATT-NR", ListKind::Trainers, Field::EmployeeNo),
            ("Navn *", ListKind::Temps, Field::Name),
            ("Stillings-\nprosent", ListKind::Temps, Field::PositionPercent),
            ("Stilling (%)", ListKind::Temps, Field::PositionPercent),
            ("Stilling\u{a0}%", ListKind::Temps, Field::PositionPercent),
            ("Etternavn, fornavn", ListKind::Temps, Field::Name),
            ("Jobbet her før?", ListKind::Temps, Field::Engagement),
            ("Ferie 2027", ListKind::Absences, Field::Weeks),
            ("Uker (f.eks. 26-28)", ListKind::Absences, Field::Weeks),
            ("Fra uke:", ListKind::LoansAndRaises, Field::FirstWeek),
            ("Førstevalg", ListKind::HolidayWishes, Field::FirstChoice),
            ("Ønske 1", ListKind::HolidayWishes, Field::FirstChoice),
            ("Alternativ 2", ListKind::HolidayWishes, Field::SecondChoice),
        ] {
            assert_eq!(meaning(title, kind).map(|meant| meant.field), Some(field), "{title}");
        }
        assert_eq!(meaning("Nr", ListKind::Temps), None, "a running number is no employee number");
        assert_eq!(meaning("", ListKind::Temps), None);
        assert!(meanings("Skonummer").is_empty());
    }

    #[test]
    fn a_sheet_may_be_told_by_its_name() {
        assert_eq!(hints("Opplærere", true), [(ListKind::Trainers, 4)]);
        assert_eq!(hints("vikarliste", true), [(ListKind::Temps, 3)]);
        assert_eq!(hints("sommervikarer-2027 (kladd)", true), [(ListKind::Temps, 2)]);
        assert!(hints("Ark1", true).is_empty());
    }
}
