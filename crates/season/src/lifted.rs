//! What was lifted out of the departments: questions sent outward and how long they wait, and changes that are proposed.
//!
//! Answers come late, not at all, or contradict each other; so a question is open until it is answered, and answers that
//! contradict are kept side by side.

use std::cmp::Reverse;

use serde::Serialize;
use ts_rs::TS;

use crate::dates::Day;
use crate::follow_up::{FollowUp, FollowUpStatus, Severity};
use crate::ids::FollowUpId;
use crate::season::Season;

/// What was lifted, as of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Lifted {
    /// The follow-ups that are serious, lifted or asked about: those that wait first, who has waited longest before the
    /// others; then those that nobody has been asked about; then those that are answered, and last the closed ones.
    pub follow_ups: Vec<LiftedFollowUp>,
    /// Those with a change to be proposed to the joint meeting that are not closed: serious ones first, then those with
    /// most deviations, then the oldest.
    pub change_proposals: Vec<FollowUpId>,
}

/// A follow-up that was lifted, or ought to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LiftedFollowUp {
    /// Which.
    pub follow_up: FollowUpId,
    /// How its questions stand.
    pub state: LiftedState,
    /// The days each of its inquiries has waited, in their order: to the answer, or to today where there is none.
    #[ts(type = "Array<number>")]
    pub days: Vec<i64>,
    /// The days that its longest unanswered inquiry has waited; nobody waits for one that is closed.
    #[ts(type = "number | null")]
    pub waiting: Option<i64>,
    /// Whether an answer contradicts another.
    pub is_contradictory: bool,
}

/// How the questions of a follow-up stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum LiftedState {
    /// *Venter på svar*: somebody was asked and has not answered.
    Waiting,
    /// *Ikke sendt*: nobody has been asked.
    NotAsked,
    /// *Besvart*: everybody who was asked has answered.
    Answered,
    /// *Lukket*.
    Closed,
}

/// What was lifted, as of a day.
pub fn lifted(season: &Season, today: Day) -> Lifted {
    let entries = || season.follow_ups().values().map(AsRef::as_ref);
    let mut follow_ups: Vec<LiftedFollowUp> =
        entries().filter(|entry| is_lifted(entry)).map(|entry| look_at(entry, today)).collect();
    follow_ups.sort_by_key(|one| (one.state, Reverse(one.waiting)));
    let mut proposals: Vec<&FollowUp> =
        entries().filter(|entry| entry.change_proposal && entry.status != FollowUpStatus::Closed).collect();
    proposals.sort_by_key(|entry| (Reverse(entry.severity), Reverse(entry.count), entry.month));
    Lifted { follow_ups, change_proposals: proposals.into_iter().map(|entry| entry.id.clone()).collect() }
}

fn is_lifted(entry: &FollowUp) -> bool {
    let is_outward = matches!(entry.status, FollowUpStatus::Escalated | FollowUpStatus::Answered);
    entry.severity == Severity::Serious || is_outward || !entry.inquiries.is_empty()
}

fn look_at(entry: &FollowUp, today: Day) -> LiftedFollowUp {
    let waited = |until: Day, sent: Day| (until - sent).num_days().max(0);
    let is_closed = entry.status == FollowUpStatus::Closed;
    let open = entry.inquiries.iter().filter(|inquiry| inquiry.answered_on.is_none() && !is_closed);
    let waiting = open.map(|inquiry| waited(today, inquiry.sent_on)).max();
    let state = match waiting {
        _ if is_closed => LiftedState::Closed,
        Some(_) => LiftedState::Waiting,
        // Somebody may have been asked, and answered, without a word of it here.
        None if entry.inquiries.is_empty() && entry.status != FollowUpStatus::Answered => {
            LiftedState::NotAsked
        }
        None => LiftedState::Answered,
    };
    LiftedFollowUp {
        follow_up: entry.id.clone(),
        state,
        days: entry
            .inquiries
            .iter()
            .map(|inquiry| waited(inquiry.answered_on.unwrap_or(today), inquiry.sent_on))
            .collect(),
        waiting,
        is_contradictory: entry.inquiries.iter().any(|inquiry| inquiry.contradictory),
    }
}
