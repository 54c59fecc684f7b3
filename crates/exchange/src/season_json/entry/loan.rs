//! `loans[]`.

use serde::Serialize;
use skulder_season::dates::Week;
use skulder_season::ids::{DepartmentId, Noun, TrainerId};
use skulder_season::loan::Loan;

use super::stretch::Weeks;
use crate::season_json::fields::Fields;
use crate::season_json::known::{Known, numbered};

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    lent: &mut Weeks,
    place: usize,
) -> Option<Loan> {
    let (trainer, weeks) = lent.read(fields, known, Noun::Loan, place);
    let department = fields.required("department", known.reference(Noun::Department));
    Some(Loan { id: numbered("loan", place), trainer: trainer?, department: department?, weeks: weeks? })
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct LoanEntry<'a> {
    trainer: &'a TrainerId,
    department: &'a DepartmentId,
    first_week: Week,
    last_week: Week,
}

impl<'a> LoanEntry<'a> {
    pub(in crate::season_json) fn of(loan: &'a Loan) -> Self {
        let Loan { id: _, trainer, department, weeks } = loan;
        Self { trainer, department, first_week: weeks.first(), last_week: weeks.last() }
    }
}
