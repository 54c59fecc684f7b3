//! Which list a sheet is, and what its columns are.

mod columns;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::Field;
use super::words::words;

/// Which list a sheet is, in the order in which lists are taken in: what is referred to comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ListKind {
    /// *Innstillinger*: the season's name, weeks and settings, one a row.
    Settings,
    /// *Avdelinger*.
    Departments,
    /// *Moduler*: the curriculum.
    Modules,
    /// *Unntak*: exceptions to a department's minimum in one week.
    WeekRules,
    /// *Opplærere*: superusers and instructors.
    Trainers,
    /// *Lån og økt stilling*: loans and raises.
    LoansAndRaises,
    /// *Ferie*: an absence a row.
    Absences,
    /// Holidays as a grid: a person a row, a week or a day a column.
    HolidayGrid,
    /// Wished holidays: a person a row, the first to the fourth choice of weeks.
    HolidayWishes,
    /// *Sommervikarer*.
    Temps,
    /// E-learning (or other modules) finished: a person and a module a row, or a person a row and a module a column.
    Completions,
    /// *Ønsket dekning*.
    Wanted,
    /// *Vakter*.
    Shifts,
    /// *Oppfølging*: deviations counted.
    FollowUps,
    /// *Økter*.
    Sessions,
    /// *Vurderinger*: the Forum's judgements.
    Assessments,
}

/// A field as a column of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Which field.
    pub field: Field,
    /// Its header in the template.
    pub title: &'static str,
    /// Headers that other programs and people write, in small letters.
    pub aliases: &'static [&'static str],
    /// Whether no row can be taken in without it, by a column or a constant. Where one fact can be told by several
    /// columns (a name in one or two, weeks or days), none of them is.
    pub is_required: bool,
    /// What to write there, for the note on the template's header.
    pub note: &'static str,
    /// Whether the template has it; the others are only understood.
    pub is_written: bool,
    /// Whether the template hides it.
    pub is_hidden: bool,
}

impl Column {
    /// A column of the template.
    const fn new(
        field: Field,
        title: &'static str,
        aliases: &'static [&'static str],
        note: &'static str,
    ) -> Self {
        Self { field, title, aliases, is_required: false, note, is_written: true, is_hidden: false }
    }
    /// The same, needed in every list of the kind.
    const fn required(self) -> Self {
        Self { is_required: true, ..self }
    }
    /// The same, understood where it stands but not in the template.
    const fn understood(self) -> Self {
        Self { is_written: false, ..self }
    }
    /// A column of ids, which the template hides.
    const fn ids(field: Field, title: &'static str) -> Self {
        Self { is_hidden: true, ..Self::new(field, title, &[], "Skjult. Skal stå urørt.") }
    }
}

impl ListKind {
    /// Every kind, in the order in which lists are taken in.
    pub const ALL: &[Self] = &[
        Self::Settings,
        Self::Departments,
        Self::Modules,
        Self::WeekRules,
        Self::Trainers,
        Self::LoansAndRaises,
        Self::Absences,
        Self::HolidayGrid,
        Self::HolidayWishes,
        Self::Temps,
        Self::Completions,
        Self::Wanted,
        Self::Shifts,
        Self::FollowUps,
        Self::Sessions,
        Self::Assessments,
    ];

