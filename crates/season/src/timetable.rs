//! A week's timetable (*ukens økter*): every trainer's days and hours, and every session with what stands against it.
//!
//! Of a trainer it says when there is time, not what to do with it; that is the booking's.
//!
//! It is asked for with every step to another week, at any size of municipality. So people's shifts are looked through
//! once, not person by person, and only the sessions that start in the week are judged.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::breach::{Breach, breaches_in};
use crate::coverage::Coverage;
use crate::coverage::board::Standing;
use crate::coverage::by_day::ByDay;
use crate::dates::{Day, Week};
use crate::diary::Diary;
use crate::ids::{AbsenceId, DepartmentId, PersonId, SessionId, ShiftId, TrainerId};
use crate::season::Season;
use crate::session::Session;

/// A week of sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Timetable {
    /// The week; it may lie outside the season.
    pub week: Week,
    /// Every trainer of the season, by id.
    pub trainers: Vec<TrainerWeek>,
    /// Every session that starts in the week, whatever its status, by date, start, trainer and id.
    pub sessions: Vec<SessionInWeek>,
}

/// A trainer's week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerWeek {
    /// The trainer.
    pub trainer: TrainerId,
    /// The department a superuser counts for this week; nothing of an instructor.
    pub department: Option<DepartmentId>,
    /// Training minutes the trainer has.
    pub capacity: u32,
    /// Minutes that sessions take which stand.
    pub taken: u32,
    /// Monday to Sunday.
    pub days: Vec<TrainerDay>,
}

/// A trainer's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrainerDay {
    /// The day.
    #[ts(type = "string")]
    pub day: Day,
    /// Whether the trainer is employed and not absent.
    pub is_there: bool,
    /// The absences of the day that count.
    pub absences: Vec<AbsenceId>,
    /// When the day is open to sessions, absent or not, in order.
    pub open: Vec<OpenHours>,
}

/// A stretch of a day in which a session can lie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpenHours {
    /// Its first minute, from the day's midnight; below 0 where a shift began the day before.
    pub from: i32,
    /// Its end, likewise; above 1,440 where it goes on past midnight.
    pub to: i32,
    /// The shift it is; nothing of a workday's ordinary hours.
    pub shift: Option<ShiftId>,
}

/// A session in its week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SessionInWeek {
    /// Which.
    pub session: SessionId,
    /// What it is worth today.
    pub standing: Standing,
    /// The rules it breaks, in their order; none of one that is past or that takes no place.
    pub breaches: Vec<Breach>,
}

/// A week of a season that has been counted.
pub fn timetable(season: &Season, coverage: &Coverage, week: Week) -> Timetable {
    let diary = Diary::of_week(season, ByDay::of(season, coverage.today()), week);
    let sessions = season.sessions().values().map(|session| &**session);
    let mut sessions: Vec<&Session> = sessions.filter(|session| Week::of(session.date) == week).collect();
    sessions.sort_unstable_by_key(|it| (it.date, it.start, &it.trainer, &it.id));
    let mut taken: BTreeMap<&TrainerId, u32> = BTreeMap::new();
    for session in sessions.iter().filter(|session| diary.by_day.stands(session)) {
        *taken.entry(&session.trainer).or_default() += session.minutes;
    }
    let trainer_week = |trainer: &TrainerId| {
        let taken = taken.get(trainer).copied().unwrap_or_default();
        trainer_week(&diary, trainer, week, taken)
    };
    let trainers = season.trainers().keys().map(trainer_week).collect();
    let in_week = |session: &Session| SessionInWeek {
        session: session.id.clone(),
        standing: coverage.standing_of(session),
        breaches: breaches_in(&diary, session),
    };
    Timetable { week, trainers, sessions: sessions.into_iter().map(in_week).collect() }
}

