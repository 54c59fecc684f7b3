//! What is wrong with a cell, in plain English.

use super::preview::CellProblem;

pub(super) fn reason(_problem: &CellProblem) -> String {
    todo!()
}
