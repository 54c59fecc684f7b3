//! A plan: pieces placed in sessions, and what that costs, kept up with every piece that comes and goes.
//!
//! [`Plan::find`] answers only with spots that keep every rule; [`Plan::place`] trusts them. A trainer has at most one
//! session at a time, so a spot, which is a trainer and a start, also says which session is joined.
//!
//! The trap: a course that loses a temp can come to be of one department, and so too near a neighbour. Where travel
//! takes time, [`Plan::leave`] therefore ends such a session whole.

use crate::chance::Chance;
use crate::problem::{Busy, Opening, Place, Problem};
use crate::slots::{DAY, Slots};

/// What things cost; the published numbers.
const INSTRUCTOR: i64 = 300;
const FURTHER_TRAINER: i64 = 180;
const SESSION: i64 = 60;

/// A trainer and a start, in minutes from the season's first midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) trainer: usize,
    pub(crate) from: i32,
}

/// A proposed session.
#[derive(Debug, Clone)]
pub(crate) struct Proposed {
    pub(crate) trainer: usize,
    pub(crate) module: usize,
    pub(crate) from: i32,
    pub(crate) minutes: i32,
    pub(crate) place: Place,
    pub(crate) pieces: Vec<usize>,
}

impl Proposed {
    pub(crate) fn day(&self) -> i32 {
        self.from.div_euclid(DAY)
    }
    fn week(&self) -> usize {
        self.day() as usize / 7
    }
    fn busy(&self) -> Busy {
        Busy { day: self.day(), from: self.from, to: self.from + self.minutes, place: self.place }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Plan<'a> {
    problem: &'a Problem,
    /// Sessions by number; one without pieces is free to be used again.
    sessions: Vec<Proposed>,
    free: Vec<usize>,
    of_trainer: Vec<Vec<usize>>,
    of_temp: Vec<Vec<usize>>,
    /// Of each piece, its session.
    session_of: Vec<Option<usize>>,
    /// Minutes of proposed sessions, of each trainer and week.
    minutes: Vec<i32>,
    /// Of each temp, who teaches it in proposed sessions and how often, courses apart.
    taught_by: Vec<Vec<(usize, u32)>>,
    cost: i64,
    placed: usize,
}

impl<'a> Plan<'a> {
    /// The plan that places nothing.
    pub(crate) fn empty(problem: &'a Problem) -> Self {
        Self {
            problem,
            sessions: Vec::new(),
            free: Vec::new(),
            of_trainer: vec![Vec::new(); problem.trainers.len()],
            of_temp: vec![Vec::new(); problem.temps.len()],
            session_of: vec![None; problem.pieces.len()],
            minutes: vec![0; problem.trainers.len() * problem.weeks],
            taught_by: vec![Vec::new(); problem.temps.len()],
            cost: 0,
            placed: 0,
        }
    }
    pub(crate) fn problem(&self) -> &'a Problem {
        self.problem
    }
    pub(crate) fn cost(&self) -> i64 {
        self.cost
    }
    pub(crate) fn unplaced(&self) -> usize {
        self.problem.pieces.len() - self.placed
    }
    pub(crate) fn is_placed(&self, piece: usize) -> bool {
        self.session_of[piece].is_some()
    }
    pub(crate) fn spot(&self, piece: usize) -> Option<Spot> {
        let session = &self.sessions[self.session_of[piece]?];
        Some(Spot { trainer: session.trainer, from: session.from })
    }
    pub(crate) fn spots(&self) -> Vec<Option<Spot>> {
        (0..self.session_of.len()).map(|piece| self.spot(piece)).collect()
    }
    pub(crate) fn sessions(&self) -> impl Iterator<Item = &Proposed> {
        self.sessions.iter().filter(|session| !session.pieces.is_empty())
    }
    pub(crate) fn session_of(&self, piece: usize) -> Option<&Proposed> {
        self.session_of[piece].map(|session| &self.sessions[session])
    }
    pub(crate) fn sessions_of_trainer(&self, trainer: usize) -> impl Iterator<Item = &Proposed> {
        self.of_trainer[trainer].iter().map(|&session| &self.sessions[session])
    }
    pub(crate) fn sessions_of_temp(&self, temp: usize) -> impl Iterator<Item = &Proposed> {
        self.of_temp[temp].iter().map(|&session| &self.sessions[session])
    }

    /// What a trainer's week costs for being fuller than three quarters.
    fn overtime(&self, trainer: usize, week: usize, minutes: i32) -> i64 {
        let trainer = &self.problem.trainers[trainer];
        let enough = trainer.capacity[week] * 3 / 4;
        let over = |minutes: i32| i64::from((minutes - enough).max(0));
        over(trainer.standing[week] + minutes) - over(trainer.standing[week])
    }
    /// What the trainers of a temp cost.
    fn further_trainers(&self, temp: usize) -> i64 {
        let standing = &self.problem.temps[temp].taught_by;
        let added = self.taught_by[temp].iter().filter(|(trainer, _)| !standing.contains(trainer)).count();
        let free = usize::from(standing.is_empty());
        FURTHER_TRAINER * added.saturating_sub(free) as i64
    }
    /// What one more trainer of a temp costs.
    fn another_trainer(&self, temp: usize, trainer: usize) -> i64 {
        let (standing, proposed) = (&self.problem.temps[temp].taught_by, &self.taught_by[temp]);
        let is_known = standing.contains(&trainer) || proposed.iter().any(|&(other, _)| other == trainer);
        let is_first = standing.is_empty() && proposed.is_empty();
        if is_known || is_first { 0 } else { FURTHER_TRAINER }
    }

