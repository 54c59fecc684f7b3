//! Which plan to make: a first one, the hardest pieces first, then ruin and recreate under simulated annealing.
//!
//! A step takes some pieces out that have to do with each other, puts them and what was left over back in another
//! order, and keeps the result if it is better or, early on, not much worse. The best plan met is the answer.

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
/// Pieces left over that a step tries again at most.
const RETRIED: usize = 6;

pub(crate) fn search<'a>(problem: &'a Problem, seed: u64, spent: &mut dyn FnMut(u64) -> f64) -> Plan<'a> {
    let mut chance = Chance::new(seed);
    let mut plan = Plan::empty(problem);
    let mut order: Vec<usize> =
        (0..problem.pieces.len()).filter(|&piece| problem.pieces[piece].why.is_none()).collect();
    order.sort_by_key(|&piece| problem.pieces[piece].openings.len());
    for &piece in &order {
        if let Some(spot) = plan.find(piece, &mut chance, 0) {
            plan.place(piece, spot);
        }
    }
    if order.is_empty() {
        return plan;
    }

    let weight = |plan: &Plan<'_>| UNPLACED * plan.unplaced() as i64 + plan.cost();
    let standing = |plan: &Plan<'_>| (plan.unplaced(), plan.cost());
    let mut best = (standing(&plan), plan.spots());
    let mut left_over: Vec<usize> = order.iter().copied().filter(|&piece| !plan.is_placed(piece)).collect();
    let mut steps = 0;
    loop {
        let share = spent(steps);
        if share >= 1.0 {
            break;
        }
        steps += 1;
        let heat = HOT * (COLD / HOT).powf(share.max(0.0));
        let before = weight(&plan);

        let mut left: Vec<(usize, Spot)> = Vec::new();
        ruin(&mut plan, &order, &left_over, &mut chance, &mut left);
        let mut again: Vec<usize> = left.iter().map(|&(piece, _)| piece).collect();
        let retried = left_over.len().min(RETRIED);
        for place in 0..retried {
            let other = place + chance.below(left_over.len() - place);
            left_over.swap(place, other);
        }
        again.extend(&left_over[..retried]);
        arrange(problem, &mut again, &mut chance);
        for &piece in &again {
            if let Some(spot) = plan.find(piece, &mut chance, BLINK) {
                plan.place(piece, spot);
            }
        }

        let bearable = (heat * -(1.0 - chance.share()).ln()) as i64;
        if weight(&plan) - before <= bearable {
            left_over.retain(|&piece| !plan.is_placed(piece));
            left_over.extend(left.iter().map(|&(piece, _)| piece).filter(|&piece| !plan.is_placed(piece)));
            if standing(&plan) < best.0 {
                best = (standing(&plan), plan.spots());
            }
        } else {
            for &piece in &again {
                plan.take(piece);
            }
            for &(piece, spot) in &left {
                plan.place(piece, spot);
            }
        }
    }

    let mut plan = Plan::empty(problem);
    for (piece, spot) in best.1.into_iter().enumerate() {
        if let Some(spot) = spot {
            plan.place(piece, spot);
        }
    }
    plan
}

/// Takes some pieces out that have to do with each other.
fn ruin(
    plan: &mut Plan<'_>,
    order: &[usize],
    left_over: &[usize],
    chance: &mut Chance,
    left: &mut Vec<(usize, Spot)>,
) {
    let problem = plan.problem();
    let seed = if !left_over.is_empty() && chance.per_mille(300) {
        left_over[chance.below(left_over.len())]
    } else {
        order[chance.below(order.len())]
    };
    let what = &problem.pieces[seed];
    let count = 1 + chance.below(8);
    let mut pieces: Vec<usize> = Vec::new();
    let of_temp = |temp: usize, pieces: &mut Vec<usize>| {
        let sessions = plan.sessions_of_temp(temp).flat_map(|session| &session.pieces);
        pieces.extend(sessions.filter(|&&piece| problem.pieces[piece].temp == temp));
    };
    let of_trainer = |trainer: usize, week: i32, pieces: &mut Vec<usize>| {
        let sessions = plan.sessions_of_trainer(trainer);
        pieces.extend(sessions.filter(|it| (it.day() / 7 - week).abs() <= 1).flat_map(|it| &it.pieces));
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
            let openings = &problem.openings[what.openings.clone()];
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
            pieces.extend((0..2).map(|_| order[chance.below(order.len())]));
        }
    }
    chance.shuffle(&mut pieces);
    pieces.truncate(count);
    pieces.push(seed);
    for piece in pieces {
        plan.leave(piece, left);
    }
}

/// Puts pieces in an order to be placed in.
fn arrange(problem: &Problem, pieces: &mut [usize], chance: &mut Chance) {
    chance.shuffle(pieces);
    match chance.below(4) {
        0 => pieces.sort_by_key(|&piece| problem.pieces[piece].openings.len()),
        1 => pieces.sort_by_key(|&piece| -problem.pieces[piece].minutes),
        2 => pieces.sort_by_key(|&piece| {
            let openings = &problem.openings[problem.pieces[piece].openings.clone()];
            openings.iter().map(|opening| opening.day).min()
        }),
        _ => {}
    }
}
