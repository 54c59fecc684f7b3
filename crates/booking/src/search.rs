//! Which plan to make: a first one, the hardest pieces first, then ruin and recreate under simulated annealing.
//!
//! A step takes some pieces out that have to do with each other, puts them and what was left over back in another
//! order, and keeps the result if it is better or, early on, not much worse. The best plan met is the answer. Now and
//! then, a twentieth of the work, the bound is raised, as long as that may lead anywhere.

use crate::Progress;
use crate::bound::Bound;
use crate::chance::Chance;
use crate::plan::{Plan, Spot};
use crate::problem::Problem;

/// What an unplaced piece weighs while searching: more than any one piece can cost. The best plan is chosen by the
/// count first, whatever this is.
const UNPLACED: i64 = 4_000;
/// The temperatures of the annealing, in units of cost.
const HOT: f64 = 60.0;
const COLD: f64 = 1.0;
/// How often in a thousand an opening is overlooked.
const BLINK: usize = 15;
/// Pieces that a step takes out at most, and one.
const RUINED: usize = 16;
/// Pieces left over that a step tries again at most.
const RETRIED: usize = 6;
/// Sums of the bound that take about as long as a step, times twenty.
const SUMS_PER_STEP: u64 = 200;

/// The best plan that was found from a plan to begin with, and how many pieces every plan leaves unplaced at least.
pub(crate) fn search<'a>(
    problem: &'a Problem,
    homes: &'a [Option<Spot>],
    move_cost: u32,
    seed: u64,
    watch: &mut dyn FnMut(Progress) -> f64,
) -> (Plan<'a>, usize) {
    let mut search = Search::begin(problem, homes, move_cost, seed);
    let impossible = problem.pieces.iter().filter(|piece| !piece.is_possible()).count();
    let mut bound: Option<Bound> = None;
    let mut next_raise = 0;
    let mut steps = 0;
    loop {
        let proved = bound.as_ref().map_or(impossible, Bound::proved);
        let (unplaced, _, cost) = search.best;
        let progress = Progress {
            steps,
            placed: problem.pieces.len() - unplaced,
            unplaced,
            cost: cost.try_into().expect("nothing costs less than nothing"),
            bound: proved,
        };
        let share = watch(progress);
        if share >= 1.0 || search.order.is_empty() {
            return (search.best_plan(homes, move_cost), proved);
        }
        if steps >= next_raise && proved < unplaced {
            let bound = bound.get_or_insert_with(|| Bound::of(problem));
            if bound.may_rise(unplaced) {
                bound.raise(&search.plan, unplaced);
                next_raise = steps + 1 + bound.effort() / SUMS_PER_STEP;
            }
        }
        steps += 1;
        search.step(COLD + (HOT - COLD) * (1.0 - share.max(0.0)).powi(3));
    }
}

struct Search<'a> {
    problem: &'a Problem,
    chance: Chance,
    plan: Plan<'a>,
    /// The pieces that can be placed, the hardest first.
    order: Vec<usize>,
    /// Those of them that are not.
    left_over: Vec<usize>,
    /// The best plan: pieces unplaced, price, cost; and where each piece is.
    best: (usize, i64, i64),
    spots: Vec<Option<Spot>>,
    /// Pieces that may have come elsewhere since the best plan, once each.
    stirred: Vec<usize>,
    is_stirred: Vec<bool>,
    /// Pieces taken out in a step, and pieces tried in it.
    left: Vec<(usize, Spot)>,
    again: Vec<usize>,
}

impl<'a> Search<'a> {
    fn begin(problem: &'a Problem, homes: &'a [Option<Spot>], move_cost: u32, seed: u64) -> Self {
        let mut plan = Plan::empty(problem, homes, move_cost);
        let mut chance = Chance::new(seed);
        let mut order: Vec<usize> =
            (0..problem.pieces.len()).filter(|&piece| problem.pieces[piece].is_possible()).collect();
        order.sort_by_key(|&piece| problem.pieces[piece].openings.len());
        for (piece, home) in homes.iter().enumerate() {
            if let Some(home) = home.filter(|&home| plan.fits(piece, home)) {
                plan.place(piece, home);
            }
        }
        for &piece in &order {
            if !plan.is_placed(piece)
                && let Some(spot) = plan.find(piece, &mut chance, 0)
            {
                plan.place(piece, spot);
            }
        }
        bring_together(&mut plan, &mut Vec::new());
        let left_over = order.iter().copied().filter(|&piece| !plan.is_placed(piece)).collect();
        Self {
            problem,
            chance,
            best: standing(&plan),
            spots: (0..problem.pieces.len()).map(|piece| plan.spot(piece)).collect(),
            plan,
            order,
            left_over,
            stirred: Vec::new(),
            is_stirred: vec![false; problem.pieces.len()],
            left: Vec::new(),
            again: Vec::new(),
        }
    }

