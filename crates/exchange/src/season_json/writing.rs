//! From a season to its file: every default written out, every list in an order that does not depend on how the
//! season came about.

use serde::Serialize;
use skulder_season::Season;
use skulder_season::person::People;

use super::FORMAT;
use super::entry::absence::AbsenceEntry;
use super::entry::assessment::AssessmentEntry;
use super::entry::department::DepartmentEntry;
use super::entry::follow_up::FollowUpEntry;
use super::entry::head::Head;
use super::entry::loan::LoanEntry;
use super::entry::module::ModuleEntry;
use super::entry::raise::RaiseEntry;
use super::entry::session::SessionEntry;
use super::entry::shift::ShiftEntry;
use super::entry::temp::TempEntry;
use super::entry::trainer::TrainerEntry;
use super::entry::wanted::WantedEntry;
use super::entry::week_rule::WeekRuleEntry;

/// The season file of a season, as indented JSON. Who has no name any more is written with an empty one.
pub fn write(season: &Season, people: &People) -> String {
    as_json(&Document::of(season, people))
}

/// The same without saying which season it is: whoever takes it in has a new one.
pub fn write_without_id(season: &Season, people: &People) -> String {
    let document = Document::of(season, people);
    as_json(&Document { season: document.season.without_id(), ..document })
}

fn as_json(document: &Document<'_>) -> String {
    serde_json::to_string_pretty(document).expect("a season is plain JSON")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Document<'a> {
    format: &'static str,
    season: Head<'a>,
    departments: Vec<DepartmentEntry<'a>>,
    week_rules: Vec<WeekRuleEntry<'a>>,
    trainers: Vec<TrainerEntry<'a>>,
    loans: Vec<LoanEntry<'a>>,
    raises: Vec<RaiseEntry<'a>>,
    absences: Vec<AbsenceEntry<'a>>,
    modules: Vec<ModuleEntry<'a>>,
    temps: Vec<TempEntry<'a>>,
    wanted: Vec<WantedEntry<'a>>,
    shifts: Vec<ShiftEntry<'a>>,
    sessions: Vec<SessionEntry<'a>>,
    follow_ups: Vec<FollowUpEntry<'a>>,
    assessments: Vec<AssessmentEntry<'a>>,
}

impl<'a> Document<'a> {
    fn of(season: &'a Season, people: &'a People) -> Self {
        Self {
            format: FORMAT,
            season: Head::of(season),
            departments: season
                .departments()
                .values()
                .map(|department| DepartmentEntry::of(department))
                .collect(),
            week_rules: sorted(season.week_rules().values().map(|rule| WeekRuleEntry::of(rule))),
            trainers: season.trainers().values().map(|trainer| TrainerEntry::of(trainer, people)).collect(),
            loans: sorted(season.loans().values().map(|loan| LoanEntry::of(loan))),
            raises: sorted(season.raises().values().map(|raise| RaiseEntry::of(raise))),
            absences: season.absences().values().map(|absence| AbsenceEntry::of(absence)).collect(),
            modules: season.modules().values().map(|module| ModuleEntry::of(module)).collect(),
            temps: season.temps().values().map(|temp| TempEntry::of(temp, people)).collect(),
            wanted: sorted(season.wanted().values().map(|wanted| WantedEntry::of(wanted))),
            shifts: sorted(season.shifts().values().map(|shift| ShiftEntry::of(shift))),
            sessions: season.sessions().values().map(|session| SessionEntry::of(session, season)).collect(),
            follow_ups: season.follow_ups().values().map(|follow_up| FollowUpEntry::of(follow_up)).collect(),
            assessments: season
                .assessments()
                .values()
                .map(|assessment| AssessmentEntry::of(assessment))
                .collect(),
        }
    }
}

/// Entries that have no id in the file are ordered by what they say.
fn sorted<T: Ord>(entries: impl Iterator<Item = T>) -> Vec<T> {
    let mut entries: Vec<T> = entries.collect();
    entries.sort();
    entries
}
