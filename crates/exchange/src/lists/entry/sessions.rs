//! *Økter*. Without an id a session is that of its trainer, day and start.

use std::collections::{BTreeMap, BTreeSet};

use skulder_season::ids::{FollowUpId, Noun, PersonId, SessionId, TempId, TrainerId};
use skulder_season::limits;
use skulder_season::session::{Session, SessionKind};

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::ids;
use crate::lists::places::Place;
use crate::lists::preview::CellWhy;
use crate::lists::row::{Row, Told, minutes, text, word};
use crate::lists::value::{self, Reading};
use crate::lists::which::{self, Found, hidden_one};
use crate::lists::who;
use crate::lists::words::{CANCEL_REASONS, SESSION_KINDS, SESSION_STATUSES, SessionWord};
use crate::template::names::seen;
use crate::workbook::Value;

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let calendar = row.list.calendar;
    let trainer = trainer(row, draft);
    let date = row.told(Field::Date, |value| value::day(value, &calendar));
    let times = row.told(Field::Times, value::times);
    let start = match &times {
        Told::Is((start, _)) => {
            row.tells(Field::Start);
            Told::Is(*start)
        }
        _ => row.told(Field::Start, value::clock),
    };
    let id = hidden_one(row, Field::Id).map(SessionId::from);
    let there = match &id {
        Some(id) => draft.get::<Session>(id),
        None => match (&trainer, &date, &start) {
            (Told::Is(trainer), Told::Is(date), Told::Is(start)) => {
                draft.first_at(&Place::Session(trainer.clone(), *date, *start))
            }
            _ => None,
        },
    };
    let trainer = row.needed(Field::Trainer, trainer, there.map(|there| there.trainer.clone()));
    let date = row.needed(Field::Date, date, there.map(|there| there.date));
    let start = row.needed(Field::Start, start, there.map(|there| there.start));
    let end = match times {
        Told::Is((_, end)) => Told::Is(end),
        _ => row.told(Field::End, value::clock),
    };
    let length = match (row.cell(Field::Minutes), start, &end) {
        (None, Some(start), Told::Is(end)) => {
            row.tells(Field::Minutes);
            let from = u32::from(start.minutes());
            Some(
                (u32::from(end.minutes()) + limits::MINUTES_OF_A_DAY - from - 1) % limits::MINUTES_OF_A_DAY
                    + 1,
            )
        }
        _ => row.must(Field::Minutes, there.map(|there| there.minutes), minutes(&limits::MINUTES)),
    };
    let kind = kind(row, draft, there);
    let department = match which::department(row, draft) {
        Told::Is(department) => Some(Some(department)),
        Told::Nothing => Some(there.and_then(|there| there.department.clone())),
        Told::Emptied => Some(None),
        Told::Wrong => None,
    };
    let temps = temps(row, draft, Field::Temps, Field::TempIds, there.map(|there| &there.temps));
    let waiting = temps_or_none(row, draft, there);
    let status = row.must(Field::Status, there.map(|there| there.status), word(&SESSION_STATUSES));
    let attendance = attendance(row, draft, there);
    let cancel_reason =
        row.optional(Field::CancelReason, there.and_then(|there| there.cancel_reason), word(&CANCEL_REASONS));
    let follow_up = row.optional(Field::FollowUp, there.and_then(|there| there.follow_up.clone()), |value| {
        let id = ids::split(&value::exact(value)).into_iter().next().unwrap_or_default();
        let id = FollowUpId::from(id);
        let is_there = draft.get::<skulder_season::follow_up::FollowUp>(&id).is_some();
        if is_there { Ok(Reading::plain(id)) } else { Err(CellWhy::Unknown { noun: Noun::FollowUp }) }
    });
    let locked = row.may(Field::Locked, there.map(|there| there.locked), false, value::flag);
    let id = there.map(|there| there.id.clone()).or(id);
    row.put(Session {
        id: id.unwrap_or_else(|| draft.new_id(Noun::Session).into()),
        kind: kind?,
        department: department?,
        trainer: trainer?,
        temps: temps?,
        waiting: waiting?,
        date: date?,
        start: start?,
        minutes: length?,
        status: status?,
        attendance: attendance?,
        cancel_reason: cancel_reason?,
        follow_up: follow_up?,
        locked: locked?,
    });
    Some(())
}