    fn step(&mut self, heat: f64) {
        let weight = |plan: &Plan<'_>| UNPLACED * plan.unplaced() as i64 + plan.price();
        let before = weight(&self.plan);
        self.left.clear();
        self.again.clear();
        self.ruin();
        self.again.extend(self.left.iter().map(|&(piece, _)| piece));
        let retried = self.left_over.len().min(RETRIED);
        for place in 0..retried {
            let other = place + self.chance.below(self.left_over.len() - place);
            self.left_over.swap(place, other);
        }
        self.again.extend(&self.left_over[..retried]);
        arrange(self.problem, &mut self.again, &mut self.chance);
        for &piece in &self.again {
            if let Some(spot) = self.plan.find(piece, &mut self.chance, BLINK) {
                self.plan.place(piece, spot);
            }
        }
        bring_together(&mut self.plan, &mut self.again);

        let bearable = (heat * self.chance.exponential()) as i64;
        if weight(&self.plan) - before <= bearable {
            let plan = &self.plan;
            self.left_over.retain(|&piece| !plan.is_placed(piece));
            let left = self.left.iter().map(|&(piece, _)| piece);
            self.left_over.extend(left.filter(|&piece| !plan.is_placed(piece)));
            for &piece in &self.again {
                if !std::mem::replace(&mut self.is_stirred[piece], true) {
                    self.stirred.push(piece);
                }
            }
            if standing(plan) < self.best {
                self.best = standing(plan);
                for piece in self.stirred.drain(..) {
                    self.spots[piece] = plan.spot(piece);
                    self.is_stirred[piece] = false;
                }
            }
        } else {
            for &piece in &self.again {
                self.plan.take(piece);
            }
            for &(piece, spot) in &self.left {
                self.plan.place(piece, spot);
            }
        }
    }

    /// Takes some pieces out that have to do with each other.
    fn ruin(&mut self) {
        let (problem, plan, chance) = (self.problem, &mut self.plan, &mut self.chance);
        let seed = if !self.left_over.is_empty() && chance.per_mille(300) {
            self.left_over[chance.below(self.left_over.len())]
        } else {
            self.order[chance.below(self.order.len())]
        };
        let what = &problem.pieces[seed];
        let count = 1 + chance.below(RUINED);
        let mut pieces: Vec<usize> = Vec::new();
        let of_temp = |temp: usize, pieces: &mut Vec<usize>| {
            let sessions = plan.sessions_of_temp(temp).flat_map(|session| &session.pieces);
            pieces.extend(sessions.filter(|&&piece| problem.pieces[piece].temp == temp));
        };
        let of_trainer = |trainer: usize, week: i32, pieces: &mut Vec<usize>| {
            let sessions = plan.sessions_on(trainer, (week - 1) * 7..(week + 2) * 7);
            pieces.extend(sessions.flat_map(|it| &it.pieces));
        };
        match chance.below(5) {
            // All of one temp, or of the temps that sit in with it.
            0 | 1 => {
                of_temp(what.temp, &mut pieces);
                let others: Vec<usize> = plan
                    .sessions_of_temp(what.temp)
                    .flat_map(|session| &session.pieces)
                    .map(|&piece| problem.pieces[piece].temp)
                    .filter(|&temp| temp != what.temp)
                    .collect();
                for temp in others {
                    of_temp(temp, &mut pieces);
                }
            }
            // Of the trainers who could teach it, in those weeks.
            2 | 3 => {
                let openings = problem.openings_of(seed);
                for _ in 0..2 {
                    let opening = &openings[chance.below(openings.len())];
                    of_trainer(opening.trainer, opening.day / 7, &mut pieces);
                }
                pieces.push(seed);
            }
            // Any, with the trainer's others.
            _ => {
                if let Some(session) = plan.session_of(seed) {
                    of_trainer(session.trainer, session.day() / 7, &mut pieces);
                }
                pieces.extend((0..2).map(|_| self.order[chance.below(self.order.len())]));
            }
        }
        chance.shuffle(&mut pieces);
        pieces.truncate(count);
        pieces.push(seed);
        for piece in pieces {
            plan.leave(piece, &mut self.left);
        }
    }

    fn best_plan(&self, homes: &'a [Option<Spot>], move_cost: u32) -> Plan<'a> {
        let mut plan = Plan::empty(self.problem, homes, move_cost);
        for (piece, spot) in self.spots.iter().enumerate() {
            if let Some(spot) = *spot {
                plan.place(piece, spot);
            }
        }
        plan
    }
}

/// What a plan is judged by: pieces unplaced, then the price; and the cost, to be told.
fn standing(plan: &Plan<'_>) -> (usize, i64, i64) {
    (plan.unplaced(), plan.price(), plan.cost())
}

/// Places pieces that need a temp of another department beside them, with one who is not placed either. Both are added
/// to `tried`.
fn bring_together(plan: &mut Plan<'_>, tried: &mut Vec<usize>) {
    let problem = plan.problem();
    for &piece in &problem.only_mixed {
        for other in 0..problem.pieces.len() {
            if plan.is_placed(piece) {
                break;
            }
            if !plan.is_placed(other)
                && let Some(spot) = plan.find_together(piece, other)
            {
                plan.place(piece, spot);
                plan.place(other, spot);
                tried.extend([piece, other]);
            }
        }
    }
}

/// Puts pieces in an order to be placed in.
fn arrange(problem: &Problem, pieces: &mut [usize], chance: &mut Chance) {
    chance.shuffle(pieces);
    match chance.below(4) {
        0 => pieces.sort_by_key(|&piece| problem.pieces[piece].openings.len()),
        1 => pieces.sort_by_key(|&piece| -problem.pieces[piece].minutes),
        2 => pieces.sort_by_key(|&piece| problem.openings_of(piece).iter().map(|opening| opening.day).min()),
        _ => {}
    }
}
