//! *Ferie*: an absence a row, or several where its cell names several stretches of weeks.

use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::ids::AbsenceId;

use super::away::Away;
use super::days;
use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, word};
use crate::lists::which::hidden_one;
use crate::lists::words::{ABSENCE_KINDS, ABSENCE_STATUSES};
use crate::lists::{value, who};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<Vec<Away>> {
    let id = hidden_one(row, Field::Id).map(AbsenceId::from);
    let there = id.as_ref().and_then(|id| draft.get::<Absence>(id));
    let trainer = who::trainer(row, draft);
    let kind = row.may(
        Field::AbsenceKind,
        there.map(|there| there.kind),
        AbsenceKind::Holiday,
        word(&ABSENCE_KINDS),
    );
    // What somebody gave a reason for need not be a holiday.
    if row.entry.has_reason && there.is_none() && row.cell(Field::AbsenceKind).is_none() {
        row.lacks(Field::AbsenceKind);
    }
    let stretches = days::stretches(row, there.map(|there| there.days));
    let status = row.told(Field::Status, word(&ABSENCE_STATUSES));
    let locked = row.told(Field::Locked, value::flag);
    if let Some(stretches) = &stretches {
        for days in stretches {
            row.notice_outside(*days, &[Field::Weeks, Field::FirstDay, Field::FirstWeek]);
        }
    }
    let (trainer, kind, stretches) = (trainer?, kind?, stretches?);
    let status_of_new = row.list.status_or(AbsenceStatus::Fixed);
    let status_of_new = if kind == AbsenceKind::Holiday { status_of_new } else { AbsenceStatus::Fixed };
    let Some(id) = id else {
        let away = |days| Away {
            trainer: trainer.clone(),
            days,
            kind,
            status: status.is().copied(),
            status_of_new,
            locked: locked.is().copied(),
        };
        return Some(stretches.into_iter().map(away).collect());
    };
    let [days] = stretches[..] else {
        row.wrong(Field::Weeks, CellWhy::NotWeeks);
        return None;
    };
    let status = match status {
        Told::Is(status) => status,
        Told::Nothing => there.map_or(status_of_new, |there| there.status),
        Told::Emptied | Told::Wrong => status_of_new,
    };
    let locked = match locked {
        Told::Is(locked) => locked,
        Told::Nothing => there.is_some_and(|there| there.locked),
        Told::Emptied | Told::Wrong => false,
    };
    row.put(Absence { id, trainer, days, kind, status, locked });
    Some(Vec::new())
}

#[cfg(test)]
mod tests {
    use skulder_season::absence::AbsenceStatus;

    use crate::lists::testing::{Desk, desk};