fn trainer_week(diary: &Diary<'_>, trainer: &TrainerId, week: Week, taken: u32) -> TrainerWeek {
    let (by_day, settings) = (&diary.by_day, diary.season.settings());
    let (workdays, there) = (by_day.workdays(week), by_day.days_there(trainer, week));
    let hours = diary.hours(&PersonId::Trainer(trainer.clone()));
    let days = week.monday().iter_days().zip(0..7).map(|(day, number)| TrainerDay {
        day,
        is_there: there.has(number),
        absences: by_day.absences_on(trainer, day),
        open: hours
            .stretches_on(day, workdays.has(number), settings)
            .map(|(from, to, shift)| OpenHours { from, to, shift: shift.cloned() })
            .collect(),
    });
    TrainerWeek {
        trainer: trainer.clone(),
        department: by_day.department_in(trainer, week).cloned(),
        capacity: by_day.capacity(trainer, week),
        taken,
        days: days.collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Timetable, timetable};
    use crate::coverage::Coverage;
    use crate::dates::parse_day;
    use crate::ids::PersonId;
    use crate::shift::Shift;
    use crate::testing::{contents, restore, session};

    const GRID: &str = "
        2027     27 28
        = A
        Ida  nurse full 100 | . H
        Ola  assistant rover 50 | . .
        + v1 assistant rover | . s
        + v2 assistant rover | . s
        * Inga nurse full 600 | . .
    ";

    /// The week of a season with some sessions, in which Ola works two shifts.
    fn week(number: &str, sessions: &[&str]) -> Timetable {
        let mut contents = contents(GRID);
        contents.sessions = sessions.iter().map(|line| Arc::new(session(line))).collect();
        for (id, date, start, end) in
            [("n", "2027-07-04", "22:00", "07:00"), ("d", "2027-07-06", "08:00", "15:30")]
        {
            contents.shifts.push(Arc::new(Shift {
                id: id.into(),
                person: PersonId::Trainer("Ola".into()),
                date: parse_day(date).expect("a day"),
                start: start.parse().expect("a time"),
                end: end.parse().expect("a time"),
            }));
        }
        let season = restore(contents);
        let coverage = Coverage::of(&season, parse_day("2027-07-06").expect("a day"));
        timetable(&season, &coverage, number.parse().expect("a week"))
    }

    #[test]
    fn trainers_have_days_and_hours() {
        // A trainer a line: minutes, then each day as absences, whether there, and when it is open.
        let drawn = |timetable: &Timetable| -> Vec<String> {
            let trainer = |it: &super::TrainerWeek| {
                let days = it.days.iter().map(|day| {
                    let open = day.open.iter().map(|it| match &it.shift {
                        Some(shift) => format!("{shift}{}-{}", it.from, it.to),
                        None => format!("{}-{}", it.from, it.to),
                    });
                    let open: Vec<String> = open.collect();
                    format!(
                        "{}{}{}",
                        day.absences.len(),
                        if day.is_there { '+' } else { '-' },
                        open.join("&")
                    )
                });
                let days: Vec<String> = days.collect();
                let department = it.department.as_ref().map_or("-", |id| id.as_str());
                format!("{} {department} {}/{} {}", it.trainer, it.taken, it.capacity, days.join(" "))
            };
            timetable.trainers.iter().map(trainer).collect()
        };
        let sessions = [
            "s1 Ola P-ROVER A v1 2027-07-06 08:00 120 booked",
            "s2 Ola P-ROVER A v2 2027-07-06 11:00 120 cancelled",
        ];
        let usual = "0+450-900 0+450-900 0+450-900 0+450-900 0+450-900 0+ 0+";
        assert_eq!(
            drawn(&week("2027-W27", &sessions)),
            [
                format!("Ida A 0/639 {usual}"),
                format!("Inga - 0/600 {usual}"),
                "Ola A 120/319 0+n-120-420 0+d480-930 0+450-900 0+450-900 0+450-900 0+ 0+".to_owned(),
            ]
        );
        let away = "1-450-900 1-450-900 1-450-900 1-450-900 1-450-900 1- 1-";
        assert_eq!(drawn(&week("2027-W28", &sessions))[0], format!("Ida A 0/0 {away}"));
        assert_eq!(
            drawn(&week("2027-W29", &[]))[2],
            format!("Ola A 0/319 {usual}"),
            "outside the season too"
        );
    }

    #[test]
    fn sessions_stand_in_their_order_with_what_is_against_them() {
        let timetable = week(
            "2027-W27",
            &[
                "s1 Ola P-ROVER A v1 2027-07-08 06:00 120 booked",
                "s2 Ola P-ROVER A v2 2027-07-06 11:00 120 cancelled",
                "s3 Inga support A - 2027-07-05 09:00 60 booked",
                "s4 Ida support A - 2027-07-05 09:00 60 held",
                "s5 Ida P-ROVER A v1 2027-07-13 09:00 60 booked",
            ],
        );
        let drawn =
            timetable.sessions.iter().map(|it| format!("{} {:?} {:?}", it.session, it.standing, it.breaches));
        assert_eq!(
            drawn.collect::<Vec<_>>(),
            [
                "s4 Counts []",
                "s3 Unconfirmed []",
                "s2 Idle []",
                "s1 Counts [OffHours, TempOffHours { temps: [v1] }]",
            ]
        );
    }
}
