//! *Styringsgruppe*: one page of totals. What may be told is decided in the core ([`steering`]); here it becomes words.

use serde::Serialize;
use skulder_season::public_count::PublicCount;
use skulder_season::readiness::ReadinessState;
use skulder_season::steering::{PublicMonth, Steering, steering};

use super::{Desk, Page, forum};

/// What the page says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    sections: Vec<Section>,
    assessment: Assessment,
    note: &'static str,
}

/// A part of the page: figures, and what is said of them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Section {
    title: &'static str,
    figures: Vec<Figure>,
    lines: Vec<String>,
    months: Option<Months>,
}

/// A number that is seen from afar, and what it counts.
#[derive(Serialize)]
struct Figure {
    number: String,
    what: String,
}

#[derive(Serialize)]
struct Months {
    title: &'static str,
    rows: Vec<Figure>,
    total: Figure,
    none: &'static str,
}

#[derive(Serialize)]
struct Assessment {
    title: &'static str,
    latest: String,
}

/// The page.
pub(super) fn page(desk: Desk<'_>) -> Page {
    let told = steering(desk.seen.season, desk.seen.coverage);
    let words = &desk.words.steering;
    let content = Content {
        sections: vec![summer(desk, &told), readiness(desk, &told), follow_up(desk, &told)],
        assessment: Assessment {
            title: desk.words.forum.assessment,
            latest: told.assessment.as_ref().map_or_else(
                || desk.words.forum.no_assessment.to_owned(),
                |entry| (desk.words.forum.latest)(entry.judgement, &desk.words.spans.date(entry.date)),
            ),
        },
        note: words.note,
    };
    Page {
        template: "steering.typ",
        title: words.title.to_owned(),
        subtitle: desk.words.spans.date(told.day),
        content: serde_json::to_value(content).expect("a page's content is JSON"),
    }
}

fn written(desk: Desk<'_>, count: PublicCount) -> String {
    (desk.words.steering.count)(count, &|number| desk.words.spans.count(number))
}

fn figure(desk: Desk<'_>, count: PublicCount, what: impl Into<String>) -> Figure {
    Figure { number: written(desk, count), what: what.into() }
}

fn summer(desk: Desk<'_>, told: &Steering) -> Section {
    let words = &desk.words.steering;
    let red = if told.red_weeks.is_empty() {
        words.red_weeks.to_owned()
    } else {
        let weeks = desk.words.spans.weeks(&told.red_weeks);
        format!("{}, {}", words.red_weeks, (words.in_weeks)(&weeks))
    };
    let is_red = usize::from(told.red_cells != PublicCount::Exact(0));
    Section {
        title: words.summer,
        figures: vec![
            figure(desk, told.red_cells, red),
            figure(desk, told.red_departments, (words.red_departments)(&written(desk, told.departments))),
            figure(desk, told.yellow_cells, words.yellow_weeks),
        ],
        lines: vec![
            forum::hours(desk, is_red, told.load, told.capacity),
            if told.fits { words.fits } else { words.does_not_fit }.to_owned(),
            words.means.to_owned(),
        ],
        months: None,
    }
}

fn readiness(desk: Desk<'_>, told: &Steering) -> Section {
    let words = &desk.words.steering;
    let word = |state| (desk.words.common.readiness)(state).to_lowercase();
    Section {
        title: words.readiness,
        figures: vec![
            figure(desk, told.temps, words.temps),
            figure(desk, told.ready, words.ready),
            figure(desk, told.on_the_way, word(ReadinessState::OnTheWay)),
            figure(desk, told.late, word(ReadinessState::Late)),
        ],
        lines: Vec::new(),
        months: None,
    }
}

