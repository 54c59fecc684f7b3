//! An agenda: sessions for the pieces of a department's needs, one after the other, each at the first time that is free.
//!
//! What is not here: which needs, and with whom; the kinds that book say that.

use std::collections::BTreeSet;

use crate::coverage::department::DepartmentCoverage;
use crate::coverage::need::Need;
use crate::dates::{DateRange, Day};
use crate::ids::{ModuleId, TempId, TrainerId};
use crate::remedy::asked::Asked;
use crate::remedy::free_time::{FreeTime, Pieces, Wish};
use crate::session::{Session, SessionKind};

/// Sessions, and the pieces that are in none yet.
#[derive(Clone)]
pub(super) struct Agenda<'a, 'd> {
    asked: &'d Asked<'a>,
    free_time: &'d FreeTime<'a>,
    pub(super) sessions: Vec<Session>,
    open: Vec<Pieces>,
}

impl<'a, 'd> Agenda<'a, 'd> {
    /// An agenda on which nothing stands yet, for some pieces: those are placed first whose window closes first.
    pub(super) fn of(asked: &'d Asked<'a>, free_time: &'d FreeTime<'a>, mut open: Vec<Pieces>) -> Self {
        open.sort_by(|one, other| {
            let key = |it: &Pieces| (it.window.last(), it.window.first());
            key(one)
                .cmp(&key(other))
                .then_with(|| (&one.temp, &one.module).cmp(&(&other.temp, &other.module)))
        });
        Self { asked, free_time, sessions: Vec::new(), open }
    }

    /// Places every piece that some trainers have time for within some days.
    pub(super) fn fill(&mut self, trainers: &[&TrainerId], days: DateRange) {
        for number in 0..self.open.len() {
            while !self.open[number].minutes.is_empty() && self.place(number, trainers, days) {}
        }
    }
    /// Places one piece, whichever is first, on a day.
    pub(super) fn place_one(&mut self, trainer: &TrainerId, day: Day) -> bool {
        let days = DateRange::new(day, day).expect("one day is no reversed span");
        (0..self.open.len())
            .any(|number| !self.open[number].minutes.is_empty() && self.place(number, &[trainer], days))
    }
    /// Whether every piece is placed.
    pub(super) fn is_done(&self) -> bool {
        self.open.iter().all(|pieces| pieces.minutes.is_empty())
    }
    /// Places a session in which nobody is taught, on a day.
    pub(super) fn support(&mut self, trainer: &TrainerId, day: Day, minutes: u32) -> bool {
        let kind = SessionKind::Support { title: self.asked.support.to_owned() };
        let nobody = BTreeSet::new();
        let wish = Wish { kind: &kind, trainer, temps: &nobody, minutes, added: &self.sessions };
        let session = self.free_time.start(wish, day).map(|start| self.free_time.session(wish, day, start));
        let is_placed = session.is_some();
        self.sessions.extend(session);
        is_placed
    }

    /// Places the first piece of a need: where most others can sit in, and there as early as can be.
    fn place(&mut self, number: usize, trainers: &[&TrainerId], days: DateRange) -> bool {
        let Pieces { module: id, window, minutes, .. } = &self.open[number];
        let module = &self.asked.season.modules()[id];
        let (minutes, kind) = (minutes[0], SessionKind::Training { module: id.clone() });
        let Some(days) = window.overlap(days) else { return false };
        let mates = self.open[number..].iter().filter(|it| it.module == *id && it.minutes.contains(&minutes));
        let most = mates.count().min(module.group_max as usize);
        let qualified: Vec<&TrainerId> = trainers
            .iter()
            .copied()
            .filter(|trainer| module.is_trained_by(&self.asked.season.trainers()[*trainer]))
            .collect();
        let mut best: Option<Session> = None;
        let each_day = days.first().iter_days().take_while(|day| *day <= days.last());
        for (day, trainer) in each_day.flat_map(|day| qualified.iter().map(move |trainer| (day, *trainer))) {
            let session = self.session(number, &kind, trainer, minutes, day, module.group_max as usize);
            let size = |session: &Option<Session>| session.as_ref().map_or(0, |session| session.temps.len());
            if size(&session) > size(&best) {
                best = session;
            }
            if size(&best) == most {
                break;
            }
        }
        let Some(session) = best else { return false };
        let id = id.clone();
        for pieces in self.open.iter_mut().filter(|it| it.module == id && session.temps.contains(&it.temp)) {
            let place = pieces.minutes.iter().position(|&it| it == minutes).expect("it sits in with a piece");
            pieces.minutes.remove(place);
        }
        self.sessions.push(session);
        true
    }

    /// A session of a piece on a day, with as many others as there is room for; `None` where the day has no time for it.
    fn session(
        &self,
        number: usize,
        kind: &SessionKind,
        trainer: &TrainerId,
        minutes: u32,
        day: Day,
        group_max: usize,
    ) -> Option<Session> {
        let first = &self.open[number];
        let mut temps = BTreeSet::from([first.temp.clone()]);
        let start = |temps: &BTreeSet<TempId>| {
            let wish = Wish { kind, trainer, temps, minutes, added: &self.sessions };
            self.free_time.start(wish, day)
        };
        let mut at = start(&temps)?;
        for mate in &self.open[number + 1..] {
            let can =
                mate.module == first.module && mate.minutes.contains(&minutes) && mate.window.contains(day);
            if temps.len() == group_max || !can {
                continue;
            }
            temps.insert(mate.temp.clone());
            match start(&temps) {
                Some(together) => at = together,
                None => {
                    temps.remove(&mate.temp);
                }
            }
        }
        let wish = Wish { kind, trainer, temps: &temps, minutes, added: &self.sessions };
        Some(self.free_time.session(wish, day, at))
    }
}

/// The pieces of a department's needs that are not a course; what a course lacks is the municipality's to book.
pub(super) fn pieces(asked: &Asked<'_>, free_time: &FreeTime<'_>) -> Vec<Pieces> {
    let temps = asked.season.temps_in(&asked.department.id);
    let is_own = |pieces: &Pieces| !asked.season.modules()[&pieces.module].is_course();
    temps.flat_map(|temp| free_time.pieces_of(&temp.id)).filter(is_own).collect()
}

/// The needs that make a cell what it is: those of its findings, and those that must be trained for before it.
pub(super) fn needs(asked: &Asked<'_>) -> BTreeSet<(TempId, ModuleId)> {
    let of_findings = asked.findings().flat_map(|finding| &finding.needs);
    let of_findings = of_findings.map(|need| (need.temp.clone(), need.module.clone()));
    of_findings.chain(late(asked).map(|need| (need.temp.clone(), need.module.clone()))).collect()
}

/// The needs for which the cell's week is too late.
pub(super) fn late<'a>(asked: &Asked<'a>) -> impl Iterator<Item = &'a Need> {
    late_in(asked.own, asked.place)
}

/// The needs of a department for which a week is too late.
pub(super) fn late_in(own: &DepartmentCoverage, place: usize) -> impl Iterator<Item = &Need> {
    own.late.iter().filter(move |(_, weeks)| weeks.contains(&place)).map(|(number, _)| &own.needs[*number])
}
