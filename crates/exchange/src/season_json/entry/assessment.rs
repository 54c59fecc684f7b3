//! `assessments[]`.

use serde::Serialize;
use skulder_season::assessment::{Assessment, Body, Judgement};
use skulder_season::dates::Day;
use skulder_season::ids::AssessmentId;
use skulder_season::limits;

use crate::season_json::fields::{Fields, day, id, text, word};

pub(in crate::season_json) fn read(fields: &mut Fields<'_>) -> Option<Assessment> {
    let id = fields.required("id", id);
    let date = fields.required("date", day);
    let body = fields.required("body", word);
    let judgement = fields.required("judgement", word);
    let line = fields.optional("line", text(limits::TEXT));
    Some(Assessment { id: id?, date: date?, body: body?, judgement: judgement?, line })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::season_json) struct AssessmentEntry<'a> {
    id: &'a AssessmentId,
    date: Day,
    body: Body,
    judgement: Judgement,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<&'a str>,
}

impl<'a> AssessmentEntry<'a> {
    pub(in crate::season_json) fn of(assessment: &'a Assessment) -> Self {
        let Assessment { id, date, body, judgement, line } = assessment;
        Self { id, date: *date, body: *body, judgement: *judgement, line: line.as_deref() }
    }
}
