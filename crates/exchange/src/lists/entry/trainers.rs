//! *Opplærere*: superusers and instructors, with their holidays where the list has them.

use std::collections::BTreeSet;

use skulder_season::absence::{AbsenceKind, AbsenceStatus};
use skulder_season::ids::{Noun, PersonId};
use skulder_season::limits;
use skulder_season::module::TrainerPost;
use skulder_season::trainer::{Tool, Trainer, TrainerKind};

use super::away::{self, Away};
use super::temps::name_step;
use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, minutes, word, words};
use crate::lists::value;
use crate::lists::which;
use crate::lists::who::{self, Home, Sought};
use crate::lists::words::{ABSENCE_STATUSES, ROLES, TOOLS, TRAINER_KINDS};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let calendar = row.list.calendar;
    let name = who::name(row);
    let number = who::number(row);
    let told_post = row.told(Field::TrainerKind, word(&TRAINER_KINDS));
    // An instructor's department is no matter of ours, known or not.
    let department = if told_post == Told::Is(TrainerPost::Instructor) {
        Told::Nothing
    } else {
        which::department(row, draft)
    };
    let is_instructor = told_post == Told::Is(TrainerPost::Instructor);
    let home = if is_instructor { Home::Nowhere } else { Home::of(&department) };
    let sought = Sought { noun: Noun::Trainer, name: &name, number: &number, home };
    let id = who::bearer(row, draft, &sought);
    let there = match &id {
        Some(PersonId::Trainer(id)) => draft.get::<Trainer>(id),
        _ => None,
    };
    let post = match told_post {
        Told::Is(post) => Some(post),
        Told::Wrong => None,
        Told::Nothing | Told::Emptied => Some(there.map_or(TrainerPost::Superuser, post_of)),
    };
    let role = row.must(Field::Role, there.map(|there| there.role), word(&ROLES));
    let position_percent =
        row.must(Field::PositionPercent, there.map(|there| there.position_percent), value::percent);
    let tools = tools(row, there);
    let same_post = there.filter(|there| post.is_none_or(|post| post == post_of(there)));
    let weekly_there = same_post.and_then(Trainer::weekly_minutes);
    let kind = match post {
        Some(TrainerPost::Superuser) => {
            let weekly_minutes =
                row.optional(Field::WeeklyMinutes, weekly_there, minutes(&limits::WEEK_MINUTES));
            let department =
                row.needed(Field::Department, department, there.and_then(Trainer::department).cloned());
            department
                .zip(weekly_minutes)
                .map(|(department, weekly_minutes)| TrainerKind::Superuser { department, weekly_minutes })
        }
        Some(TrainerPost::Instructor) => {
            let weekly_minutes = row.must(Field::WeeklyMinutes, weekly_there, minutes(&limits::WEEK_MINUTES));
            weekly_minutes.map(|weekly_minutes| TrainerKind::Instructor { weekly_minutes })
        }
        None => None,
    };
    let first_day = row.optional(Field::FirstDay, there.and_then(|there| there.first_day), |value| {
        value::day(value, &calendar)
    });
    let last_day = row.optional(Field::LastDay, there.and_then(|there| there.last_day), |value| {
        value::day(value, &calendar)
    });
    if let (Some(Some(first)), Some(Some(last))) = (first_day, last_day)
        && first > last
    {
        row.wrong(Field::LastDay, CellWhy::Reversed);
    }
    let status = row.told(Field::Status, word(&ABSENCE_STATUSES));
    let holidays = row.told(Field::Weeks, |value| value::stretches(value, &calendar));

    let PersonId::Trainer(id) = id? else { return None };
    let trainer = Trainer {
        id: id.clone(),
        kind: kind?,
        role: role?,
        position_percent: position_percent?,
        tools: tools?,
        first_day: first_day?,
        last_day: last_day?,
    };
    name_step(row, draft, PersonId::Trainer(id.clone()), name, number);
    row.put(trainer);
    if let Some(holidays) = holidays.is() {
        for days in holidays {
            row.notice_outside(*days, &[Field::Weeks]);
        }
        let away = |&days| Away {
            trainer: id.clone(),
            days,
            kind: AbsenceKind::Holiday,
            status: status.is().copied(),
            status_of_new: row.list.status_or(AbsenceStatus::Wished),
            locked: None,
        };
        let away: Vec<Away> = holidays.iter().map(away).collect();
        let same = away::same_as(away.iter(), draft);
        away::place(row, &away, &same, draft);
    }
    Some(())
}

