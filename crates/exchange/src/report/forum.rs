//! *Forum-ark*: red and yellow departments of the weeks ahead, how far temps have come, what is open, what waits for an
//! answer, and the assessment.
//!
//! What is not here: people. The Forum judges the follow-up, not those who are followed up.

use serde::Serialize;
use skulder_season::assessment::Body;
use skulder_season::coverage::board::{Cell, DepartmentBlock, Reason, Status};
use skulder_season::dates::Week;
use skulder_season::deviations::counted_to;
use skulder_season::figures::{Figures, WEEKS_AHEAD, figures};
use skulder_season::follow_up::{FollowUp, FollowUpStatus, Severity};
use skulder_season::lifted::{LiftedFollowUp, LiftedState, lifted};
use skulder_season::readiness::ReadinessState;
use skulder_season::steering::latest_assessment;

use super::{Desk, Page};
use crate::template::names::collated;

/// What the page says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    lead: [String; 2],
    assessment: Assessment,
    ahead: Ahead,
    readiness: Readiness,
    follow_ups: Listing,
    lifted: Listing,
    serious: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Assessment {
    title: &'static str,
    latest: String,
    line: Option<String>,
    today: &'static str,
    choices: [&'static str; 2],
}

/// Departments that are red or yellow in the weeks ahead.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ahead {
    title: String,
    note: Option<String>,
    department: &'static str,
    why: &'static str,
    weeks: Vec<WeekHead>,
    rows: Vec<DepartmentRow>,
    legend: Vec<(Status, &'static str)>,
    numbers: &'static str,
    /// What is said below the table, or in its place.
    after: String,
}

#[derive(Serialize)]
struct WeekHead {
    week: String,
    monday: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DepartmentRow {
    name: String,
    cells: Vec<Mark>,
    why: String,
}

#[derive(Serialize)]
struct Mark {
    status: Status,
    /// Present and needed.
    count: String,
}

/// How far temps have come.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Readiness {
    title: &'static str,
    lead: String,
    heads: Vec<&'static str>,
    rows: Vec<ReadinessRow>,
    total: ReadinessRow,
    none: &'static str,
}

#[derive(Serialize)]
struct ReadinessRow {
    name: String,
    /// Temps, ready, on the way, late.
    counts: [usize; 4],
}

/// Follow-ups, a line each.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Listing {
    title: &'static str,
    /// What is said above the lines, or in their place.
    lead: String,
    heads: [&'static str; 6],
    rows: Vec<FollowUpRow>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FollowUpRow {
    cells: [String; 6],
    is_serious: bool,
}

/// The page.
pub(super) fn page(desk: Desk<'_>) -> Page {
    let words = &desk.words.forum;
    let figures = figures(desk.seen.season, desk.seen.coverage);
    let content = Content {
        lead: [
            (words.whole_season)(figures.red_cells, figures.red_departments, figures.yellow_cells),
            hours(desk, figures.red_cells, figures.load, figures.capacity),
        ],
        assessment: assessment(desk),
        ahead: ahead(desk),
        readiness: readiness(desk, &figures),
        follow_ups: follow_ups(desk, &figures),
        lifted: lifted_ones(desk),
        serious: words.serious,
    };
    Page {
        template: "forum.typ",
        title: words.title.to_owned(),
        subtitle: desk.words.spans.date(desk.seen.coverage.today()),
        content: serde_json::to_value(content).expect("a page's content is JSON"),
    }
}

/// How what all training takes compares with what all trainers have left.
pub(super) fn hours(desk: Desk<'_>, red: usize, load: u64, capacity: u64) -> String {
    let (words, spans) = (&desk.words.forum, &desk.words.spans);
    let (needs, has) = (spans.about(load), spans.about(capacity));
    if load > capacity {
        (words.too_much)(&needs, &has, &spans.about(load - capacity))
    } else if red > 0 {
        (words.unfairly_spread)(&needs, &has)
    } else {
        (words.enough)(&needs, &has)
    }
}

fn assessment(desk: Desk<'_>) -> Assessment {
    let words = &desk.words.forum;
    let latest = latest_assessment(desk.seen.season, Body::Forum, desk.seen.coverage.today());
    Assessment {
        title: words.assessment,
        latest: latest.map_or_else(
            || words.no_assessment.to_owned(),
            |entry| (words.latest)(entry.judgement, &desk.words.spans.date(entry.date)),
        ),
        line: latest.and_then(|entry| entry.line.clone()),
        today: words.today,
        choices: words.choices,
    }
}

/// The weeks ahead: from today's week or the season's first, whichever is later.
fn weeks_ahead(desk: Desk<'_>) -> Vec<Week> {
    let weeks = desk.seen.season.weeks();
    let first = Week::of(desk.seen.coverage.today()).max(weeks.first());
    (0..WEEKS_AHEAD).map(|count| first.plus(count)).filter(|week| weeks.contains(*week)).collect()
}

fn ahead(desk: Desk<'_>) -> Ahead {
    let (words, season) = (&desk.words.forum, desk.seen.season);
    let weeks = weeks_ahead(desk);
    let is_in_trouble = |cell: &&Cell| matches!(cell.status, Status::Red | Status::Yellow);
    let cells = |block: &DepartmentBlock| -> Vec<Cell> {
        block.cells.iter().filter(|cell| weeks.contains(&cell.week)).cloned().collect()
    };
    let mut rows: Vec<(usize, DepartmentRow)> = Vec::new();
    let mut others = 0;
    for block in desk.seen.coverage.blocks() {
        let cells = cells(block);
        if cells.iter().filter(is_in_trouble).count() == 0 {
            others += 1;
            continue;
        }
        let mut reasons: Vec<Reason> = cells.iter().flat_map(|cell| cell.reasons.iter().copied()).collect();
        reasons.sort_unstable();
        reasons.dedup();
        let reasons: Vec<&str> = reasons.into_iter().map(words.reason).collect();
        let red = cells.iter().filter(|cell| cell.status == Status::Red).count();
        rows.push((
            red,
            DepartmentRow {
                name: desk.names.department(&block.department).to_owned(),
                cells: cells
                    .iter()
                    .map(|cell| Mark {
                        status: cell.status,
                        count: if cell.status == Status::Empty {
                            String::new()
                        } else {
                            format!("{}/{}", cell.present, cell.min_present)
                        },
                    })
                    .collect(),
                why: reasons.join(", "),
            },
        ));
    }
    rows.sort_by_cached_key(|(red, row)| (std::cmp::Reverse(*red), collated(&row.name)));
    let spans = &desk.words.spans;
    let is_before = weeks.first().is_some_and(|first| *first > Week::of(desk.seen.coverage.today()));
    let after = if rows.is_empty() { words.all_covered.to_owned() } else { (words.others)(others) };
    Ahead {
        title: if weeks.is_empty() { words.is_over.to_owned() } else { (words.weeks)(&spans.weeks(&weeks)) },
        note: is_before.then(|| (words.begins)(&spans.week(season.weeks().first()))),
        department: words.department,
        why: words.why,
        weeks: weeks
            .iter()
            .map(|week| WeekHead { week: spans.week(*week), monday: (desk.words.dates.short)(week.monday()) })
            .collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        legend: [Status::Red, Status::Yellow, Status::Green, Status::Empty]
            .map(|status| (status, (desk.words.common.status)(status)))
            .to_vec(),
        numbers: words.numbers,
        after: if weeks.is_empty() { String::new() } else { after },
    }
}

fn readiness(desk: Desk<'_>, figures: &Figures) -> Readiness {
    let words = &desk.words.forum;
    let mut rows: Vec<ReadinessRow> = desk
        .seen
        .coverage
        .blocks()
        .map(|block| {
            let count = |state| block.temps.iter().filter(|temp| temp.state == state).count();
            let states = [ReadinessState::Ready, ReadinessState::OnTheWay, ReadinessState::Late].map(count);
            ReadinessRow {
                name: desk.names.department(&block.department).to_owned(),
                counts: [states.iter().sum(), states[0], states[1], states[2]],
            }
        })
        .filter(|row| row.counts[0] > 0)
        .collect();
    rows.sort_by_cached_key(|row| collated(&row.name));
    let word = desk.words.common.readiness;
    Readiness {
        title: words.readiness,
        lead: (words.ready)(figures.ready, figures.temps),
        heads: vec![
            words.department,
            words.temps,
            word(ReadinessState::Ready),
            word(ReadinessState::OnTheWay),
            word(ReadinessState::Late),
        ],
        rows,
        total: ReadinessRow {
            name: words.total.to_owned(),
            counts: [figures.temps, figures.ready, figures.on_the_way, figures.late],
        },
        none: words.no_temps,
    }
}

/// The month of a follow-up, with how far it is counted where that is not to its end.
fn month(desk: Desk<'_>, entry: &FollowUp) -> String {
    let month = desk.words.spans.month(entry.month);
    match counted_to(entry.month, entry.as_of, desk.seen.coverage.today()) {
        Some(day) => format!("{month} ({})", (desk.words.forum.as_of)(&(desk.words.dates.short)(day))),
        None => month,
    }
}

/// Those that are not closed: by category, then month and department.
fn follow_ups(desk: Desk<'_>, figures: &Figures) -> Listing {
    let words = &desk.words.forum;
    let mut open: Vec<&FollowUp> = desk
        .seen
        .season
        .follow_ups()
        .values()
        .map(AsRef::as_ref)
        .filter(|entry| entry.status != FollowUpStatus::Closed)
        .collect();
    let name = |entry: &FollowUp| desk.names.department(&entry.department).to_owned();
    open.sort_by_cached_key(|entry| (collated(&entry.category), entry.month, collated(&name(entry))));
    let row = |entry: &FollowUp| {
        let mut status = vec![(words.status)(entry.status)];
        if entry.change_proposal {
            status.push(words.proposal);
        }
        FollowUpRow {
            cells: [
                entry.category.clone(),
                month(desk, entry),
                name(entry),
                (words.cause)(entry.cause).to_owned(),
                entry.count.to_string(),
                status.join(", "),
            ],
            is_serious: entry.severity == Severity::Serious,
        }
    };
    Listing {
        title: words.follow_ups,
        lead: if open.is_empty() {
            words.none_open.to_owned()
        } else {
            (words.open)(figures.open_follow_ups, figures.open_deviations)
        },
        heads: words.follow_up_heads,
        rows: open.into_iter().map(row).collect(),
    }
}

/// A line for every question that waits, and for every follow-up to be lifted that nobody has been asked about; who has
/// waited longest first.
fn lifted_ones(desk: Desk<'_>) -> Listing {
    let words = &desk.words.forum;
    let season = desk.seen.season;
    let mut rows: Vec<(i64, FollowUpRow)> = Vec::new();
    for one in &lifted(season, desk.seen.coverage.today()).follow_ups {
        let entry = &season.follow_ups()[&one.follow_up];
        let is_serious = entry.severity == Severity::Serious;
        let row = |to: String, sent: String, days: String| FollowUpRow {
            cells: [
                entry.category.clone(),
                month(desk, entry),
                desk.names.department(&entry.department).to_owned(),
                to,
                sent,
                days,
            ],
            is_serious,
        };
        match one.state {
            LiftedState::Waiting => rows.extend(
                waiting(desk, one, entry).map(|(to, sent, days)| (days, row(to, sent, (words.days)(days)))),
            ),
            LiftedState::NotAsked => {
                rows.push((-1, row(words.not_asked.to_owned(), String::new(), String::new())));
            }
            LiftedState::Answered | LiftedState::Closed => (),
        }
    }
    rows.sort_by_key(|(days, _)| std::cmp::Reverse(*days));
    Listing {
        title: words.lifted,
        lead: if rows.is_empty() { words.none_lifted.to_owned() } else { String::new() },
        heads: words.lifted_heads,
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// The questions of a follow-up that wait: to whom, since when, and for how many days.
fn waiting<'a>(
    desk: Desk<'a>,
    one: &'a LiftedFollowUp,
    entry: &'a FollowUp,
) -> impl Iterator<Item = (String, String, i64)> + 'a {
    let inquiries = entry.inquiries.iter().zip(&one.days);
    inquiries.filter(|(inquiry, _)| inquiry.answered_on.is_none()).map(move |(inquiry, days)| {
        let to = if one.is_contradictory {
            format!("{} ({})", inquiry.to, desk.words.forum.contradictory)
        } else {
            inquiry.to.clone()
        };
        (to, desk.words.spans.date(inquiry.sent_on), *days)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value, json};
    use skulder_season::assessment::{Assessment, Judgement};
    use skulder_season::coverage::Coverage;
    use skulder_season::dates::{Day, parse_day};
    use skulder_season::follow_up::{Cause, Inquiry};
    use skulder_season::person::People;
    use skulder_season::season::Contents;
    use skulder_season::testing::{contents, restore};

    use super::*;
    use crate::report::words::Words;
    use crate::report::{Language, Seen};
    use crate::template::names::Names;

    fn day(text: &str) -> Day {
        parse_day(text).expect("it is a day")
    }

    fn said(contents: Contents, today: &str) -> Value {
        let season = restore(contents);
        let coverage = Coverage::of(&season, day(today));
        let people = People::default();
        let seen =
            Seen { season: &season, people: &people, coverage: &coverage, revision: 0, version: "1.2.3" };
        let names = Names { season: &season, people: &people };
        let content = page(Desk { seen, names, words: Words::of(Language::Nb) }).content.to_string();
        serde_json::from_str(&content.replace('\u{a0}', " ")).expect("it is JSON")
    }

    fn summer() -> Contents {
        contents(
            "2027   26 27 28 29
             = A
             Ida    nurse full 100 | . H H .
             + v1   assistant rover | . s s s
             = B
             Ola    nurse full 100 | . . . .",
        )
    }

    fn follow_up(
        id: &str,
        status: FollowUpStatus,
        inquiries: &[(&str, &str, Option<&str>)],
    ) -> Arc<FollowUp> {
        Arc::new(FollowUp {
            id: id.into(),
            department: "A".into(),
            month: "2027-05".parse().expect("it is a month"),
            category: format!("Legemiddel {id}"),
            cause: Cause::KnowledgeGap,
            count: 6,
            as_of: Some(day("2027-05-08")),
            severity: Severity::Serious,
            change_proposal: id == "1",
            case_no: None,
            status,
            inquiries: inquiries
                .iter()
                .map(|(to, sent, answered)| Inquiry {
                    to: (*to).into(),
                    sent_on: day(sent),
                    answered_on: answered.map(day),
                    contradictory: answered.is_some(),
                })
                .collect(),
        })
    }

    #[test]
    fn before_the_season_its_first_weeks_lie_ahead() {
        let ahead = &said(summer(), "2027-05-03")["ahead"];
        assert_eq!(ahead["title"], "Røde og knappe avdelinger, uke 26–29");
        assert_eq!(ahead["note"], "Sesongen begynner i uke 26; her er de første seks ukene.");
        let rows = ahead["rows"].as_array().expect("a list");
        assert_eq!(rows.len(), 1, "B is neither red nor yellow: {rows:?}");
        assert_eq!(rows[0]["name"], "Avdeling A");
        assert_eq!(rows[0]["cells"][1], json!({ "status": "red", "count": "0/1" }));
        assert_eq!(ahead["after"], "1 avdeling til har verken røde eller knappe uker her.");
    }

    #[test]
    fn in_the_season_the_weeks_ahead_begin_today_and_after_it_there_are_none() {
        let ahead = &said(summer(), "2027-07-14")["ahead"];
        assert_eq!(
            (&ahead["title"], &ahead["note"]),
            (&json!("Røde og knappe avdelinger, uke 28–29"), &json!(null))
        );
        assert_eq!(
            said(summer(), "2027-09-01")["ahead"]["title"],
            "Sesongen er over: ingen uker ligger foran."
        );
    }

    #[test]
    fn what_is_open_and_what_waits_stand_with_their_days() {
        let mut contents = summer();
        contents.follow_ups = vec![
            follow_up(
                "1",
                FollowUpStatus::Escalated,
                &[
                    ("Helseplattformen", "2027-05-10", None),
                    ("Fellesmøtet", "2027-05-12", Some("2027-05-20")),
                ],
            ),
            follow_up("2", FollowUpStatus::New, &[]),
            follow_up("3", FollowUpStatus::Closed, &[("Helseplattformen", "2027-05-01", None)]),
            follow_up("4", FollowUpStatus::Assigned, &[("Helseplattformen", "2027-05-01", None)]),
        ];
        let content = said(contents, "2027-06-01");
        let rows = |of: &str| -> Vec<Value> {
            let rows = content[of]["rows"].as_array().expect("a list");
            rows.iter().map(|row| row["cells"].clone()).collect()
        };
        assert_eq!(content["followUps"]["lead"], "3 åpne oppfølginger med 18 avvik.");
        assert_eq!(
            rows("followUps")[0],
            json!([
                "Legemiddel 1",
                "mai 2027 (per 8.5.)",
                "Avdeling A",
                "Kunnskapshull",
                "6",
                "Løftet videre, endringsforslag"
            ])
        );
        let waiting: Vec<Value> =
            rows("lifted").iter().map(|row| json!([row[0], row[3], row[4], row[5]])).collect();
        assert_eq!(
            waiting,
            [
                json!(["Legemiddel 4", "Helseplattformen", "1. mai 2027", "31 dager"]),
                json!(["Legemiddel 1", "Helseplattformen (motstridende svar)", "10. mai 2027", "22 dager"]),
                json!(["Legemiddel 2", "ikke sendt", "", ""]),
            ],
            "who has waited longest stands first; what is closed waits for nothing"
        );
    }

    #[test]
    fn the_latest_assessment_stands_with_its_line() {
        let mut contents = summer();
        contents.assessments = vec![Arc::new(Assessment {
            id: "a".into(),
            date: day("2027-05-20"),
            body: Body::Forum,
            judgement: Judgement::NotSatisfactory,
            line: Some("For lang ventetid.".into()),
        })];
        let assessment = &said(contents, "2027-06-01")["assessment"];
        assert_eq!(assessment["latest"], "Ikke tilfredsstillende, 20. mai 2027");
        assert_eq!(assessment["line"], "For lang ventetid.");
    }
}
