//! Breaches: which rules of a valid session one breaks. Who books by hand may break them; the automatic booking never does.
//!
//! The rules are those of the published page on valid bookings; their numbers stand at the variants. Two sessions at one
//! time are no breach that a planner may commit: `decide` refuses them. They are told of here all the same, because a
//! file may bring them.
//!
//! One thing the page asks is no breach here: that a session is just as long as a piece of the need. Somebody who has an
//! hour gives an hour, and the rest is needed still.
//!
//! The trap: a session is held against those that *stand* today. One whose trainer cannot hold it is in nobody's way.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use crate::coverage::by_day::{ByDay, OpenNeed};
use crate::dates::{Day, Week};
use crate::diary::{Diary, Order, is_open, minutes_in, minutes_on};
use crate::ids::{AbsenceId, PersonId, SessionId, TempId, TrainerId};
use crate::module::{Competence, Module};
use crate::season::Season;
use crate::session::{Session, SessionStatus};
use crate::temp::Temp;

/// A rule that a session breaks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Breach {
    /// The trainer may not train the module (rule 1).
    NotQualified {
        /// What the trainer lacks first.
        lacks: Competence,
    },
    /// The superuser counts that week for another department than the session's or the temps' (rule 1).
    Elsewhere,
    /// More temps than sit in together (rule 2).
    GroupTooLarge {
        /// The most.
        most: u32,
    },
    /// Temps of several departments in what is no course (rule 2).
    SeveralDepartments,
    /// Temps who need less of the module beside their other sessions than this one's length, or nothing (rule 2).
    NotNeeded {
        /// Who.
        temps: Vec<TempId>,
    },
    /// Days outside the window of temps' needs (rule 3).
    OutsideWindow {
        /// Whose.
        temps: Vec<TempId>,
    },
    /// Outside the season's weeks (rule 3).
    OutsideSeason,
    /// The trainer is absent, or where no absence is named, not employed (rule 4).
    Away {
        /// The absences of that day.
        absences: Vec<AbsenceId>,
    },
    /// Outside the trainer's hours (rule 4).
    OffHours,
    /// Outside temps' hours (rule 5).
    TempOffHours {
        /// Whose.
        temps: Vec<TempId>,
    },
    /// The start is no multiple of the season's step (rule 6).
    OffStep,
    /// The trainer has other sessions at that time (rule 7).
    Overlaps {
        /// Which.
        sessions: Vec<SessionId>,
    },
    /// A temp has other sessions at that time (rule 7).
    TempOverlaps {
        /// Who.
        temp: TempId,
        /// Which.
        sessions: Vec<SessionId>,
    },
    /// Too little time to travel from or to another session of the day (rule 7).
    TooLittleTravel {
        /// Which.
        sessions: Vec<SessionId>,
    },
    /// The trainer's sessions of the day take more than a day may (rule 8).
    TrainerDayFull {
        /// Minutes they take together.
        minutes: u32,
        /// Minutes a day may.
        most: u32,
    },
    /// The trainer's sessions of the week take more than the trainer has (rule 8).
    WeekFull {
        /// Minutes they take together.
        minutes: u32,
        /// Minutes the trainer has.
        most: u32,
    },
    /// A temp's sessions of the day take more than a day may (rule 8).
    TempDayFull {
        /// Who.
        temp: TempId,
        /// Minutes they take together.
        minutes: u32,
        /// Minutes a day may.
        most: u32,
    },
    /// A temp has sessions of modules that come first no earlier, or of those that come after no later (rule 9).
    OutOfOrder {
        /// Who.
        temp: TempId,
        /// Which.
        sessions: Vec<SessionId>,
    },
}

