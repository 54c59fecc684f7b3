//! The answer to a change: what moved, and everything the window must replace.

use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use crate::change::Edit;
use crate::coverage::Coverage;
use crate::coverage::board::{DepartmentBlock, Municipality, Status};
use crate::dates::Week;
use crate::ids::DepartmentId;

/// What a command did, or would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Outcome {
    /// The revision it made; of a preview, the one it looked at.
    #[ts(type = "number")]
    pub revision: i64,
    /// The entries changed.
    pub changes: Vec<Edit>,
    /// The whole block of each department that turns out otherwise.
    pub departments: Vec<Arc<DepartmentBlock>>,
    /// Departments that are no more.
    pub gone: Vec<DepartmentId>,
    /// The municipality.
    pub municipality: Municipality,
    /// The cells whose status moves, by department, then week.
    pub moves: Vec<CellMove>,
}

/// A cell whose status moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellMove {
    /// The department.
    pub department: DepartmentId,
    /// The week.
    pub week: Week,
    /// How it stood.
    pub before: Status,
    /// How it stands.
    pub after: Status,
}

impl Outcome {
    /// What lies between two counts of a season, which some edits led from one to the other.
    pub fn between(before: &Coverage, after: &Coverage, revision: i64, edits: &[Edit]) -> Self {
        let is_same = |block: &&Arc<DepartmentBlock>| {
            before.block(&block.department).is_some_and(|old| Arc::ptr_eq(old, block) || old == *block)
        };
        let departments: Vec<Arc<DepartmentBlock>> =
            after.blocks().filter(|block| !is_same(block)).cloned().collect();
        let gone = before.blocks().map(|block| &block.department).filter(|id| after.block(id).is_none());
        let moves =
            departments.iter().flat_map(|block| moves(before.block(&block.department), block)).collect();
        Self {
            revision,
            changes: edits.to_vec(),
            gone: gone.cloned().collect(),
            departments,
            municipality: after.municipality(),
            moves,
        }
    }
}

/// The cells of a block whose status moves; a cell that was not there was empty.
fn moves<'a>(
    before: Option<&'a Arc<DepartmentBlock>>,
    after: &'a DepartmentBlock,
) -> impl Iterator<Item = CellMove> + 'a {
    after.cells.iter().filter_map(move |cell| {
        let was = before.and_then(|block| {
            let there = block.cells.binary_search_by_key(&cell.week, |other| other.week).ok()?;
            Some(block.cells[there].status)
        });
        let was = was.unwrap_or(Status::Empty);
        (was != cell.status).then(|| CellMove {
            department: after.department.clone(),
            week: cell.week,
            before: was,
            after: cell.status,
        })
    })
}