fn trainer(row: &mut Row<'_>, draft: &Draft<'_>) -> Told<TrainerId> {
    match who::named(row, draft, Noun::Trainer, Field::Trainer, Field::TrainerId) {
        Told::Is(PersonId::Trainer(id)) => Told::Is(id),
        Told::Is(PersonId::Temp(_)) | Told::Wrong => Told::Wrong,
        Told::Nothing => Told::Nothing,
        Told::Emptied => Told::Emptied,
    }
}

/// What the session is for. Where the row does not say, it is what it was, else training in the module it names.
fn kind(row: &mut Row<'_>, draft: &Draft<'_>, there: Option<&Session>) -> Option<SessionKind> {
    let is_exact = row.is_exact();
    let otherwise = match there {
        Some(there) => session_word(&there.kind),
        None if row.cell(Field::Module).is_none() && row.cell(Field::Title).is_some() => {
            SessionWord::Guidance
        }
        None => SessionWord::Training,
    };
    let word = row.may(Field::SessionKind, Some(otherwise), SessionWord::Training, word(&SESSION_KINDS))?;
    if word == SessionWord::Training {
        let module = which::module(row, draft);
        let module = row.needed(Field::Module, module, there.and_then(|there| there.module().cloned()));
        return module.map(|module| SessionKind::Training { module });
    }
    let its_own = there.and_then(|there| title(&there.kind)).cloned();
    let title = match row.told(Field::Title, text(is_exact, limits::LONG_TEXT)) {
        Told::Emptied => Some(String::new()),
        title => row.needed(Field::Title, title, its_own),
    };
    let of = |title| match word {
        SessionWord::Support => SessionKind::Support { title },
        SessionWord::Training | SessionWord::Guidance => SessionKind::Guidance { title },
    };
    title.map(of)
}

fn session_word(kind: &SessionKind) -> SessionWord {
    match kind {
        SessionKind::Training { .. } => SessionWord::Training,
        SessionKind::Guidance { .. } => SessionWord::Guidance,
        SessionKind::Support { .. } => SessionWord::Support,
    }
}

fn title(kind: &SessionKind) -> Option<&String> {
    match kind {
        SessionKind::Training { .. } => None,
        SessionKind::Guidance { title } | SessionKind::Support { title } => Some(title),
    }
}

fn temps(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    visible: Field,
    hidden: Field,
    there: Option<&BTreeSet<TempId>>,
) -> Option<BTreeSet<TempId>> {
    let told = who::several(row, draft, Noun::Temp, visible, hidden);
    let temp = |id| match id {
        PersonId::Temp(id) => Some(id),
        PersonId::Trainer(_) => None,
    };
    match told {
        Told::Is(ids) => Some(ids.into_iter().filter_map(temp).collect()),
        Told::Nothing => Some(there.cloned().unwrap_or_default()),
        Told::Emptied => Some(BTreeSet::new()),
        Told::Wrong => None,
    }
}

fn temps_or_none(row: &mut Row<'_>, draft: &Draft<'_>, there: Option<&Session>) -> Option<BTreeSet<TempId>> {
    temps(row, draft, Field::Waiting, Field::WaitingIds, there.map(|there| &there.waiting))
}

/// Who had less than all of it: by the hidden ids where the visible cell still says the same, else by name and
/// minutes, as "Ida Berg 30; Ola Vik 0".
fn attendance(
    row: &mut Row<'_>,
    draft: &Draft<'_>,
    there: Option<&Session>,
) -> Option<BTreeMap<TempId, u32>> {
    let visible = row.text_of(Field::Attendance).unwrap_or_default();
    let hidden =
        row.cell(Field::AttendanceIds).and_then(|cell| ids::split_attendance(&value::exact(cell.value)));
    if let Some(hidden) = hidden.filter(|hidden| !hidden.is_empty()) {
        let name = |id: &TempId| {
            draft.person(&PersonId::Temp(id.clone())).map(|person| person.name.clone()).unwrap_or_default()
        };
        let texts = hidden.iter().map(|(id, minutes)| format!("{} {minutes}", seen(&name(id))));
        let texts: Vec<String> = texts.collect();
        if ids::join(texts.iter().map(String::as_str)) == visible {
            row.tells(Field::Attendance);
            return Some(hidden);
        }
    }
    let (there, is_exact) = (there.map(|there| there.attendance.clone()), row.is_exact());
    row.may(Field::Attendance, there, BTreeMap::new(), |cell| {
        let mut attendance = BTreeMap::new();
        for text in which::parts(cell, is_exact) {
            let (name, length) = text.trim().rsplit_once([' ', ':']).ok_or(CellWhy::NotADuration)?;
            let length = value::minutes(&Value::Text(length.to_owned()))?.value;
            let name = name.trim_end_matches([':', ' ']);
            match who::called_or_numbered(name, Noun::Temp, draft) {
                Found::One(PersonId::Temp(id)) => attendance.insert(id, length),
                found => {
                    return Err(found
                        .or_why(Noun::Temp)
                        .err()
                        .unwrap_or(CellWhy::Unknown { noun: Noun::Temp }));
                }
            };
        }
        Ok(Reading::plain(attendance))
    })
}