    const HEADERS: &str = "= Absences
        Ansattnummer | Opplærer | Avdeling | Fravær | Uker | Første dag | Siste dag | Status | Låst\n";

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(&format!("{HEADERS}{rows}"), expected);
        desk
    }

    #[test]
    fn an_absence_on_the_same_days_is_the_same() {
        check(
            desk(),
            "101 | Ida Berg | | | 27 |           |           | Fastsatt |
             101 | Ida Berg | | |    | 12.7.2027 | 18.7.2027 | Ønsket   | Ja
             101 | Ida Berg | | Ikke tilgjengelig | 27 | | | |
             101 | Ida Berg | | | 24 |           |           |          |",
            "2 unchanged Ida Berg
             3 changed Ida Berg: Status Fastsatt > Ønsket, Locked Nei > Ja
             4 new Ida Berg
             5 new Ida Berg",
        );
    }

    #[test]
    fn one_that_overlaps_a_single_other_is_that_one_moved() {
        let desk = check(
            desk().matching(),
            "    | Ola Vik  | Avdeling A | | 29-30 | | | |
             101 | Ida Berg |            | | 27-28 | | | |
             101 | Ida Berg |            | | 28    | | | |",
            "2 changed Ola Vik: Weeks 29 > 29-30
             3 changed Ida Berg: Weeks 27 > 27-28
             4 unchanged Ida Berg",
        );
        assert_eq!(
            desk.season.absences_of(&"t-ida".into()).count(),
            2,
            "what a row says the same of is not meant"
        );
        let desk = check(self::desk(), "101 | Ida Berg | | | 27-28 | | | |", "2 new Ida Berg");
        assert_eq!(desk.season.absences_of(&"t-ida".into()).count(), 3, "two are overlapped: none is meant");
        let desk = check(
            self::desk(),
            "101 | Ida Berg | | | 26-27 | | | |\n101 | Ida Berg | | | 28 | | | |",
            "2 changed Ida Berg: Weeks 27 > 26-27\n3 unchanged Ida Berg",
        );
        assert_eq!(desk.season.absences_of(&"t-ida".into()).count(), 2);
    }

    #[test]
    fn several_stretches_in_a_cell_are_several_absences() {
        let desk = check(desk(), "103 | | | | 24, 29-30 | | | |", "2 new 103");
        assert_eq!(desk.season.absences_of(&"t-ola2".into()).count(), 2);
    }

    #[test]
    fn a_name_is_confirmed_unless_the_file_brought_the_person() {
        check(
            desk(),
            "    | Ola Vik | | | 24 | | | |
                 | Ola Vik | Avdeling A | | 24 | | | |
                 | Ida Berg | Avdeling B | | 24 | | | |
                 | Per Her | | | 24 | | | |
             999 |         | | | 24 | | | |
             101 | Per Her | | | 24 | | | |
                 |         | | | 24 | | | |
                 | Inga Moe | Avdeling C | | 24 | | | |",
            "2 rejected Ola Vik: B2 SeveralKnown
             3 rejected Ola Vik: B3 ConfirmSame
             4 rejected Ida Berg: B4 Unknown
             5 rejected Per Her: B5 Unknown
             6 rejected 999: A6 Unknown
             7 rejected Per Her: B7 NameAndNumberDiffer
             8 rejected: B8 Empty
             9 rejected Inga Moe: B9 ConfirmSame",
        );
        let mut desk = desk();
        desk.check(
            "= Absences
             Opplærer | Uker
             Ny Person | 26
             Ida Berg | 26
             = Trainers
             Ansattnummer | Navn | Avdeling | Rolle | Stillingsprosent | Verktøy
             501 | NY PERSON | Avdeling A | Sykepleier | 80 | Rover
             101 | Ida Berg  | Avdeling A |            |    |",
            "2 new Ny Person
             3 new Ida Berg
             2 new NY PERSON
             3 unchanged Ida Berg",
        );
    }

    #[test]
    fn who_falls_takes_along_what_builds_on_them() {
        let mut desk = desk();
        desk.check(
            "= Absences
             Opplærer | Uker
             Ny Person | 26
             = Trainers
             Ansattnummer | Navn | Avdeling | Rolle | Stillingsprosent | Verktøy
             501 | Ny Person | Avdeling A | Kokk | 80 | Rover",
            "2 rejected Ny Person: A2 Unknown
             2 rejected Ny Person: D2 NotOneOf",
        );
    }

    #[test]
    fn days_are_told_in_weeks_or_by_their_ends() {
        check(
            desk(),
            "101 | | | | 24 | 14.6.2027 | 16.6.2027 | |
             101 | | | | 25 | 12.7.2027 | 16.7.2027 | |
             101 | | | | | 16.6.2027 | 14.6.2027 | |
             101 | | | | | 16.6.2027 |           | |
             101 | | | | | | | |
             101 | | | | uke 54 | | | Kanskje | kanskje",
            "2 new 101
             3 rejected 101: E3 Ambiguous
             4 rejected 101: G4 Reversed
             5 rejected 101: G5 Empty
             6 rejected 101: F6 Empty, G6 Empty
             7 rejected 101: E7 NoSuchWeek, H7 NotOneOf, I7 NotAFlag",
        );
    }

    #[test]
    fn in_the_template_an_absence_is_that_of_its_id() {
        let mut desk = desk();
        desk.check(
            "= Absences template
             Id | Opplærer-id | Opplærer | Fravær | Uker | Første dag | Siste dag | Status | Låst
             t-ida-2027-W27 | t-ida | Ida Berg | Ferie | 24 | | | Ønsket | Nei
             t-ida-2027-W28 | t-ida | Inga Moe | Ferie | 28 | | | Fastsatt | Nei
             a-new | t-ida | Ida Berg | Ferie | | 14.6.2027 | 15.6.2027 | Fastsatt |
             a-other | t-ida | Per Her | Ferie | 29 | | | Fastsatt |",
            "2 changed Ida Berg: Weeks 27 > 24, Status Fastsatt > Ønsket
             3 rejected Inga Moe: C3 ConfirmSame
             4 new Ida Berg
             5 rejected Per Her: C5 Unknown",
        );
        let moved = desk.season.absences().get(&skulder_season::ids::AbsenceId::from("t-ida-2027-W27"));
        assert_eq!(moved.map(|absence| absence.status), Some(AbsenceStatus::Wished));
    }

    #[test]
    fn what_lies_outside_the_season_is_kept_and_said() {
        let desk = desk();
        let rows = desk.look(&format!("{HEADERS}101 | | | | 40 | | | |\n101 | | | | 24 | | | |")).rows;
        let notices: Vec<usize> = rows.iter().map(|row| row.notices.len()).collect();
        assert_eq!(notices, [1, 0]);
    }
}