    fn place_of(&self, pieces: &[usize]) -> Place {
        let mut departments =
            pieces.iter().map(|&piece| self.problem.temps[self.problem.pieces[piece].temp].department);
        let first = departments.next()?;
        departments.all(|other| other == first).then_some(first)
    }

    /// Places a piece at a spot that was found, or where it was before.
    pub(crate) fn place(&mut self, piece: usize, spot: Spot) {
        let what = &self.problem.pieces[piece];
        let Spot { trainer, from } = spot;
        let there =
            self.of_trainer[trainer].iter().copied().find(|&number| self.sessions[number].from == from);
        let number = there.unwrap_or_else(|| {
            let session = Proposed {
                trainer,
                module: what.module,
                from,
                minutes: what.minutes,
                place: None,
                pieces: Vec::new(),
            };
            let week = trainer * self.problem.weeks + session.week();
            self.cost += SESSION - self.overtime(trainer, session.week(), self.minutes[week]);
            self.minutes[week] += what.minutes;
            self.cost += self.overtime(trainer, session.week(), self.minutes[week]);
            let number = if let Some(number) = self.free.pop() {
                self.sessions[number] = session;
                number
            } else {
                self.sessions.push(session);
                self.sessions.len() - 1
            };
            self.of_trainer[trainer].push(number);
            number
        });
        self.sessions[number].pieces.push(piece);
        self.sessions[number].place = self.place_of(&self.sessions[number].pieces);
        self.session_of[piece] = Some(number);
        self.of_temp[what.temp].push(number);
        self.placed += 1;
        if !self.problem.modules[what.module].is_course {
            self.cost -= self.further_trainers(what.temp);
            let teachers = &mut self.taught_by[what.temp];
            match teachers.iter_mut().find(|(other, _)| *other == trainer) {
                Some((_, times)) => *times += 1,
                None => teachers.push((trainer, 1)),
            }
            self.cost += self.further_trainers(what.temp);
            self.cost += if self.problem.trainers[trainer].is_instructor { INSTRUCTOR } else { 0 };
        }
    }

    /// Takes a piece out, and whatever cannot stay without it; all that left is added to `left`.
    pub(crate) fn leave(&mut self, piece: usize, left: &mut Vec<(usize, Spot)>) {
        let Some(number) = self.session_of[piece] else { return };
        let session = &self.sessions[number];
        let is_bound = self.problem.travel > 0 && self.problem.modules[session.module].is_course;
        let pieces = if is_bound { session.pieces.clone() } else { vec![piece] };
        for piece in pieces {
            left.extend(self.spot(piece).map(|spot| (piece, spot)));
            self.take(piece);
        }
    }

    /// Takes a piece out.
    pub(crate) fn take(&mut self, piece: usize) {
        let Some(number) = self.session_of[piece].take() else { return };
        let what = &self.problem.pieces[piece];
        let session = &mut self.sessions[number];
        session.pieces.retain(|&other| other != piece);
        let (trainer, week, is_empty) = (session.trainer, session.week(), session.pieces.is_empty());
        self.of_temp[what.temp].retain(|&other| other != number);
        self.placed -= 1;
        if is_empty {
            self.of_trainer[trainer].retain(|&other| other != number);
            self.free.push(number);
            let minutes = trainer * self.problem.weeks + week;
            self.cost -= SESSION + self.overtime(trainer, week, self.minutes[minutes]);
            self.minutes[minutes] -= what.minutes;
            self.cost += self.overtime(trainer, week, self.minutes[minutes]);
        } else {
            self.sessions[number].place = self.place_of(&self.sessions[number].pieces);
        }
        if !self.problem.modules[what.module].is_course {
            self.cost -= self.further_trainers(what.temp);
            let teachers = &mut self.taught_by[what.temp];
            let place = teachers.iter().position(|(other, _)| *other == trainer).expect("it was counted");
            teachers[place].1 -= 1;
            if teachers[place].1 == 0 {
                teachers.swap_remove(place);
            }
            self.cost += self.further_trainers(what.temp);
            self.cost -= if self.problem.trainers[trainer].is_instructor { INSTRUCTOR } else { 0 };
        }
    }

