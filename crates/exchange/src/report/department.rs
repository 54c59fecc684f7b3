//! *Avdelingens plan*: who is there when, how far temps have come, the sessions, and why weeks are red or yellow.
//!
//! What is not here: remedies, which are tried in the window, where one sees what they lead to.

use std::collections::BTreeSet;

use serde::Serialize;
use skulder_season::absence::{Absence, AbsenceKind, AbsenceStatus};
use skulder_season::coverage::board::{Cell, DepartmentBlock, Status};
use skulder_season::dates::{DateRange, Day, Week, public_holidays};
use skulder_season::department::Department;
use skulder_season::ids::{DepartmentId, SessionId};
use skulder_season::loan::Loan;
use skulder_season::readiness::ReadinessState;
use skulder_season::session::{Session, SessionStatus};
use skulder_season::sheet::{Shortfall, week_sheet};
use skulder_season::temp::Temp;
use skulder_season::trainer::{Tool, Trainer};

use super::{Desk, Page, reasons};
use crate::template::names::collated;

/// Weeks and people that a timeline on A4 has room for.
const ROOM_ON_A4: (usize, usize) = (8, 14);

/// What the page says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    /// Whether A4 would be too small.
    is_large: bool,
    /// The days of the timeline.
    days: usize,
    heads: Heads,
    legend: Vec<LegendEntry>,
    statuses: [(Status, &'static str); 4],
    numbers: &'static str,
    weeks: Vec<WeekHead>,
    superusers: Vec<Row>,
    temps: Vec<Row>,
    reasons: Vec<WeekWhy>,
    sessions: Vec<SessionRow>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Heads {
    coverage: &'static str,
    superusers: &'static str,
    no_superusers: &'static str,
    temps: &'static str,
    no_temps: &'static str,
    work: &'static str,
    readiness: &'static str,
    weeks: &'static str,
    all_covered: &'static str,
    sessions: &'static str,
    no_sessions: &'static str,
    session: [&'static str; 6],
}

#[derive(Serialize)]
struct LegendEntry {
    look: Look,
    word: &'static str,
}

/// What a bar looks like.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Look {
    Fixed,
    Wished,
    Unavailable,
    Lent,
    AtWork,
    Session,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WeekHead {
    number: String,
    monday: String,
    notes: Vec<String>,
    is_now: bool,
    status: Status,
    word: &'static str,
    /// Present and needed; nothing where nobody is needed.
    count: Option<String>,
}

/// A person on the timeline.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    name: String,
    work: String,
    readiness: Option<Readiness>,
    bars: Vec<Bar>,
    /// Days of sessions, counted from the first day of the timeline.
    sessions: Vec<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Readiness {
    state: ReadinessState,
    word: &'static str,
    learned: String,
}

/// Days in a row.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bar {
    look: Look,
    /// Its first day, counted from that of the timeline.
    from: i64,
    days: i64,
    /// What is said in it, the first of these that it has room for.
    labels: Vec<String>,
}

/// Why a week is red or yellow.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WeekWhy {
    title: String,
    status: Status,
    word: &'static str,
    present: String,
    sentences: Vec<String>,
    sums: Vec<reasons::Sum>,
    /// Where a sum stands that is not repeated.
    elsewhere: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SessionRow {
    cells: [String; 6],
    is_broken: bool,
}

/// The page of a department; nothing where the season has none such.
pub(super) fn page(desk: Desk<'_>, department: &DepartmentId) -> Option<Page> {
    let entry = desk.seen.season.departments().get(department)?;
    let plan = Plan { desk, department: entry, block: desk.seen.coverage.block(department)? };
    let words = &desk.words.department;
    let weeks = desk.seen.season.weeks();
    let (superusers, temps) = (plan.superusers(), plan.temps());
    let is_large = weeks.count() > ROOM_ON_A4.0 || superusers.len() + temps.len() > ROOM_ON_A4.1;
    let subtitle = plan.subtitle(superusers.len(), temps.len());
    let content = Content {
        is_large,
        days: weeks.count() * 7,
        heads: Heads {
            coverage: words.coverage,
            superusers: words.superusers,
            no_superusers: words.no_superusers,
            temps: words.temps,
            no_temps: words.no_temps,
            work: words.work,
            readiness: words.readiness,
            weeks: words.weeks,
            all_covered: words.all_covered,
            sessions: words.sessions,
            no_sessions: words.no_sessions,
            session: words.session_heads,
        },
        legend: vec![
            LegendEntry { look: Look::Fixed, word: words.legend.fixed },
            LegendEntry { look: Look::Wished, word: words.legend.wished },
            LegendEntry { look: Look::Unavailable, word: words.legend.unavailable },
            LegendEntry { look: Look::Lent, word: words.legend.lent },
            LegendEntry { look: Look::AtWork, word: words.legend.at_work },
            LegendEntry { look: Look::Session, word: words.legend.session },
        ],
        statuses: [Status::Red, Status::Yellow, Status::Green, Status::Empty]
            .map(|status| (status, (desk.words.common.status)(status))),
        numbers: words.legend.numbers,
        weeks: plan.block.cells.iter().map(|cell| plan.week_head(cell)).collect(),
        superusers,
        temps,
        reasons: plan.reasons(),
        sessions: plan.session_rows(),
    };
    Some(Page {
        template: "department.typ",
        title: format!("{} {}", words.title, desk.department(entry)),
        subtitle,
        content: serde_json::to_value(content).expect("a page's content is JSON"),
    })
}

#[derive(Clone, Copy)]
struct Plan<'a> {
    desk: Desk<'a>,
    department: &'a Department,
    block: &'a DepartmentBlock,
}

impl<'a> Plan<'a> {
    fn subtitle(self, superusers: usize, temps: usize) -> String {
        let (words, spans) = (&self.desk.words.department, &self.desk.words.spans);
        let mut parts = vec![(words.people)(superusers, temps)];
        for (status, say) in [(Status::Red, words.red), (Status::Yellow, words.yellow)] {
            let of_status = self.block.cells.iter().filter(|cell| cell.status == status);
            let weeks: Vec<Week> = of_status.map(|cell| cell.week).collect();
            if !weeks.is_empty() {
                parts.push(say(weeks.len(), &spans.weeks(&weeks)));
            }
        }
        if parts.len() == 1 {
            parts.push(words.all_covered.to_owned());
        }
        parts.join(" · ")
    }

    fn week_head(self, cell: &Cell) -> WeekHead {
        let (words, dates) = (self.desk.words, &self.desk.words.dates);
        let days = cell.week.days();
        let years =
            BTreeSet::from([chrono::Datelike::year(&days.first()), chrono::Datelike::year(&days.last())]);
        let public: BTreeSet<Day> = years
            .into_iter()
            .flat_map(public_holidays)
            .map(|(day, _)| day)
            .filter(|day| days.contains(*day))
            .collect();
        let is_now = days.contains(self.desk.seen.coverage.today());
        let mut notes = Vec::new();
        if is_now {
            notes.push(words.department.now.to_owned());
        }
        if !public.is_empty() {
            notes.push((words.department.public_holidays)(public.len()));
        }
        WeekHead {
            number: cell.week.year_and_number().1.to_string(),
            monday: (dates.short)(cell.week.monday()),
            notes,
            is_now,
            status: cell.status,
            word: (words.common.status)(cell.status),
            count: (cell.status != Status::Empty).then(|| format!("{}/{}", cell.present, cell.min_present)),
        }
    }

    /// A bar of the part of some days that the timeline has.
    fn bar(self, look: Look, days: DateRange, labels: Vec<String>) -> Option<Bar> {
        let weeks = self.desk.seen.season.weeks();
        let first = weeks.first().monday();
        let from = days.first().max(first);
        let last = days.last().min(weeks.last().sunday());
        (from <= last).then(|| Bar {
            look,
            from: (from - first).num_days(),
            days: (last - from).num_days() + 1,
            labels,
        })
    }

    fn days_of_sessions(self, mut is_of: impl FnMut(&Session) -> bool) -> Vec<i64> {
        let weeks = self.desk.seen.season.weeks();
        let days: BTreeSet<i64> = self
            .sessions()
            .filter(|session| session.status != SessionStatus::Cancelled && is_of(session))
            .filter(|session| weeks.contains(Week::of(session.date)))
            .map(|session| (session.date - weeks.first().monday()).num_days())
            .collect();
        days.into_iter().collect()
    }

    /// The department's superusers and those it borrows, by name.
    fn superusers(self) -> Vec<Row> {
        let season = self.desk.seen.season;
        let borrowed =
            season.loans_to(&self.department.id).filter_map(|loan| season.trainers().get(&loan.trainer));
        let all: BTreeSet<_> =
            season.superusers_of(&self.department.id).chain(borrowed).map(|trainer| &trainer.id).collect();
        let mut rows: Vec<Row> = all.into_iter().map(|id| self.superuser(&season.trainers()[id])).collect();
        rows.sort_by_cached_key(|row| collated(&row.name));
        rows
    }

    fn superuser(self, trainer: &Trainer) -> Row {
        let (words, spans) = (&self.desk.words.department, &self.desk.words.spans);
        let season = self.desk.seen.season;
        let absences: Vec<&Absence> =
            season.absences_of(&trainer.id).map(AsRef::as_ref).filter(|absence| absence.counts()).collect();
        let loans = season.loans_of(&trainer.id).filter_map(|loan| self.loan_bar(trainer, loan, &absences));
        let mut bars: Vec<Bar> = loans.collect();
        bars.extend(absences.iter().filter_map(|absence| {
            let look = match (absence.kind, absence.status) {
                (AbsenceKind::Unavailable, _) => Look::Unavailable,
                (AbsenceKind::Holiday, AbsenceStatus::Wished) => Look::Wished,
                (AbsenceKind::Holiday, _) => Look::Fixed,
            };
            let mut word = (words.absence)(absence.kind, absence.status).to_owned();
            if absence.locked {
                word = format!("{word} ({})", words.locked);
            }
            let letter = (words.absence_letter)(absence.kind, absence.status).to_owned();
            let labels = vec![format!("{word} {}", spans.days(absence.days)), word, letter];
            self.bar(look, absence.days, labels)
        }));
        let tool = if trainer.masters(Tool::FullClient) { Tool::FullClient } else { Tool::Rover };
        let mut work = vec![
            (self.desk.words.common.role)(trainer.role).to_owned(),
            (words.tool)(tool).to_owned(),
            (words.position)(trainer.position_percent),
        ];
        if let Some(home) = trainer.department().filter(|home| **home != self.department.id) {
            work.push((words.borrowed_from)(self.desk.names.department(home)));
        }
        Row {
            name: self.desk.trainer(&trainer.id),
            work: work.join(", "),
            readiness: None,
            bars,
            sessions: self.days_of_sessions(|session| session.trainer == trainer.id),
        }
    }

    /// A loan says where to or from, unless the trainer is away in it: that is said in its place.
    fn loan_bar(self, trainer: &Trainer, loan: &Loan, absences: &[&Absence]) -> Option<Bar> {
        let words = &self.desk.words.department;
        let days = DateRange::new(loan.weeks.first().monday(), loan.weeks.last().sunday()).ok()?;
        let (label, short) = if loan.department == self.department.id {
            ((words.borrowed_from)(self.desk.names.department(trainer.department()?)), words.borrowed)
        } else {
            ((words.lent_to)(self.desk.names.department(&loan.department)), words.lent)
        };
        let is_away = absences.iter().any(|absence| absence.days.touches(days));
        let labels = if is_away { Vec::new() } else { vec![label, short.to_owned()] };
        self.bar(Look::Lent, days, labels)
    }

    /// The department's temps: those who come first before the others, then by name.
    fn temps(self) -> Vec<Row> {
        let season = self.desk.seen.season;
        let mut temps: Vec<&Temp> = season.temps_in(&self.department.id).map(AsRef::as_ref).collect();
        temps.sort_by_cached_key(|temp| (temp.days.first(), collated(&self.desk.temp(&temp.id))));
        temps.into_iter().map(|temp| self.temp(temp)).collect()
    }

    fn temp(self, temp: &Temp) -> Row {
        let words = self.desk.words;
        let readiness = self.block.temps.iter().find(|readiness| readiness.temp == temp.id);
        let days = words.spans.days(temp.days);
        let labels = vec![days, String::new()];
        Row {
            name: self.desk.temp(&temp.id),
            work: format!("{}, {}", (words.common.role)(temp.role), (words.common.tool)(temp.tool)),
            readiness: readiness.map(|readiness| Readiness {
                state: readiness.state,
                word: (words.common.readiness)(readiness.state),
                learned: (words.department.learned)(readiness),
            }),
            bars: self.bar(Look::AtWork, temp.days, labels).into_iter().collect(),
            sessions: self.days_of_sessions(|session| session.temps.contains(&temp.id)),
        }
    }

    /// Every red and yellow week; a sum stands where it is first needed.
    fn reasons(self) -> Vec<WeekWhy> {
        let words = self.desk.words;
        let mut told: Vec<(bool, Shortfall, Week)> = Vec::new();
        let in_trouble = |cell: &&Cell| matches!(cell.status, Status::Red | Status::Yellow);
        let mut weeks = Vec::new();
        for cell in self.block.cells.iter().filter(in_trouble) {
            let seen = self.desk.seen;
            let Some(sheet) = week_sheet(seen.season, seen.coverage, &self.department.id, cell.week) else {
                continue;
            };
            let (mut sums, mut elsewhere) = (Vec::new(), Vec::new());
            // What is missing altogether is missing from a share of it as well: of a red week that sum is enough.
            let tight = sheet.tight.iter().filter(|_| sheet.shortfalls.is_empty());
            let all = sheet.shortfalls.iter().map(|sum| (false, sum)).chain(tight.map(|sum| (true, sum)));
            for (is_tight, sum) in all {
                let earlier = told.iter().find(|(tight, other, _)| (*tight, other) == (is_tight, sum));
                if let Some((_, _, week)) = earlier {
                    elsewhere.push((words.reasons.sum.stands_at)(&words.spans.week(*week)));
                } else {
                    sums.push(reasons::sum(self.desk, sum, is_tight));
                    told.push((is_tight, sum.clone(), cell.week));
                }
            }
            elsewhere.dedup();
            let week = words.spans.week(cell.week);
            weeks.push(WeekWhy {
                title: format!("{week}, {}", words.spans.days(cell.week.days())),
                status: cell.status,
                word: (words.common.status)(cell.status),
                present: (words.department.present)(cell.present, cell.min_present),
                sentences: reasons::sentences(self.desk, &sheet),
                sums,
                elsewhere,
            });
        }
        weeks
    }

    /// Sessions held for the department or for one of its temps.
    fn sessions(self) -> impl Iterator<Item = &'a Session> {
        let season = self.desk.seen.season;
        let id = &self.department.id;
        season.sessions().values().map(AsRef::as_ref).filter(move |session: &&Session| {
            session.department.as_ref() == Some(id)
                || session.temps.iter().any(|temp| season.temps()[temp].department == *id)
        })
    }

    fn session_rows(self) -> Vec<SessionRow> {
        let broken: BTreeSet<SessionId> =
            self.desk.seen.coverage.sessions_to_mend().broken.into_iter().collect();
        let mut sessions: Vec<&Session> = self.sessions().collect();
        sessions.sort_by_key(|session| (session.date, session.start, &session.id));
        sessions.into_iter().map(|session| self.session_row(session, broken.contains(&session.id))).collect()
    }

    fn session_row(self, session: &Session, is_broken: bool) -> SessionRow {
        let Desk { seen, words, .. } = self.desk;
        let own =
            session.temps.iter().filter(|temp| seen.season.temps()[*temp].department == self.department.id);
        let mut temps: Vec<String> = own.map(|temp| self.desk.temp(temp)).collect();
        temps.sort_by_cached_key(|name| collated(name));
        let start = u32::from(session.start.minutes());
        let status =
            if is_broken { words.common.session.broken } else { (words.department.session)(session.status) };
        SessionRow {
            cells: [
                (words.dates.day)(session.date),
                (words.dates.time)(start, start + session.minutes),
                self.desk.session(session),
                self.desk.trainer(&session.trainer),
                temps.join(", "),
                status.to_owned(),
            ],
            is_broken,
        }
    }
}