    /// The name of its sheet in the template. The grid, the wishes and the completions have none there: the sheets of
    /// holidays and temps hold the same.
    pub fn title(self) -> &'static str {
        match self {
            Self::Settings => "Innstillinger",
            Self::Departments => "Avdelinger",
            Self::Modules => "Moduler",
            Self::WeekRules => "Unntak",
            Self::Trainers => "Opplærere",
            Self::LoansAndRaises => "Lån og økt stilling",
            Self::Absences => "Ferie",
            Self::HolidayGrid => "Ferieoversikt",
            Self::HolidayWishes => "Ferieønsker",
            Self::Temps => "Sommervikarer",
            Self::Completions => "Gjennomført opplæring",
            Self::Wanted => "Ønsket dekning",
            Self::Shifts => "Vakter",
            Self::FollowUps => "Oppfølging",
            Self::Sessions => "Økter",
            Self::Assessments => "Vurderinger",
        }
    }
    /// What else its sheet may be called, in small letters.
    pub fn aliases(self) -> &'static [&'static str] {
        match self {
            Self::Settings => &["innstillingar", "settings", "oppsett"],
            Self::Departments => &["avdelingar", "enheter", "einingar", "tjenestesteder", "departments"],
            Self::Modules => &["opplæringsmoduler", "opplæringsplan", "kursmoduler", "modules"],
            Self::WeekRules => &["unntak for uke", "unntak for uker", "unnatak", "week rules"],
            Self::Trainers => words![
                "superbrukere" "superbrukarar" "superbrukerliste" "opplærarar" "instruktører"
                "superbrukere og instruktører" "trainers" "superusers"
            ],
            Self::LoansAndRaises => {
                &["lån", "økt stilling", "utlån", "lån og auka stilling", "loans", "raises"]
            }
            Self::Absences => &["ferieliste", "fravær", "fråvær", "ferie og fravær", "absences", "holidays"],
            Self::HolidayGrid => {
                &["ferieplan", "feriematrise", "ferieskjema", "ferieoversyn", "holiday plan"]
            }
            Self::HolidayWishes => {
                &["ferieønske", "ferieønskje", "ferieønskeliste", "ønsker", "holiday wishes"]
            }
            Self::Temps => words![
                "vikarer" "vikarar" "sommarvikarar" "ferievikarer" "ferievikarar" "vikarliste" "temps"
                "summer temps"
            ],
            Self::Completions => words![
                "gjennomført" "fullført" "e-læring" "kursstatus" "gjennomføring" "fullføring" "completions"
                "e-learning"
            ],
            Self::Wanted => {
                &["ønska dekning", "vikarbehov", "vikardekning", "ønsket vikardekning", "behov", "wanted"]
            }
            Self::Shifts => &["vaktliste", "vaktplan", "turnus", "shifts", "rota"],
            Self::FollowUps => &["oppfølging", "avvik", "avviksoppfølging", "follow-ups"],
            Self::Sessions => &["opplæringsøkter", "øktliste", "bookinger", "sessions"],
            Self::Assessments => &["forumets vurdering", "forumets vurderinger", "vurdering", "assessments"],
        }
    }
    /// Its columns, in the order of the template.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Settings => columns::SETTINGS,
            Self::Departments => columns::DEPARTMENTS,
            Self::Modules => columns::MODULES,
            Self::WeekRules => columns::WEEK_RULES,
            Self::Trainers => columns::TRAINERS,
            Self::LoansAndRaises => columns::LOANS_AND_RAISES,
            Self::Absences => columns::ABSENCES,
            Self::HolidayGrid => columns::HOLIDAY_GRID,
            Self::HolidayWishes => columns::HOLIDAY_WISHES,
            Self::Temps => columns::TEMPS,
            Self::Completions => columns::COMPLETIONS,
            Self::Wanted => columns::WANTED,
            Self::Shifts => columns::SHIFTS,
            Self::FollowUps => columns::FOLLOW_UPS,
            Self::Sessions => columns::SESSIONS,
            Self::Assessments => columns::ASSESSMENTS,
        }
    }
    /// Its column of a field, if it has one.
    pub fn column(self, field: Field) -> Option<&'static Column> {
        self.columns().iter().find(|column| column.field == field)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::words::key;
    use super::*;

    #[test]
    fn a_header_means_one_field_of_its_list() {
        for kind in ListKind::ALL {
            let mut met = BTreeMap::new();
            for column in kind.columns() {
                for title in std::iter::once(&column.title).chain(column.aliases) {
                    let before = met.insert(key(title), column.field);
                    assert!(
                        before.is_none_or(|before| before == column.field && *title != column.title),
                        "{title:?} of {kind:?} is {before:?} and {:?}",
                        column.field
                    );
                }
            }
        }
    }

    #[test]
    fn every_kind_is_there_once_in_order() {
        assert_eq!(ListKind::ALL.len(), 16);
        assert!(ListKind::ALL.is_sorted_by(|one, next| one < next), "what is referred to comes first");
    }

    #[test]
    fn every_title_and_alias_names_one_sheet() {
        let mut met = BTreeMap::new();
        for kind in ListKind::ALL {
            for name in std::iter::once(kind.title()).chain(kind.aliases().iter().copied()) {
                let before = met.insert(key(name), kind);
                assert!(before.is_none_or(|before| before == kind), "{name:?} is {before:?} and {kind:?}");
            }
            assert!(kind.title().chars().count() <= 31, "Excel allows no longer name for a sheet");
        }
    }

    #[test]
    fn hidden_columns_are_those_of_ids_and_none_has_another_name() {
        for column in ListKind::ALL.iter().flat_map(|kind| kind.columns()) {
            let is_id = column.title == "Id" || column.title.ends_with("-id");
            assert_eq!(column.is_hidden, is_id, "{}", column.title);
            assert!(
                !column.is_hidden || column.aliases.is_empty(),
                "only the template has ids: {}",
                column.title
            );
        }
    }
}
