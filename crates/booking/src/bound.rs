//! How many pieces every booking leaves unplaced at least, proved.
//!
//! The proof: give each piece a weight from nought to one. Whatever a booking puts into a trainer's week weighs no more
//! than the heaviest that the week has minutes for (a knapsack of sessions). So if all pieces weigh more than the
//! heaviest of all weeks together, the difference is left out of every booking; and since no piece weighs more than
//! one, at least so many pieces are. Any weights prove something. [`Bound::raise`] looks for better ones, a round at a
//! time: a piece that no week would take becomes heavier, one that several would take lighter (a subgradient of the
//! relaxation in which a piece may be placed more than once).
//!
//! What is not looked at, so that the bound may be lower than what can be had: when on its day a session is, what else
//! the temps do, and the order of modules.

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::problem::{Opening, Place, Problem};
use crate::slots::Slots;

/// What a piece weighs at most; whole numbers, so that the proof is exact.
const ONE: i64 = 1 << 20;
/// Into how many parts the minutes of a week are cut at most.
const MOST_UNITS: i32 = 240;
/// Pieces around the unplaced ones that are given weights.
const NEAR: usize = 600;
/// Rounds without a better proof after which no more are tried.
const PATIENCE: u32 = 400;

#[derive(Debug)]
pub(crate) struct Bound {
    /// The best that was proved.
    proved: usize,
    /// The trainers' weeks that some piece could be in.
    weeks: Vec<TrainerWeek>,
    /// Of each piece, the numbers of its weeks.
    weeks_of: Vec<Vec<u32>>,
    impossible: usize,
    weight: Vec<i64>,
    /// The pieces that are given weights, and the weeks they could be in.
    near: Vec<u32>,
    near_weeks: Vec<u32>,
    /// How many pieces were unplaced when these were chosen.
    unplaced: usize,
    /// Rounds since the proof was last improved.
    idle: u32,
    /// How far weights are moved, of a thousand; less and less while it leads nowhere.
    stride: i64,
    closest: i64,
    /// What a round costs: sums made.
    effort: u64,
    chosen: Vec<u32>,
}

/// A trainer's week as a knapsack.
#[derive(Debug)]
struct TrainerWeek {
    /// Room, in parts of minutes.
    units: usize,
    lots: Vec<Lot>,
}

/// Pieces that could sit in together.
#[derive(Debug)]
struct Lot {
    /// What a session takes.
    units: usize,
    group_max: usize,
    pieces: Vec<u32>,
}

impl Bound {
    pub(crate) fn of(problem: &Problem) -> Self {
        let mut collected: Vec<Collected> = Vec::new();
        collected.resize_with(problem.trainers.len() * problem.weeks, Collected::default);
        for (number, piece) in problem.pieces.iter().enumerate() {
            let module = &problem.modules[piece.module];
            let place = (!module.is_course).then(|| problem.temps[piece.temp].department);
            for opening in problem.openings_of(number) {
                let week = &mut collected[opening.trainer * problem.weeks + opening.day as usize / 7];
                week.add(number as u32, (piece.module, piece.minutes, place), opening);
            }
        }
        let mut weeks_of = vec![Vec::new(); problem.pieces.len()];
        let mut weeks = Vec::new();
        for (number, found) in collected.into_iter().enumerate().filter(|(_, found)| !found.lots.is_empty()) {
            for &piece in found.lots.iter().flat_map(|(_, pieces)| pieces) {
                weeks_of[piece as usize].push(weeks.len() as u32);
            }
            let (facts, week) = (&problem.trainers[number / problem.weeks], number % problem.weeks);
            weeks.push(found.week(problem, facts.capacity[week] - facts.standing[week]));
        }
        let impossible = problem.pieces.iter().filter(|piece| !piece.is_possible()).count();
        Self {
            proved: impossible,
            weeks,
            weeks_of,
            impossible,
            weight: vec![0; problem.pieces.len()],
            near: Vec::new(),
            near_weeks: Vec::new(),
            unplaced: usize::MAX,
            idle: 0,
            stride: 1_000,
            closest: 0,
            effort: 0,
            chosen: vec![0; problem.pieces.len()],
        }
    }

    /// What is proved.
    pub(crate) fn proved(&self) -> usize {
        self.proved
    }
    /// Whether another round may prove more, of a best plan that leaves so many unplaced.
    pub(crate) fn may_rise(&self, unplaced: usize) -> bool {
        self.proved < unplaced && (self.idle < PATIENCE || unplaced < self.unplaced)
    }
    /// Sums made in the last round.
    pub(crate) fn effort(&self) -> u64 {
        self.effort
    }