#[cfg(test)]
mod tests {
    use skulder_season::coverage::Coverage;
    use skulder_season::dates::parse_day;
    use skulder_season::ids::PersonId;
    use skulder_season::person::{People, Person};
    use skulder_season::testing::generator::wild;
    use skulder_season::testing::{contents, restore};

    use super::*;
    use crate::report::words::Words;
    use crate::report::{Language, Seen};
    use crate::template::names::Names;

    /// The plan of department `A` in a season whose people are called as their ids.
    fn plan(season: &skulder_season::Season, today: Day, language: Language) -> Page {
        let trainers = season.trainers().keys().map(|id| (PersonId::Trainer(id.clone()), id.to_string()));
        let temps = season.temps().keys().map(|id| (PersonId::Temp(id.clone()), id.to_string()));
        let people: People =
            trainers.chain(temps).map(|(id, name)| (id, Person { name, employee_no: None })).collect();
        let coverage = Coverage::of(season, today);
        let seen = Seen { season, people: &people, coverage: &coverage, revision: 0, version: "1.2.3" };
        let names = Names { season, people: &people };
        let first = season.departments().keys().next().expect("there is a department");
        page(Desk { seen, names, words: Words::of(language) }, first).expect("the season has it")
    }

    /// The sentences and results of every red and yellow week.
    fn told(page: &Page) -> Vec<String> {
        let weeks = page.content["reasons"].as_array().expect("a list of weeks");
        let told = weeks.iter().map(|week| {
            let list = |key: &str| week[key].as_array().expect("a list").clone();
            let results = list("sums").into_iter().map(|sum| sum["result"].clone());
            let parts: Vec<String> = list("sentences")
                .into_iter()
                .chain(results)
                .chain(list("elsewhere"))
                .map(|text| text.as_str().expect("a text").replace('\u{a0}', " "))
                .collect();
            format!("{}: {}", week["title"].as_str().expect("a text").replace('\u{a0}', " "), parts.join(" "))
        });
        told.collect()
    }