/// What a trainer masters. Except in the template the full client is written with Rover, which it includes.
fn tools(row: &mut Row<'_>, there: Option<&Trainer>) -> Option<BTreeSet<Tool>> {
    let told = row.must(Field::Tool, there.map(|there| there.tools.clone()), words(&TOOLS))?;
    if row.is_exact() || !told.contains(&Tool::FullClient) {
        return Some(told);
    }
    let masters_it = there.filter(|there| there.tools.contains(&Tool::FullClient));
    Some(masters_it.map_or_else(|| [Tool::Rover, Tool::FullClient].into(), |there| there.tools.clone()))
}

fn post_of(trainer: &Trainer) -> TrainerPost {
    if trainer.is_instructor() { TrainerPost::Instructor } else { TrainerPost::Superuser }
}

#[cfg(test)]
mod tests {
    use skulder_season::absence::AbsenceStatus;

    use crate::lists::testing::{Desk, desk};

    const HEADERS: &str = "= Trainers
        Ansattnummer | Navn | Type | Avdeling | Rolle | Stillingsprosent | Verktøy | Opplæring per uke | Ferie\n";

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        desk.check(&format!("{HEADERS}{rows}"), expected);
        desk
    }

    #[test]
    fn superusers_have_a_department_and_instructors_hours() {
        let desk = check(
            desk(),
            "501 | Ny Person  |            | Avdeling A | Sykepleier | 80  | Full klient |      |
             502 | To Person  | Instruktør | Fag        | Sykepleier | 100 | Full klient | 10 t |
             503 | Tre Person | Instruktør |            | Sykepleier | 100 | Full klient |      |
             504 | Fire Person |           |            | Sykepleier | 100 | Rover       |      |",
            "2 new Ny Person
             3 new To Person
             4 rejected Tre Person: H4 Empty
             5 rejected Fire Person: D5 Empty",
        );
        let two = desk.season.trainers().values().filter(|one| one.tools.len() == 2);
        assert_eq!(two.count(), 2, "the full client is written with Rover");
    }

    #[test]
    fn trainers_are_found_by_number_else_by_a_name_of_their_department() {
        check(
            desk(),
            "101 | Ida Berg |            | Avdeling A | Sykepleier | 100 | Full klient |      |
                 | Ola Vik  |            | Avdeling A | Assistent  | 60  | Rover       |      |
                 | Inga Moe | Instruktør |            | Sykepleier | 100 | Full klient | 10 t |
                 | Inga Moe |            | Avdeling A | Sykepleier | 100 | Full klient |      |
                 | Ola Vik  |            |            |            | 90  |             |      |",
            "2 unchanged Ida Berg
             3 rejected Ola Vik: B3 ConfirmSame
             4 rejected Inga Moe: B4 ConfirmSame
             5 new Inga Moe
             6 rejected Ola Vik: B6 SeveralKnown",
        );
    }

    #[test]
    fn an_instructor_who_becomes_a_superuser_needs_a_department() {
        check(
            desk().matching(),
            " | Inga Moe | | | | | | |
              | Inga Moe | Instruktør | | | 50 | | |",
            "2 unchanged Inga Moe
             3 changed Inga Moe: PositionPercent 100 % > 50 %",
        );
    }

    #[test]
    fn holidays_in_the_list_are_wished_unless_it_says_otherwise() {
        let rows = "101 | Ida Berg | | | | | | | 26-27
                    103 | Ola Vik  | | | | | | | 26, 29-30";
        let desk = check(
            desk(),
            rows,
            "2 changed Ida Berg: Weeks 27 > 26-27
             3 new Ola Vik",
        );
        let status = |desk: &Desk| -> Vec<AbsenceStatus> {
            desk.season.absences_of(&"t-ola2".into()).map(|absence| absence.status).collect()
        };
        assert_eq!(status(&desk), [AbsenceStatus::Wished; 2]);
        let mut desk = self::desk();
        desk.check(
            &format!("{HEADERS}{rows}").replace("= Trainers", "= Trainers: Godkjent ferie"),
            "2 changed Ida Berg: Weeks 27 > 26-27\n3 new Ola Vik",
        );
        assert_eq!(status(&desk), [AbsenceStatus::Fixed; 2]);
    }
}