fn follow_up(desk: Desk<'_>, told: &Steering) -> Section {
    let words = &desk.words.steering;
    let unanswered = match told.longest_wait {
        Some(days) => {
            format!("{}; {}", words.unanswered, (words.longest)(&(desk.words.forum.days)(days)))
        }
        None => words.unanswered.to_owned(),
    };
    Section {
        title: words.follow_up,
        figures: vec![
            figure(desk, told.open_follow_ups, words.open),
            figure(desk, told.unanswered, unanswered),
            figure(desk, told.contradictory, words.contradictory),
        ],
        lines: Vec::new(),
        months: Some(Months {
            title: words.by_month,
            rows: told.months.iter().map(|month| of_month(desk, month)).collect(),
            total: figure(desk, told.deviations, words.total),
            none: words.no_deviations,
        }),
    }
}

fn of_month(desk: Desk<'_>, month: &PublicMonth) -> Figure {
    let name = desk.words.spans.month(month.month);
    let what = match month.as_of {
        Some(day) => format!("{name} ({})", (desk.words.forum.as_of)(&(desk.words.dates.short)(day))),
        None => name,
    };
    figure(desk, month.count, what)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::Value;
    use skulder_season::coverage::Coverage;
    use skulder_season::follow_up::{Cause, FollowUp, FollowUpStatus, Severity};
    use skulder_season::ids::PersonId;
    use skulder_season::person::{People, Person};
    use skulder_season::testing::generator::{Dice, wild};
    use skulder_season::testing::restore;

    use super::*;
    use crate::report::words::Words;
    use crate::report::{Language, Seen};
    use crate::template::names::Names;

    /// What no text of the page may hold: every name in the season, and all that was typed, has it.
    const NAME: &str = "Ingeborg";

    fn numbers<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    match value {
                        Value::String(text) if key == "number" => found.push(text),
                        other => numbers(other, found),
                    }
                }
            }
            Value::Array(values) => values.iter().for_each(|value| numbers(value, found)),
            _ => {}
        }
    }

    /// The page of a wild season, in both languages.
    fn pages(seed: u64) -> [Page; 2] {
        let (mut contents, today) = wild(seed);
        let mut dice = Dice::new(seed ^ 9);
        for department in &mut contents.departments {
            Arc::make_mut(department).name = format!("{NAME} {}", department.id);
        }
        let departments: Vec<_> = contents.departments.iter().map(|entry| entry.id.clone()).collect();
        for number in 0..dice.below(9) {
            contents.follow_ups.push(Arc::new(FollowUp {
                id: format!("f-{number}").into(),
                department: dice.pick(&departments),
                month: format!("2027-{:02}", 1 + dice.below(5)).parse().expect("it is a month"),
                category: NAME.into(),
                cause: Cause::Unclear,
                count: dice.below(9) as u32,
                as_of: None,
                severity: Severity::Serious,
                change_proposal: false,
                case_no: Some(NAME.into()),
                status: FollowUpStatus::New,
                inquiries: [].into(),
            }));
        }
        let season = restore(contents);
        let trainers = season.trainers().keys().map(|id| PersonId::Trainer(id.clone()));
        let temps = season.temps().keys().map(|id| PersonId::Temp(id.clone()));
        let people: People =
            trainers.chain(temps).map(|id| (id, Person { name: NAME.into(), employee_no: None })).collect();
        let coverage = Coverage::of(&season, today);
        let seen =
            Seen { season: &season, people: &people, coverage: &coverage, revision: 0, version: "1.2.3" };
        [Language::Nb, Language::En].map(|language| {
            let names = Names { season: &season, people: &people };
            page(Desk { seen, names, words: Words::of(language) })
        })
    }

    #[test]
    fn a_hundred_seasons_name_nobody_and_tell_no_count_from_one_to_four() {
        let mut hidden = 0;
        for page in (0..100).flat_map(pages) {
            let text = page.content.to_string();
            assert!(!text.contains(NAME) && !page.title.contains(NAME), "somebody is named: {text}");
            let mut counts = Vec::new();
            numbers(&page.content, &mut counts);
            assert!(counts.len() >= 11, "the page has its figures: {text}");
            for count in counts {
                // "At least 3" can be added up from what stands beside it.
                assert!(!["1", "2", "3", "4"].contains(&count), "{count:?} in {text}");
                hidden += usize::from(count.contains("under 5"));
            }
        }
        assert!(hidden > 100, "small counts are among them, and are hidden");
    }
}
