//! A plan: pieces placed in sessions, and what that costs, kept up with every piece that comes and goes.
//!
//! [`Plan::find`] answers only with spots that keep every rule; [`Plan::place`] trusts them. A trainer has at most one
//! session at a time, so a spot, which is a trainer and a start, also says which session is joined.
//!
//! The trap: a course that loses a temp can come to be of one department, and so too near a neighbour. Where travel
//! takes time, [`Plan::leave`] therefore ends such a session whole. And where a course is only good for several
//! departments, no temp can be the first in it: [`Plan::find_together`] finds a spot for two.

use std::ops::Range;

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
    /// Of each trainer and day.
    of_day: Vec<Vec<usize>>,
    of_temp: Vec<Vec<usize>>,
    /// Of each piece, its session.
    session_of: Vec<Option<usize>>,
    /// Minutes of proposed sessions, of each trainer and week.
    minutes: Vec<i32>,
    /// Of each temp, who teaches it in proposed sessions and how often, courses apart.
    taught_by: Vec<Vec<(usize, u32)>>,
    cost: i64,
    placed: usize,
    /// Of each piece, where an accepted plan had it.
    homes: &'a [Option<Spot>],
    /// What a piece elsewhere than at home weighs.
    move_cost: i64,
    /// Pieces elsewhere than at home.
    moves: i64,
}

/// When the modules before and after a piece leave time for it, as far as the temp's other pieces are placed: not
/// before the one, and done by the other.
#[derive(Debug, Clone, Copy)]
struct Turn {
    after: i32,
    before: i32,
}