/// The rules that a session breaks, in the order of [`Breach`], beside all other sessions of the season that stand. It may
/// be kept there or only tried; the one with its own id is disregarded. One that is proposed is judged as if it were
/// booked. What is past, held, cancelled or missed breaks none; nor does what `decide` would refuse for itself.
pub fn breaches(season: &Season, today: Day, session: &Session) -> Vec<Breach> {
    if !is_to_come(session, today) || !season.entry_problems(session).is_empty() {
        return Vec::new();
    }
    let of_temps = session.temps.iter().flat_map(|temp| season.all_of::<Session>(temp.clone()));
    let trainers: BTreeSet<&TrainerId> = of_temps.map(|other| &other.trainer).collect();
    let trainers = trainers.into_iter().chain([&session.trainer]);
    let trainers = trainers.filter_map(|id| season.trainers().get_key_value(id)).map(|(id, _)| id);
    breaches_in(&Diary::of(season, ByDay::with(season, today, trainers)), session)
}

/// The same, in a diary that knows the trainers of the session and of its temps' other sessions.
pub(crate) fn breaches_in(diary: &Diary<'_>, session: &Session) -> Vec<Breach> {
    if !is_to_come(session, diary.by_day.today()) {
        return Vec::new();
    }
    let judged = Judged::of(diary, session);
    let mut breaches = Vec::new();
    judged.competence_and_group(&mut breaches);
    judged.days_and_hours(&mut breaches);
    judged.others_at_the_time(&mut breaches);
    judged.limits(&mut breaches);
    judged.order(&mut breaches);
    breaches
}

fn is_to_come(session: &Session, today: Day) -> bool {
    match session.status {
        SessionStatus::Proposed | SessionStatus::Booked => session.date >= today,
        SessionStatus::Held => session.date > today,
        SessionStatus::Cancelled | SessionStatus::NoShow => false,
    }
}

/// A session beside those that stand of its trainer and of those who take part.
struct Judged<'d, 'a> {
    diary: &'d Diary<'a>,
    session: &'d Session,
    /// What it trains; nothing of guidance and support.
    module: Option<&'a Module>,
    week: Week,
    temps: Vec<&'a Temp>,
    of_trainer: Vec<&'a Session>,
    /// Of each of the temps.
    of_temps: Vec<Vec<&'a Session>>,
}

impl<'d, 'a> Judged<'d, 'a> {
    fn of(diary: &'d Diary<'a>, session: &'d Session) -> Self {
        let season = diary.season;
        let is_other = |other: &&Session| other.id != session.id;
        let temps: Vec<&Temp> = session.participants().map(|temp| &*season.temps()[temp]).collect();
        Self {
            module: session.module().map(|id| &*season.modules()[id]),
            week: Week::of(session.date),
            of_trainer: diary.of_trainer(&session.trainer).filter(is_other).collect(),
            of_temps: temps.iter().map(|temp| diary.of_temp(&temp.id).filter(is_other).collect()).collect(),
            diary,
            session,
            temps,
        }
    }

    /// Rules 1 and 2.
    fn competence_and_group(&self, breaches: &mut Vec<Breach>) {
        let Self { diary, session, .. } = self;
        let trainer = &diary.season.trainers()[&session.trainer];
        if let Some(lacks) = self.module.and_then(|module| module.lacking(trainer)) {
            breaches.push(Breach::NotQualified { lacks });
        }
        let department = diary.by_day.department_in(&trainer.id, self.week);
        let is_elsewhere = department != session.department.as_ref()
            || self.temps.iter().any(|temp| department != Some(&temp.department));
        if !trainer.is_instructor() && is_elsewhere {
            breaches.push(Breach::Elsewhere);
        }
        let Some(module) = self.module else { return };
        if self.temps.len() > module.group_max as usize {
            breaches.push(Breach::GroupTooLarge { most: module.group_max });
        }
        let are_several = self.temps.windows(2).any(|two| two[0].department != two[1].department);
        if are_several && !module.is_course() {
            breaches.push(Breach::SeveralDepartments);
        }
    }

