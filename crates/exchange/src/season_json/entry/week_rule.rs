//! `weekRules[]`: one for a department and week.

use std::collections::HashMap;

use serde::Serialize;
use skulder_season::dates::Week;
use skulder_season::ids::{DepartmentId, Noun};
use skulder_season::limits;
use skulder_season::week_rule::WeekRule;

use crate::season_json::fields::{Fields, text, week, whole};
use crate::season_json::known::{Known, numbered, pointer_to};
use crate::season_json::problem::FileWhy;

/// The departments and weeks that have a rule, with the place of the rule.
pub(in crate::season_json) type Ruled = HashMap<(DepartmentId, Week), usize>;

pub(in crate::season_json) fn read(
    fields: &mut Fields<'_>,
    known: &Known<'_>,
    ruled: &mut Ruled,
    place: usize,
) -> Option<WeekRule> {
    let department: Option<DepartmentId> = fields.required("department", known.reference(Noun::Department));
    let week = fields.required("week", week);
    let min_present = fields.required("minPresent", whole(&limits::COUNT));
    let reason = fields.required("reason", text(limits::TEXT));
    if let (Some(department), Some(week)) = (&department, week) {
        let first = *ruled.entry((department.clone(), week)).or_insert(place);
        if first != place {
            fields.wrong_whole(FileWhy::SecondWeekRule { other: pointer_to(Noun::WeekRule, first) });
        }
    }
    Some(WeekRule {
        id: numbered("week-rule", place),
        department: department?,
        week: week?,
        min_present: min_present?,
        reason: reason?,
    })
}

#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct WeekRuleEntry<'a> {
    department: &'a DepartmentId,
    week: Week,
    min_present: u32,
    reason: &'a str,
}

impl<'a> WeekRuleEntry<'a> {
    pub(in crate::season_json) fn of(rule: &'a WeekRule) -> Self {
        let WeekRule { id: _, department, week, min_present, reason } = rule;
        Self { department, week: *week, min_present: *min_present, reason }
    }
}