    /// Tries to prove more, in the neighbourhood of what the plan leaves unplaced.
    pub(crate) fn raise(&mut self, plan: &Plan<'_>, unplaced: usize) {
        if unplaced < self.unplaced {
            self.unplaced = unplaced;
            self.look_around(plan);
        }
        let goal = ((unplaced - self.impossible) as i64) * ONE;
        let proof = self.weigh();
        let pieces = (proof + ONE - 1).div_euclid(ONE).max(0) as usize + self.impossible;
        self.idle += 1;
        if pieces > self.proved {
            (self.proved, self.idle) = (pieces, 0);
        }
        if proof > self.closest {
            (self.closest, self.idle) = (proof, self.idle / 2);
        } else if self.idle % 25 == 24 {
            self.stride = (self.stride * 7 / 10).max(20);
        }
        let slope = |piece: u32| 1 - i64::from(self.chosen[piece as usize]);
        let is_free = |piece: u32| {
            let (weight, slope) = (self.weight[piece as usize], slope(piece));
            !(slope == 0 || (weight == 0 && slope < 0) || (weight == ONE && slope > 0))
        };
        let steepness: i64 = self.near.iter().filter(|&&it| is_free(it)).map(|&it| slope(it).pow(2)).sum();
        if steepness == 0 {
            self.idle = PATIENCE;
            return;
        }
        let move_by = self.stride * (goal - proof).max(ONE / 8) / (1_000 * steepness);
        for &piece in &self.near {
            let moved = self.weight[piece as usize] + move_by * slope(piece);
            self.weight[piece as usize] = moved.clamp(0, ONE);
        }
    }

    /// Chooses the pieces to give weights: the unplaced, those in the weeks these could be in, and so on.
    fn look_around(&mut self, plan: &Plan<'_>) {
        self.weight.fill(0);
        self.near.clear();
        let mut weeks = BTreeSet::new();
        let mut is_near = vec![false; self.weight.len()];
        for (piece, weeks_of) in self.weeks_of.iter().enumerate() {
            if !weeks_of.is_empty() && !plan.is_placed(piece) {
                self.weight[piece] = ONE;
                self.near.push(piece as u32);
                is_near[piece] = true;
            }
        }
        let mut met = 0;
        while met < self.near.len() && self.near.len() < NEAR {
            for &week in &self.weeks_of[self.near[met] as usize] {
                if !weeks.insert(week) {
                    continue;
                }
                for &other in self.weeks[week as usize].lots.iter().flat_map(|lot| &lot.pieces) {
                    if !std::mem::replace(&mut is_near[other as usize], true) {
                        self.weight[other as usize] = ONE / 2;
                        self.near.push(other);
                    }
                }
            }
            met += 1;
        }
        weeks.extend(self.near.iter().flat_map(|&piece| &self.weeks_of[piece as usize]));
        self.near_weeks = weeks.into_iter().collect();
        (self.idle, self.stride, self.closest) = (0, 1_000, 0);
    }

    /// What all weigh more than the weeks can hold; and how many weeks would take each piece.
    fn weigh(&mut self) -> i64 {
        for &piece in &self.near {
            self.chosen[piece as usize] = 0;
        }
        let mut proof: i64 = self.near.iter().map(|&piece| self.weight[piece as usize]).sum();
        self.effort = 0;
        let mut knapsack = Knapsack::default();
        for &week in &self.near_weeks {
            proof -= knapsack.fill(&self.weeks[week as usize], &self.weight, &mut self.chosen);
            self.effort += knapsack.effort;
        }
        proof
    }
}

/// What tells pieces apart that cannot sit in together.
type Kind = (usize, i32, Place);

/// What is known of a trainer's week while it is collected.
#[derive(Debug, Default)]
struct Collected {
    lots: Vec<(Kind, Vec<u32>)>,
    days: Vec<CollectedDay>,
}

#[derive(Debug)]
struct CollectedDay {
    day: i32,
    /// Minutes left to the trainer.
    left: i32,
    /// Of each length, the starts that some piece has.
    starts: Vec<(i32, Slots)>,
}