    /// Rules 2 to 6, as far as they ask about needs, days and hours.
    fn days_and_hours(&self, breaches: &mut Vec<Breach>) {
        let Self { diary, session, week, .. } = self;
        let (season, by_day, date) = (diary.season, &diary.by_day, session.date);
        let (from, to) = session.span_from(date);
        if let Some(module) = self.module {
            let need = |temp: &&Temp| by_day.need_without(temp, module, &session.id);
            let needs: Vec<Option<OpenNeed>> = self.temps.iter().map(need).collect();
            let is_enough = |need: &OpenNeed| need.remaining >= session.minutes;
            if let Some(temps) = self.those(|number, _| !needs[number].as_ref().is_some_and(is_enough)) {
                breaches.push(Breach::NotNeeded { temps });
            }
            let is_outside = |need: &OpenNeed| !need.window.contains(date);
            if let Some(temps) = self.those(|number, _| needs[number].as_ref().is_some_and(is_outside)) {
                breaches.push(Breach::OutsideWindow { temps });
            }
        }
        if !season.weeks().contains(*week) {
            breaches.push(Breach::OutsideSeason);
        }
        if !by_day.is_there(&session.trainer, date) {
            breaches.push(Breach::Away { absences: by_day.absences_on(&session.trainer, date) });
        }
        let is_closed = |person: &PersonId| !is_open(&diary.open_on(person, date), from, to);
        if is_closed(&PersonId::Trainer(session.trainer.clone())) {
            breaches.push(Breach::OffHours);
        }
        let is_off = |temp: &Temp| self.module.is_some() && is_closed(&PersonId::Temp(temp.id.clone()));
        if let Some(temps) = self.those(|_, temp| is_off(temp)) {
            breaches.push(Breach::TempOffHours { temps });
        }
        if !u32::from(session.start.minutes()).is_multiple_of(season.settings().session_step) {
            breaches.push(Breach::OffStep);
        }
    }

    /// Rule 7.
    fn others_at_the_time(&self, breaches: &mut Vec<Breach>) {
        let Self { diary, session, .. } = self;
        let overlaps = |other: &Session| session.overlaps(other);
        if let Some(sessions) = those_that(&self.of_trainer, overlaps) {
            breaches.push(Breach::Overlaps { sessions });
        }
        for (temp, others) in self.each_temp() {
            if let Some(sessions) = those_that(others, overlaps) {
                breaches.push(Breach::TempOverlaps { temp, sessions });
            }
        }
        let (from, to) = session.span_from(session.date);
        let is_too_near = |other: &Session| {
            let travel = diary.travel(session.date, session.department.as_ref(), other);
            let (other_from, other_to) = other.span_from(session.date);
            !overlaps(other) && from < other_to + travel && other_from < to + travel
        };
        if let Some(sessions) = those_that(&self.of_trainer, is_too_near) {
            breaches.push(Breach::TooLittleTravel { sessions });
        }
    }

    /// Rule 8.
    fn limits(&self, breaches: &mut Vec<Breach>) {
        let Self { diary, session, week, .. } = self;
        let settings = diary.season.settings();
        let of_trainer = || self.of_trainer.iter().copied().chain([*session]);
        let (minutes, most) = (minutes_on(of_trainer(), session.date), settings.trainer_day_minutes);
        if minutes > most {
            breaches.push(Breach::TrainerDayFull { minutes, most });
        }
        let most = diary.by_day.capacity(&session.trainer, *week);
        let minutes = minutes_in(of_trainer(), *week);
        if minutes > most {
            breaches.push(Breach::WeekFull { minutes, most });
        }
        let most = settings.temp_day_minutes;
        for (temp, others) in self.each_temp() {
            let minutes = minutes_on(others.iter().copied().chain([*session]), session.date);
            if minutes > most {
                breaches.push(Breach::TempDayFull { temp, minutes, most });
            }
        }
    }