    /// The cheapest spot for a piece, the earliest of equal ones. With `blink`, which is of a thousand, openings are
    /// overlooked now and then, and another start than the first may be taken.
    pub(crate) fn find(&self, piece: usize, chance: &mut Chance, blink: usize) -> Option<Spot> {
        let problem = self.problem;
        let what = &problem.pieces[piece];
        let module = &problem.modules[what.module];
        let department = problem.temps[what.temp].department;
        // The order of modules, as far as the temp's other pieces are placed.
        let (mut after, mut before) = (i32::MIN, i32::MAX);
        for session in self.sessions_of_temp(what.temp) {
            if module.follows[session.module] {
                after = after.max(session.from + session.minutes);
            }
            if problem.modules[session.module].follows[what.module] {
                before = before.min(session.from);
            }
        }
        let mut best: Option<(i64, i32, Spot)> = None;
        for opening in &problem.openings[what.openings.clone()] {
            let &Opening { trainer, day, .. } = opening;
            if blink > 0 && chance.per_mille(blink) {
                continue;
            }
            let midnight = day * DAY;
            if midnight + 2 * DAY <= after || midnight >= before {
                continue;
            }
            let mut cost = 0;
            if !module.is_course {
                cost += self.another_trainer(what.temp, trainer);
                cost += if problem.trainers[trainer].is_instructor { INSTRUCTOR } else { 0 };
            }
            if best.is_some_and(|(least, first, _)| (cost, day) > (least, first)) {
                continue;
            }
            let mut starts: Option<Slots> = None;
            let mut open = || *starts.get_or_insert_with(|| self.left_to_temp(piece, opening, after, before));

            if module.group_max > 1 {
                for session in self.sessions_of_trainer(trainer) {
                    let is_open = session.day() == day
                        && session.module == what.module
                        && session.minutes == what.minutes
                        && session.pieces.len() < module.group_max
                        && (module.is_course || session.place == Some(department))
                        && session.pieces.iter().all(|&other| problem.pieces[other].temp != what.temp);
                    if is_open
                        && open().has(session.from - midnight, problem.step)
                        && (session.place == Some(department) || self.can_mix(session))
                        && best.is_none_or(|(least, first, _)| (cost, day) < (least, first))
                    {
                        best = Some((cost, day, Spot { trainer, from: session.from }));
                    }
                }
            }

            let week = day as usize / 7;
            let minutes = self.minutes[trainer * problem.weeks + week];
            let facts = &problem.trainers[trainer];
            if facts.standing[week] + minutes + what.minutes > facts.capacity[week] {
                continue;
            }
            cost += SESSION + self.overtime(trainer, week, minutes + what.minutes)
                - self.overtime(trainer, week, minutes);
            if best.is_some_and(|(least, first, _)| (cost, day) >= (least, first)) {
                continue;
            }
            let mut starts = open();
            if starts.is_empty() {
                continue;
            }
            let mut taken = 0;
            for session in self.sessions_of_trainer(trainer) {
                if session.day() == day {
                    taken += session.minutes;
                }
                session.busy().bar(&mut starts, day, what.minutes, Some(department), problem);
            }
            if module.is_course {
                for busy in &facts.busy {
                    busy.bar(&mut starts, day, what.minutes, Some(department), problem);
                }
            }
            let count = starts.count();
            if count == 0 || taken + what.minutes > opening.trainer_left {
                continue;
            }
            let nth = match blink {
                0 => 0,
                _ if chance.per_mille(600) => 0,
                _ if chance.per_mille(400) => count - 1,
                _ => chance.below(count),
            };
            let from = midnight + starts.nth(nth, problem.step);
            best = Some((cost, day, Spot { trainer, from }));
        }
        best.map(|(_, _, spot)| spot)
    }

    /// The starts that the temp's other sessions leave of an opening.
    fn left_to_temp(&self, piece: usize, opening: &Opening, after: i32, before: i32) -> Slots {
        let what = &self.problem.pieces[piece];
        let (step, midnight) = (self.problem.step, opening.day * DAY);
        let mut starts = opening.starts;
        let mut taken = 0;
        for session in self.sessions_of_temp(what.temp) {
            if session.day() == opening.day {
                taken += session.minutes;
            }
            let Busy { from, to, .. } = session.busy();
            starts.remove_between(from - what.minutes - midnight, to - midnight, step);
        }
        if taken + what.minutes > opening.temp_left {
            return Slots::default();
        }
        let from = if after == i32::MIN { 0 } else { after - midnight };
        let to = if before == i32::MAX { DAY } else { before - what.minutes - midnight };
        starts.keep(from, to, step);
        starts
    }

    /// Whether a course can come to mix departments where it is: it is at another place then.
    fn can_mix(&self, session: &Proposed) -> bool {
        if self.problem.travel == 0 || session.place.is_none() {
            return true;
        }
        let day = session.day();
        let mut start = Slots::default();
        let at = session.from - day * DAY;
        start.add(at, at, self.problem.step);
        for busy in &self.problem.trainers[session.trainer].busy {
            busy.bar(&mut start, day, session.minutes, None, self.problem);
        }
        for other in self.sessions_of_trainer(session.trainer).filter(|other| other.from != session.from) {
            other.busy().bar(&mut start, day, session.minutes, None, self.problem);
        }
        !start.is_empty()
    }
}