impl Collected {
    fn add(&mut self, piece: u32, kind: Kind, opening: &Opening) {
        let lot = self.lots.iter().position(|(other, _)| *other == kind).unwrap_or_else(|| {
            self.lots.push((kind, Vec::new()));
            self.lots.len() - 1
        });
        let pieces = &mut self.lots[lot].1;
        if pieces.last() != Some(&piece) {
            pieces.push(piece);
        }
        let day = self.days.iter().position(|it| it.day == opening.day).unwrap_or_else(|| {
            let day = CollectedDay { day: opening.day, left: opening.trainer_left, starts: Vec::new() };
            self.days.push(day);
            self.days.len() - 1
        });
        let starts = &mut self.days[day].starts;
        match starts.iter_mut().find(|(minutes, _)| *minutes == kind.1) {
            Some((_, starts)) => *starts = starts.or(opening.starts),
            None => starts.push((kind.1, opening.starts)),
        }
    }

    /// The knapsack, of a week that has so many minutes left.
    fn week(self, problem: &Problem, left: i32) -> TrainerWeek {
        let step = problem.step;
        let of_day = |day: &CollectedDay| {
            let mut covered = Slots::default();
            for &(minutes, starts) in &day.starts {
                covered.cover(starts, minutes, step);
            }
            // At most one session runs past midnight.
            let beyond = day.starts.iter().map(|&(minutes, starts)| starts.overhang(minutes, step)).max();
            (covered.count() as i32 * step + beyond.unwrap_or_default()).min(day.left)
        };
        let minutes = left.min(self.days.iter().map(of_day).sum());
        let divisor =
            self.lots.iter().fold(0, |divisor, ((_, minutes, _), _)| common_divisor(divisor, *minutes));
        // Where parts are larger than the divisor, sessions are rounded down: more fits than does, and the proof holds.
        let unit = divisor.max(minutes / MOST_UNITS);
        let lots = self.lots.into_iter().map(|((module, minutes, _), pieces)| Lot {
            units: (minutes / unit) as usize,
            group_max: problem.modules[module].group_max,
            pieces,
        });
        TrainerWeek { units: (minutes / unit) as usize, lots: lots.collect() }
    }
}

fn common_divisor(one: i32, other: i32) -> i32 {
    if other == 0 { one } else { common_divisor(other, one % other) }
}

/// The heaviest sessions that fit into a week.
#[derive(Debug, Default)]
struct Knapsack {
    /// Sessions: what they take, weigh, and whom they teach, as a range of `members`.
    sessions: Vec<(usize, i64, usize, usize)>,
    members: Vec<u32>,
    /// Of each room, the heaviest.
    heaviest: Vec<i64>,
    /// Of each session and room, whether it is taken.
    taken: Vec<bool>,
    effort: u64,
}

impl Knapsack {
    /// What the heaviest weighs; its pieces are counted in `chosen`.
    fn fill(&mut self, week: &TrainerWeek, weight: &[i64], chosen: &mut [u32]) -> i64 {
        self.sessions.clear();
        self.members.clear();
        for lot in &week.lots {
            let begin = self.members.len();
            self.members.extend(lot.pieces.iter().copied().filter(|&piece| weight[piece as usize] > 0));
            let members = &mut self.members[begin..];
            // The heaviest sit in together; whatever the number of sessions, no other way weighs more.
            members.sort_by_key(|&piece| std::cmp::Reverse(weight[piece as usize]));
            let mut from = begin;
            for group in members.chunks(lot.group_max) {
                let weight = group.iter().map(|&piece| weight[piece as usize]).sum();
                self.sessions.push((lot.units, weight, from, from + group.len()));
                from += group.len();
            }
        }
        self.effort = self.members.len() as u64 * 4;
        if self.sessions.iter().map(|session| session.0).sum::<usize>() <= week.units {
            for &piece in &self.members {
                chosen[piece as usize] += 1;
            }
            return self.sessions.iter().map(|session| session.1).sum();
        }
        let rooms = week.units + 1;
        self.effort += (rooms * self.sessions.len()) as u64;
        self.heaviest.clear();
        self.heaviest.resize(rooms, 0);
        self.taken.clear();
        self.taken.resize(rooms * self.sessions.len(), false);
        for (number, &(units, weight, ..)) in self.sessions.iter().enumerate() {
            for room in (units..rooms).rev() {
                let with = self.heaviest[room - units] + weight;
                if with > self.heaviest[room] {
                    self.heaviest[room] = with;
                    self.taken[number * rooms + room] = true;
                }
            }
        }
        let mut room = week.units;
        for (number, &(units, _, from, to)) in self.sessions.iter().enumerate().rev() {
            if self.taken[number * rooms + room] {
                room -= units;
                for &piece in &self.members[from..to] {
                    chosen[piece as usize] += 1;
                }
            }
        }
        self.heaviest[week.units]
    }
}