    /// Rule 9.
    fn order(&self, breaches: &mut Vec<Breach>) {
        let Some(module) = self.module else { return };
        let (from, to) = self.session.span_from(self.session.date);
        let is_out_of_order = |other: &Session| {
            let (other_from, other_to) = other.span_from(self.session.date);
            match self.diary.order(&module.id, other) {
                Some(Order::After) => from < other_to,
                Some(Order::Before) => other_from < to,
                None => false,
            }
        };
        for (temp, others) in self.each_temp() {
            if let Some(sessions) = those_that(others, is_out_of_order) {
                breaches.push(Breach::OutOfOrder { temp, sessions });
            }
        }
    }

    /// The temps of whom something holds, who are told by their number among them too; `None` where it holds of none.
    fn those(&self, holds: impl Fn(usize, &Temp) -> bool) -> Option<Vec<TempId>> {
        let temps = self.temps.iter().enumerate().filter(|&(number, temp)| holds(number, temp));
        let temps: Vec<TempId> = temps.map(|(_, temp)| temp.id.clone()).collect();
        (!temps.is_empty()).then_some(temps)
    }
    fn each_temp(&self) -> impl Iterator<Item = (TempId, &Vec<&'a Session>)> {
        self.temps.iter().map(|temp| temp.id.clone()).zip(&self.of_temps)
    }
}

