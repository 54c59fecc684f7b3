//! `followUps[]`.

use serde::Serialize;
use skulder_season::dates::{Day, Month};
use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Inquiry, Severity};
use skulder_season::ids::{DepartmentId, FollowUpId, Noun};
use skulder_season::limits;

use crate::season_json::fields::{Fields, day, each, flag, id, month, text, whole, word};
use crate::season_json::known::Known;

pub(in crate::season_json) fn read(fields: &mut Fields<'_>, known: &Known<'_>) -> Option<FollowUp> {
    let id = fields.required("id", id);
    let department = fields.required("department", known.reference(Noun::Department));
    let month = fields.required("month", month);
    let category = fields.required("category", text(limits::TEXT));
    let cause = fields.required("cause", word);
    let count = fields.required("count", whole(&limits::COUNT));
    let as_of = fields.optional("asOf", day);
    let severity = fields.or("severity", Severity::Normal, word);
    let change_proposal = fields.or("changeProposal", false, flag);
    let case_no = fields.optional("caseNo", text(limits::TEXT));
    let status = fields.or("status", FollowUpStatus::New, word);
    let inquiries = fields.or(
        "inquiries",
        Vec::new(),
        each(|at| {
            let mut fields = Fields::of(at)?;
            let to = fields.required("to", text(limits::TEXT));
            let sent_on = fields.required("sentOn", day);
            let answered_on = fields.optional("answeredOn", day);
            let contradictory = fields.or("contradictory", false, flag);
            fields.finish();
            Some(Inquiry { to: to?, sent_on: sent_on?, answered_on, contradictory: contradictory? })
        }),
    );
    Some(FollowUp {
        id: id?,
        department: department?,
        month: month?,
        category: category?,
        cause: cause?,
        count: count?,
        as_of,
        severity: severity?,
        change_proposal: change_proposal?,
        case_no,
        status: status?,
        inquiries: inquiries?,
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct FollowUpEntry<'a> {
    id: &'a FollowUpId,
    department: &'a DepartmentId,
    month: Month,
    category: &'a str,
    cause: Cause,
    count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<Day>,
    severity: Severity,
    change_proposal: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    case_no: Option<&'a str>,
    status: FollowUpStatus,
    inquiries: Vec<InquiryEntry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InquiryEntry<'a> {
    to: &'a str,
    sent_on: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_on: Option<Day>,
    contradictory: bool,
}

impl<'a> FollowUpEntry<'a> {
    pub(in crate::season_json) fn of(follow_up: &'a FollowUp) -> Self {
        let inquiry = |inquiry: &'a Inquiry| InquiryEntry {
            to: &inquiry.to,
            sent_on: inquiry.sent_on,
            answered_on: inquiry.answered_on,
            contradictory: inquiry.contradictory,
        };
        Self {
            id: &follow_up.id,
            department: &follow_up.department,
            month: follow_up.month,
            category: &follow_up.category,
            cause: follow_up.cause,
            count: follow_up.count,
            as_of: follow_up.as_of,
            severity: follow_up.severity,
            change_proposal: follow_up.change_proposal,
            case_no: follow_up.case_no.as_deref(),
            status: follow_up.status,
            inquiries: follow_up.inquiries.iter().map(inquiry).collect(),
        }
    }
}