    #[test]
    fn red_weeks_say_why_and_carry_the_sum_once() {
        let season = restore(contents(
            "2027   26 27 28 29
             = A
             Ida    nurse full 100 | . H H .
             Ola    assistant rover 50 | . . w .
             + v1   assistant full | . s s s",
        ));
        let today = parse_day("2027-05-03").expect("it is a day");
        assert_eq!(
            told(&plan(&season, today, Language::Nb)),
            [
                "uke 27, 5.–11. juli: Avdeling A mangler 3,5 t opplæring i «Full klient på vakt» i uke 27–28, fordi \
                 Ida har ferie 5.–11. juli og Ida har ferie 12.–18. juli. Ola kan ikke ta dette (verktøy eller \
                 rolle). 3,5 t behov − 0 t kapasitet = 3,5 t mangler",
                "uke 28, 12.–18. juli: Ingen opplærere er til stede i uke 28, fordi Ida og Ola har ferie \
                 12.–18. juli. Avdeling A mangler 3,5 t opplæring i «Full klient på vakt» i uke 27–28, fordi Ida \
                 har ferie 5.–11. juli og Ida har ferie 12.–18. juli. Regnestykket står under uke 27.",
            ]
        );
    }

    #[test]
    fn every_red_and_yellow_week_says_why_whatever_the_season() {
        for seed in 0..60 {
            let (contents, today) = wild(seed);
            let season = restore(contents);
            let coverage = Coverage::of(&season, today);
            let block = coverage.blocks().next().expect("there is a department");
            let page = plan(&season, today, Language::En);
            let weeks = page.content["reasons"].as_array().expect("a list of weeks");
            let in_trouble = block.cells.iter().filter(|cell| !cell.reasons.is_empty());
            assert_eq!(weeks.len(), in_trouble.clone().count(), "seed {seed}");
            for (week, cell) in weeks.iter().zip(in_trouble) {
                let count = |key: &str| week[key].as_array().expect("a list").len();
                assert!(count("sentences") >= cell.reasons.len(), "seed {seed}: {week}");
                let has_sum = cell.reasons.iter().any(|reason| {
                    matches!(
                        reason,
                        skulder_season::coverage::board::Reason::TooFewHours
                            | skulder_season::coverage::board::Reason::Tight
                    )
                });
                assert!(!has_sum || count("sums") + count("elsewhere") > 0, "seed {seed}: {week}");
            }
        }
    }
}