/// The sessions of which something holds; `None` where it holds of none.
fn those_that(sessions: &[&Session], holds: impl Fn(&Session) -> bool) -> Option<Vec<SessionId>> {
    let sessions: Vec<SessionId> =
        sessions.iter().filter(|session| holds(session)).map(|session| session.id.clone()).collect();
    (!sessions.is_empty()).then_some(sessions)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::breaches;
    use crate::dates::parse_day;
    use crate::ids::PersonId;
    use crate::loan::Loan;
    use crate::module::ModuleForm;
    use crate::season::Contents;
    use crate::shift::Shift;
    use crate::temp::TempTool;
    use crate::testing::{contents, restore, session};

    /// Week 27 begins on 5 July. A superuser of A has 319 minutes a week at 50 %.
    const GRID: &str = "
        2027     27 28 29
        = A
        Ida  nurse full 100 | . H .
        Ola  assistant rover 50 | . . .
        + v1 assistant rover | . s s
        + v2 assistant rover | . s s
        + v3 nurse full | . s s
        + v5 assistant rover | . s s
        + v6 assistant rover | s s s
        = B
        + v4 assistant rover | . s s
        * Inga nurse full 600 | . . .
    ";

    /// Compares what a session breaks, a line each, with what is expected: tried in the season that the grid draws, with
    /// some sessions and what else is changed, on 28 June.
    #[track_caller]
    fn check_in(change: impl FnOnce(&mut Contents), beside: &[&str], tried: &str, expected: &[&str]) {
        let mut contents = contents(GRID);
        contents.sessions = beside.iter().map(|line| Arc::new(session(line))).collect();
        change(&mut contents);
        let (season, tried) = (restore(contents), session(tried));
        let today = parse_day("2027-06-28").expect("a day");
        let found: Vec<String> =
            breaches(&season, today, &tried).iter().map(|breach| format!("{breach:?}")).collect();
        assert_eq!(found, expected, "what {tried:?} breaks beside {beside:?}");
    }

    #[track_caller]
    fn check(beside: &[&str], tried: &str, expected: &[&str]) {
        check_in(|_| {}, beside, tried, expected);
    }

    fn shift(person: PersonId, times: &str) -> impl FnOnce(&mut Contents) {
        let words: Vec<String> = times.split(' ').map(str::to_owned).collect();
        move |contents| {
            contents.shifts.push(Arc::new(Shift {
                id: "shift".into(),
                person,
                date: parse_day(&words[0]).expect("a day"),
                start: words[1].parse().expect("a time"),
                end: words[2].parse().expect("a time"),
            }));
        }
    }

    #[test]
    fn a_valid_session_breaks_nothing() {
        check(&[], "s Ola P-ROVER A v1,v2 2027-07-06 08:00 120 booked", &[]);
        check(&[], "s Ola P-ROVER A v1,v2 2027-07-06 08:00 120 proposed", &[]);
        check(&[], "s Inga support A - 2027-07-06 08:00 120 booked", &[]);
    }

    #[test]
    fn who_may_not_train() {
        check(&[], "s Ola P-KLIENT A v3 2027-07-13 08:00 210 booked", &["NotQualified { lacks: Tool }"]);
        let only_instructors = |contents: &mut Contents| {
            let module = Arc::make_mut(&mut contents.modules[0]);
            module.trainer_kinds = [crate::module::TrainerPost::Instructor].into();
        };
        let tried = "s Ola P-ROVER A v1 2027-07-06 08:00 120 booked";
        check_in(only_instructors, &[], tried, &["NotQualified { lacks: Kind }"]);
    }

    #[test]
    fn a_superuser_of_elsewhere() {
        let in_b = "s Ola P-ROVER B v4 2027-07-06 08:00 120 booked";
        check(&[], in_b, &["Elsewhere"]);
        check(&[], "s Inga P-ROVER B v4 2027-07-06 08:00 120 booked", &[]);
        check(&[], "s Ola support B - 2027-07-06 08:00 120 booked", &["Elsewhere"]);
        let lent = |contents: &mut Contents| {
            let week = "2027-W27".parse().expect("a week");
            let weeks = crate::dates::WeekRange::new(week, week).expect("one week");
            let loan = Loan { id: "l".into(), trainer: "Ola".into(), department: "B".into(), weeks };
            contents.loans.push(Arc::new(loan));
        };
        check_in(lent, &[], in_b, &[]);
        check_in(lent, &[], "s Ola P-ROVER A v1 2027-07-06 08:00 120 booked", &["Elsewhere"]);
        check_in(lent, &[], "s Ola P-ROVER A v1 2027-07-12 08:00 120 booked", &[]);
    }

    #[test]
    fn a_group() {
        check(&[], "s Ola P-ROVER A v1,v2,v5 2027-07-06 08:00 120 booked", &["GroupTooLarge { most: 2 }"]);
        check(&[], "s Ola P-ROVER A v1,v2,v5:0 2027-07-06 08:00 120 booked", &[]);
        check(&[], "s Inga P-ROVER A v1,v4 2027-07-06 08:00 120 booked", &["SeveralDepartments"]);
        let course =
            |contents: &mut Contents| Arc::make_mut(&mut contents.modules[0]).form = ModuleForm::Course;
        check_in(course, &[], "s Inga P-ROVER - v1,v4 2027-07-06 08:00 120 booked", &[]);
    }

    #[test]
    fn what_is_not_needed() {
        check(&[], "s Ola P-ROVER A v3 2027-07-06 08:00 120 booked", &["NotNeeded { temps: [v3] }"]);
        let tried = "s Ola P-ROVER A v1,v2 2027-07-08 08:00 120 booked";
        let not_by_v1 = ["NotNeeded { temps: [v1] }"];
        check(&["s0 Inga P-ROVER A v1 2027-07-06 08:00 120 booked"], tried, &not_by_v1);
        check(&["s0 Inga P-ROVER A v1 2027-07-06 08:00 120 cancelled"], tried, &[]);
        check(&["s0 Inga P-ROVER A v1:0 2027-07-06 08:00 120 held"], tried, &[]);
        check(&["s0 Ida P-ROVER A v1 2027-07-13 08:00 120 booked"], tried, &[]);
        check(&["s0 Inga P-ROVER A v1 2027-07-06 08:00 120 proposed"], tried, &[]);
        // Itself is not beside itself.
        check(&["s Ola P-ROVER A v1,v2 2027-07-06 08:00 120 booked"], tried, &[]);
        // Who had part of it needs the rest, and may have it in two halves.
        let part = ["s0 Inga P-ROVER A v1:30 2027-07-06 08:00 120 booked"];
        check(&part, tried, &not_by_v1);
        check(&part, "s Ola P-ROVER A v1,v2 2027-07-08 08:00 90 booked", &[]);
        check(&part, "s Ola P-ROVER A v1,v2 2027-07-08 08:00 45 booked", &[]);
        let done = |contents: &mut Contents| {
            Arc::make_mut(&mut contents.temps[0]).done = ["P-ROVER".into()].into();
        };
        check_in(done, &[], tried, &not_by_v1);
        let exempt = |contents: &mut Contents| {
            Arc::make_mut(&mut contents.temps[0]).exempt = ["P-ROVER".into()].into();
        };
        check_in(exempt, &[], tried, &not_by_v1);
        let elearning =
            |contents: &mut Contents| Arc::make_mut(&mut contents.modules[0]).form = ModuleForm::Elearning;
        check_in(elearning, &[], tried, &["NotNeeded { temps: [v1, v2] }"]);
    }

    #[test]
    fn days_outside() {
        check(&[], "s Ola P-ROVER A v1,v6 2027-07-06 08:00 120 booked", &["OutsideWindow { temps: [v6] }"]);
        check(&[], "s Ola P-ROVER A v6 2027-06-29 08:00 120 booked", &["OutsideSeason"]);
    }

    #[test]
    fn a_trainer_who_is_away() {
        check(
            &[],
            "s Ida P-KLIENT A v3 2027-07-13 08:00 210 booked",
            &["Away { absences: [Ida-2027-W28] }", "WeekFull { minutes: 210, most: 0 }"],
        );
        let leaves = |contents: &mut Contents| {
            let trainer = contents.trainers.iter_mut().find(|trainer| trainer.id.as_str() == "Inga");
            Arc::make_mut(trainer.expect("there is Inga")).last_day = parse_day("2027-07-08");
        };
        check_in(leaves, &[], "s Inga P-ROVER A v1 2027-07-09 08:00 120 booked", &["Away { absences: [] }"]);
    }

    #[test]
    fn hours() {
        check(
            &[],
            "s Ola P-ROVER A v1,v2 2027-07-06 14:00 120 booked",
            &["OffHours", "TempOffHours { temps: [v1, v2] }"],
        );
        let (tried, at_night) = (
            "s Ola P-ROVER A v1,v2 2027-07-06 08:00 120 booked",
            "s Ola P-ROVER A v1 2027-07-07 01:00 120 booked",
        );
        let (ola, v1) = (PersonId::Trainer("Ola".into()), PersonId::Temp("v1".into()));
        check_in(shift(ola.clone(), "2027-07-06 15:00 22:00"), &[], tried, &["OffHours"]);
        check_in(shift(v1, "2027-07-06 15:00 22:00"), &[], tried, &[]);
        let (v3, begun) = (PersonId::Temp("v3".into()), "s Inga P-KLIENT A v3 2027-07-13 08:00 210 booked");
        check_in(shift(v3, "2027-07-13 15:00 22:00"), &[], begun, &["TempOffHours { temps: [v3] }"]);
        let off = ["TempOffHours { temps: [v1] }"];
        check_in(shift(ola, "2027-07-06 22:00 07:00"), &[], at_night, &off);
        check(&[], "s Inga support A v1 2027-07-06 16:00 60 booked", &["OffHours"]);
        check(&[], "s Ola P-ROVER A v1 2027-07-06 08:10 120 booked", &["OffStep"]);
    }

    #[test]
    fn two_at_one_time() {
        let tried = "s Ola P-ROVER A v1 2027-07-06 08:00 120 booked";
        let overlaps = ["Overlaps { sessions: [s0] }"];
        check(&["s0 Ola P-ROVER A v2 2027-07-06 09:30 120 booked"], tried, &overlaps);
        check(&["s0 Ola P-ROVER A v2 2027-07-06 10:00 120 booked"], tried, &[]);
        check(&["s0 Ola P-ROVER A v2 2027-07-06 09:30 120 cancelled"], tried, &[]);
        let of_temp = ["TempOverlaps { temp: v1, sessions: [s0] }"];
        check(&["s0 Inga support A v1 2027-07-06 09:00 60 booked"], tried, &of_temp);
        check(&["s0 Inga support A v1:0 2027-07-06 09:00 60 held"], tried, &[]);
        // A night that reaches into the morning.
        let night = "s0 Inga support A v1 2027-07-05 20:00 750 booked";
        check(&[night], tried, &of_temp);
    }

    #[test]
    fn travel_between_departments() {
        let far = |contents: &mut Contents| contents.head.settings.travel_minutes = 30;
        let in_b = ["s0 Inga P-ROVER B v4 2027-07-06 08:00 120 booked"];
        let tried = |start: &str| format!("s Inga P-ROVER A v1 2027-07-06 {start} 120 booked");
        check_in(far, &in_b, &tried("10:00"), &["TooLittleTravel { sessions: [s0] }"]);
        check_in(far, &in_b, &tried("10:30"), &[]);
        check_in(far, &["s0 Inga P-ROVER A v2 2027-07-06 08:00 120 booked"], &tried("10:00"), &[]);
    }

    #[test]
    fn what_a_day_and_a_week_hold() {
        let tried = "s Ola P-ROVER A v1 2027-07-06 10:00 120 booked";
        let of_v2 = ["s0 Ola P-ROVER A v2 2027-07-06 08:00 120 booked"];
        let short = |contents: &mut Contents| contents.head.settings.trainer_day_minutes = 200;
        check_in(short, &of_v2, tried, &["TrainerDayFull { minutes: 240, most: 200 }"]);
        let support = ["s0 Ola support A - 2027-07-05 08:00 200 booked"];
        check(&support, tried, &["WeekFull { minutes: 320, most: 319 }"]);
        let short = |contents: &mut Contents| contents.head.settings.temp_day_minutes = 150;
        let of_v1 = ["s0 Inga support A v1 2027-07-06 08:00 60 booked"];
        check_in(short, &of_v1, tried, &["TempDayFull { temp: v1, minutes: 180, most: 150 }"]);
    }

    #[test]
    fn the_order_of_modules() {
        let one_after_the_other = |contents: &mut Contents| {
            Arc::make_mut(&mut contents.modules[0]).for_tools =
                [TempTool::RoverOnly, TempTool::FullClient].into();
            Arc::make_mut(&mut contents.modules[1]).after = ["P-ROVER".into()].into();
        };
        let client = "s1 Inga P-KLIENT A v3 2027-07-12 08:00 210 booked";
        let rover = "s2 Inga P-ROVER A v3 2027-07-12 12:00 120 booked";
        let out_of_order = |id: &str| format!("OutOfOrder {{ temp: v3, sessions: [{id}] }}");
        check_in(one_after_the_other, &[rover], client, &[&out_of_order("s2")]);
        check_in(one_after_the_other, &[client], rover, &[&out_of_order("s1")]);
        let before = "s2 Inga P-ROVER A v3 2027-07-09 12:00 120 booked";
        check_in(one_after_the_other, &[before], client, &[]);
    }

    #[test]
    fn only_what_is_to_come_is_judged() {
        let at_dawn = |day: &str, status: &str| format!("s Ola support A - {day} 05:00 60 {status}");
        let off = ["OffHours"];
        for (day, status, expected) in [
            ("2027-07-06", "proposed", &off[..]),
            ("2027-07-06", "held", &off[..]),
            ("2027-07-06", "cancelled", &[]),
            ("2027-07-06", "noShow", &[]),
            ("2027-06-28", "held", &[]),
            ("2027-06-25", "booked", &[]),
        ] {
            check(&[], &at_dawn(day, status), expected);
        }
        check(&[], "s Nobody P-ROVER A v1 2027-07-06 05:00 120 booked", &[]);
        check(&[], "s Ola P-ROVER A v1 2027-07-06 05:00 4294967295 booked", &[]);
    }
}