#[cfg(test)]
mod tests {
    use skulder_season::ids::{SessionId, TempId};

    use crate::lists::testing::{Desk, desk};

    #[track_caller]
    fn check(mut desk: Desk, rows: &str, expected: &str) -> Desk {
        let headers = "= Sessions\nType | Modul | Tittel | Avdeling | Opplærer | Vikarer | Dato | Fra kl. | Til kl. | Varighet | Status | Oppmøte\n";
        desk.check(&format!("{headers}{rows}"), expected);
        desk
    }

    #[test]
    fn a_session_is_that_of_its_trainer_day_and_start() {
        let desk = check(
            desk(),
            "           | Rover i praksis |            | Avdeling A | Ida Berg | Jon Dal            | 14.6.2027 | 09:00 | 11:00 |     | Booket      |
             Veiledning |                 | Legemidler | Avdeling B | Inga Moe |                    | 14.6.2027 | 09:00 |       | 90  | Foreslått   |
                        | P-KLIENT        |            | Avdeling B | Ola Vik  | Vilde Nes          | 14.6.2027 | 09:00 |       | 210 | Booket      |
                        | Kaffe           |            | Avdeling C | Per Her  | Vilde Nes; Per Her | 32.6.2027 | 25:00 |       | mye | Glemt       |
                        | Rover i praksis |            | Avdeling A | Ida Berg |                    | 15.6.2027 | 09:00 | 11:00 |     | Booket      |",
            "2 new Rover i praksis, Ida Berg, 14.6.2027
             3 new Legemidler, Inga Moe, 14.6.2027
             4 rejected P-KLIENT, Ola Vik, 14.6.2027: E4 SeveralKnown
             5 rejected Kaffe, Per Her, 32.6.2027: B5 Unknown, D5 Unknown, E5 Unknown, F5 Unknown, G5 NotADay, H5 NotATime, J5 NotADuration, K5 NotOneOf
             6 rejected Rover i praksis, Ida Berg, 15.6.2027: F6 Refused",
        );
        check(
            desk,
            " | Rover i praksis | | Avdeling A | Ida Berg | Jon Dal; Vilde Nes | 14.6.2027 | 09:00 | | 60 | Gjennomført | Jon Dal 30; Vilde Nes 0",
            "2 changed Rover i praksis, Ida Berg, 14.6.2027: Temps Jon Dal > Jon Dal; Vilde Nes, Minutes 120 min > 60 min, Status Booket > Gjennomført, Attendance - > Jon Dal 30; Vilde Nes 0",
        );
    }

    #[test]
    fn in_the_template_ids_hold_where_the_visible_names_say_the_same() {
        let mut desk = desk();
        desk.check(
            "= Sessions template
             Id  | Modul-id | Modul           | Avdelings-id | Avdeling   | Opplærer-id | Opplærer | Vikar-id       | Vikarer            | Dato      | Fra kl. | Varighet | Status | Oppmøte-id | Oppmøte
             o-1 | P-ROVER  | Rover i praksis | B            | Avdeling B | t-ola2      | Ola Vik  | v-jon; v-vilde | Jon Dal; Vilde Nes | 14.6.2027 | 09:00   | 60       | Booket | v-jon; 30  | Jon Dal 30
             o-2 | P-ROVER  | Rover i praksis | A            | Avdeling B | t-ola       | Ida Berg | v-jon; v-vilde | Jon Dal            | 15.6.2027 | 09:00   | 60       | Booket |            |",
            "2 new Rover i praksis, Ola Vik, 14.6.2027
             3 new Rover i praksis, Ida Berg, 15.6.2027",
        );
        let session = |id: &str| desk.season.sessions()[&SessionId::from(id)].clone();
        assert_eq!(session("o-1").trainer.as_str(), "t-ola2", "there are two of the name");
        assert_eq!(session("o-1").attendance, [(TempId::from("v-jon"), 30)].into());
        assert_eq!(session("o-2").trainer.as_str(), "t-ida");
        assert_eq!(session("o-2").department, Some("B".into()));
        assert_eq!(session("o-2").temps, [TempId::from("v-jon")].into());
    }
}