impl<'a> Plan<'a> {
    /// The plan that places nothing.
    pub(crate) fn empty(problem: &'a Problem, homes: &'a [Option<Spot>], move_cost: u32) -> Self {
        Self {
            problem,
            sessions: Vec::new(),
            free: Vec::new(),
            of_day: vec![Vec::new(); problem.trainers.len() * problem.weeks * 7],
            of_temp: vec![Vec::new(); problem.temps.len()],
            session_of: vec![None; problem.pieces.len()],
            minutes: vec![0; problem.trainers.len() * problem.weeks],
            taught_by: vec![Vec::new(); problem.temps.len()],
            cost: 0,
            placed: 0,
            homes,
            move_cost: move_cost.into(),
            moves: 0,
        }
    }
    pub(crate) fn problem(&self) -> &'a Problem {
        self.problem
    }
    /// What the sessions cost.
    pub(crate) fn cost(&self) -> i64 {
        self.cost
    }
    /// What the sessions cost, and the pieces that are not at home.
    pub(crate) fn price(&self) -> i64 {
        self.cost + self.move_cost * self.moves
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
    pub(crate) fn sessions(&self) -> impl Iterator<Item = &Proposed> {
        self.sessions.iter().filter(|session| !session.pieces.is_empty())
    }
    pub(crate) fn session_of(&self, piece: usize) -> Option<&Proposed> {
        self.session_of[piece].map(|session| &self.sessions[session])
    }
    /// The sessions of a trainer that start on some days.
    pub(crate) fn sessions_on(&self, trainer: usize, days: Range<i32>) -> impl Iterator<Item = &Proposed> {
        let (begin, all) = (trainer * self.problem.weeks * 7, self.problem.weeks as i32 * 7);
        let days = days.start.clamp(0, all) as usize..days.end.clamp(0, all) as usize;
        self.of_day[begin + days.start..begin + days.end].iter().flatten().map(|&it| &self.sessions[it])
    }
    fn day_of(&mut self, trainer: usize, day: i32) -> &mut Vec<usize> {
        &mut self.of_day[trainer * self.problem.weeks * 7 + day as usize]
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
        let day = from.div_euclid(DAY);
        let on_day = &self.of_day[trainer * self.problem.weeks * 7 + day as usize];
        let there = on_day.iter().copied().find(|&number| self.sessions[number].from == from);
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
            self.day_of(trainer, day).push(number);
            number
        });
        self.sessions[number].pieces.push(piece);
        self.sessions[number].place = self.place_of(&self.sessions[number].pieces);
        self.session_of[piece] = Some(number);
        self.of_temp[what.temp].push(number);
        self.placed += 1;
        self.moves += i64::from(self.homes[piece].is_some_and(|home| home != spot));
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
        let Some(spot) = self.spot(piece) else { return };
        let Some(number) = self.session_of[piece].take() else { return };
        let what = &self.problem.pieces[piece];
        let session = &mut self.sessions[number];
        session.pieces.retain(|&other| other != piece);
        let (trainer, week, is_empty) = (session.trainer, session.week(), session.pieces.is_empty());
        let day = session.day();
        self.of_temp[what.temp].retain(|&other| other != number);
        self.placed -= 1;
        self.moves -= i64::from(self.homes[piece].is_some_and(|home| home != spot));
        if is_empty {
            self.day_of(trainer, day).retain(|&other| other != number);
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
        let home = self.homes[piece];
        let moved = if home.is_some() { self.move_cost } else { 0 };
        let turn = self.turn(piece);
        let mut best: Option<(i64, i32, Spot)> = None;
        for opening in &problem.openings[what.openings.clone()] {
            let &Opening { trainer, day, .. } = opening;
            if blink > 0 && chance.per_mille(blink) {
                continue;
            }
            let midnight = day * DAY;
            if midnight + 2 * DAY <= turn.after || midnight >= turn.before {
                continue;
            }
            let at_home = home.filter(|home| home.trainer == trainer && home.from.div_euclid(DAY) == day);
            let mut cost = if at_home.is_some() { 0 } else { moved };
            if !module.is_course {
                cost += self.another_trainer(what.temp, trainer);
                cost += if problem.trainers[trainer].is_instructor { INSTRUCTOR } else { 0 };
            }
            if best.is_some_and(|(least, first, _)| (cost, day) > (least, first)) {
                continue;
            }
            let mut starts: Option<Slots> = None;
            let mut open = || *starts.get_or_insert_with(|| self.left_to_temp(piece, opening, turn));

            if module.group_max > 1 {
                for session in self.sessions_on(trainer, day..day + 1) {
                    let spot = Spot { trainer, from: session.from };
                    let away = if at_home.is_some_and(|home| home != spot) { moved } else { 0 };
                    if best.is_none_or(|(least, first, _)| (cost + away, day) < (least, first))
                        && self.may_join(piece, session)
                        && open().has(session.from - midnight, problem.step)
                    {
                        best = Some((cost + away, day, spot));
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
            let starts = open();
            if starts.is_empty() {
                continue;
            }
            let place = Some(problem.temps[what.temp].department);
            let starts = self.left_to_trainer(piece, opening, place, starts);
            let count = starts.count();
            if count == 0 {
                continue;
            }
            let from = match at_home {
                Some(home) if starts.has(home.from - midnight, problem.step) => home.from,
                _ => {
                    let nth = match blink {
                        0 => 0,
                        _ if chance.per_mille(600) => 0,
                        _ if chance.per_mille(400) => count - 1,
                        _ => chance.below(count),
                    };
                    midnight + starts.nth(nth, problem.step)
                }
            };
            if at_home.is_some_and(|home| home.from != from) {
                cost += moved;
                if best.is_some_and(|(least, first, _)| (cost, day) >= (least, first)) {
                    continue;
                }
            }
            best = Some((cost, day, Spot { trainer, from }));
        }
        best.map(|(_, _, spot)| spot)
    }

    /// Whether a piece can be placed at a spot.
    pub(crate) fn fits(&self, piece: usize, spot: Spot) -> bool {
        let day = spot.from.div_euclid(DAY);
        let mut openings = self.problem.openings_of(piece).iter();
        let Some(opening) = openings.find(|it| (it.trainer, it.day) == (spot.trainer, day)) else {
            return false;
        };
        let what = &self.problem.pieces[piece];
        let starts = self.left_to_temp(piece, opening, self.turn(piece));
        let starts = match self.sessions_on(spot.trainer, day..day + 1).find(|it| it.from == spot.from) {
            Some(session) if self.may_join(piece, session) => starts,
            Some(_) => return false,
            None => {
                let place = Some(self.problem.temps[what.temp].department);
                self.left_to_trainer(piece, opening, place, starts)
            }
        };
        starts.has(spot.from - day * DAY, self.problem.step)
    }

    /// A spot for two pieces of a course in a session of several departments.
    pub(crate) fn find_together(&self, piece: usize, other: usize) -> Option<Spot> {
        if !self.problem.may_meet(piece, other) {
            return None;
        }
        self.problem.openings_of(piece).iter().find_map(|opening| {
            let mut theirs = self.problem.openings_of(other).iter();
            let theirs = theirs.find(|it| (it.trainer, it.day) == (opening.trainer, opening.day))?;
            let starts = self.left_to_temp(piece, opening, self.turn(piece));
            let starts = starts.and(self.left_to_temp(other, theirs, self.turn(other)));
            let starts = self.left_to_trainer(piece, opening, None, starts);
            let from = || opening.day * DAY + starts.nth(0, self.problem.step);
            (!starts.is_empty()).then(|| Spot { trainer: opening.trainer, from: from() })
        })
    }

    /// The order of modules, as far as the temp's other pieces are placed.
    fn turn(&self, piece: usize) -> Turn {
        let (problem, what) = (self.problem, &self.problem.pieces[piece]);
        let mut turn = Turn { after: i32::MIN, before: i32::MAX };
        for session in self.sessions_of_temp(what.temp) {
            if problem.modules[what.module].follows[session.module] {
                turn.after = turn.after.max(session.from + session.minutes);
            }
            if problem.modules[session.module].follows[what.module] {
                turn.before = turn.before.min(session.from);
            }
        }
        turn
    }

    /// The starts that the temp's other sessions leave of an opening.
    fn left_to_temp(&self, piece: usize, opening: &Opening, turn: Turn) -> Slots {
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
        let from = if turn.after == i32::MIN { 0 } else { turn.after - midnight };
        let to = if turn.before == i32::MAX { DAY } else { turn.before - what.minutes - midnight };
        starts.keep(from, to, step);
        starts
    }

    /// Of some starts, those that the trainer's sessions and minutes leave for a new session at a place.
    fn left_to_trainer(&self, piece: usize, opening: &Opening, place: Place, mut starts: Slots) -> Slots {
        let &Opening { trainer, day, .. } = opening;
        let (problem, what) = (self.problem, &self.problem.pieces[piece]);
        let (facts, week) = (&problem.trainers[trainer], day as usize / 7);
        let of_week = facts.standing[week] + self.minutes[trainer * problem.weeks + week];
        let mut taken = 0;
        // A session may begin the evening before, or run into the next morning.
        for session in self.sessions_on(trainer, day - 1..day + 2) {
            if session.day() == day {
                taken += session.minutes;
            }
            session.busy().bar(&mut starts, day, what.minutes, place, problem);
        }
        if taken + what.minutes > opening.trainer_left || of_week + what.minutes > facts.capacity[week] {
            return Slots::default();
        }
        // An opening of a course leaves the travelling out, which depends on who comes.
        if problem.modules[what.module].is_course {
            for busy in &facts.busy {
                busy.bar(&mut starts, day, what.minutes, place, problem);
            }
        }
        starts
    }

    /// Whether there is room for a piece in a session, as far as the others in it go.
    fn may_join(&self, piece: usize, session: &Proposed) -> bool {
        let problem = self.problem;
        let what = &problem.pieces[piece];
        let module = &problem.modules[what.module];
        let department = problem.temps[what.temp].department;
        session.module == what.module
            && session.minutes == what.minutes
            && session.pieces.len() < module.group_max
            && session.pieces.iter().all(|&other| problem.pieces[other].temp != what.temp)
            && (session.place == Some(department) || (module.is_course && self.can_mix(session)))
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
        let others = self.sessions_on(session.trainer, day - 1..day + 2);
        for other in others.filter(|other| other.from != session.from) {
            other.busy().bar(&mut start, day, session.minutes, None, self.problem);
        }
        !start.is_empty()
    }
}
