//! Pages to be handed out: as PDF, and as pictures of the same pages for the window.
//!
//! Each page has a file that gathers what stands on it, in words, and a template of the same name that lays it out. The
//! facts are the core's; nothing is counted here but lines.
//!
//! The trap: a template reads its texts as values, from [`typesetting`]'s one data file. Nothing of a season is ever put
//! into a template's source, so whatever a name holds stays text.

mod department;
mod forum;
mod morning;
mod reasons;
mod session;
mod steering;
mod superusers;
mod typesetting;
mod words;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::dates::Week;
use skulder_season::department::Department;
use skulder_season::ids::{DepartmentId, TempId, TrainerId};
use skulder_season::person::People;
use ts_rs::TS;

use crate::template::names::Names;
use typesetting::Manuscript;
use words::Words;

/// A page to be handed out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "report", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub enum Report {
    /// *Morgenark*: a week, department by department.
    Morning {
        /// The week, one of the season's.
        week: Week,
    },
    /// *Superbrukermøte*: the superusers, week by week.
    Superusers,
    /// *Avdelingens plan*: everything of one department.
    Department {
        /// The department.
        department: DepartmentId,
    },
    /// *Forum-ark*: how summer and follow-up stand.
    Forum,
    /// *Styringsgruppe*: totals without a name.
    Steering,
}

/// The language of a page, and of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Language {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// English.
    En,
}

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The season.
    pub season: &'a Season,
    /// The names of everybody in it.
    pub people: &'a People,
    /// How it stands, and on which day.
    pub coverage: &'a Coverage,
    /// The revision it has, which stands in the footer; 0 where it has none, as in a file.
    pub revision: i64,
    /// The program's version, as "1.2.3", which stands in the footer too.
    pub version: &'a str,
}

impl Report {
    /// Whether a season has the week or the department that it is of; those of the whole season it has always.
    pub fn is_of(&self, season: &Season) -> bool {
        match self {
            Self::Morning { week } => season.weeks().contains(*week),
            Self::Department { department } => season.departments().contains_key(department),
            Self::Superusers | Self::Forum | Self::Steering => true,
        }
    }
}

/// A report as PDF, with tags and by PDF/UA-1; nothing where the season has no such department or week.
pub fn pdf(report: &Report, seen: Seen<'_>, language: Language) -> Option<Vec<u8>> {
    Some(typesetting::pdf(&manuscript(report, seen, language)?))
}

/// A report as pictures, an SVG for each page; nothing where the season has no such department or week.
pub fn pages(report: &Report, seen: Seen<'_>, language: Language) -> Option<Vec<String>> {
    Some(typesetting::pages(&manuscript(report, seen, language)?))
}

/// What a report is called, for the name of its file.
pub fn title(report: &Report, season: &Season, language: Language) -> String {
    let words = Words::of(language);
    match report {
        Report::Morning { week } => format!("{} {}", words.morning.title, (words.dates.week)(*week)),
        Report::Superusers => words.superusers.title.to_owned(),
        Report::Department { department } => {
            let name = season.departments().get(department).map_or("", |department| &department.name);
            format!("{} {name}", words.department.title)
        }
        Report::Forum => words.forum.title.to_owned(),
        Report::Steering => words.steering.title.to_owned(),
    }
}

/// As many letters of a season's name stand in the footer at most.
const LETTERS_IN_FOOTER: usize = 90;

/// A page before it is laid out.
struct Page {
    /// Its template's file.
    template: &'static str,
    /// What stands at its top, and what the document is called.
    title: String,
    /// A line below the title.
    subtitle: String,
    /// What the template lays out.
    content: Value,
}

/// What every page is made with.
#[derive(Clone, Copy)]
struct Desk<'a> {
    seen: Seen<'a>,
    names: Names<'a>,
    words: &'static Words,
}

impl Desk<'_> {
    /// A department's name, or its id where there is nothing to be read.
    fn department(&self, department: &Department) -> String {
        let name = self.names.department(&department.id);
        if name.is_empty() { department.id.to_string() } else { name.to_owned() }
    }
    /// A trainer's name.
    fn trainer(&self, id: &TrainerId) -> String {
        self.or_nobody(self.names.trainer(id))
    }
    /// A temp's name.
    fn temp(&self, id: &TempId) -> String {
        self.or_nobody(self.names.temp(id))
    }
    /// The share of trainers' hours beyond which a week is tight.
    fn tight_percent(&self) -> u32 {
        self.seen.season.settings().tight_percent
    }
    fn or_nobody(&self, name: &str) -> String {
        if name.is_empty() { self.words.common.nobody.to_owned() } else { name.to_owned() }
    }
}

fn manuscript(report: &Report, seen: Seen<'_>, language: Language) -> Option<Manuscript> {
    if !report.is_of(seen.season) {
        return None;
    }
    let words = Words::of(language);
    let names = Names { season: seen.season, people: seen.people };
    let desk = Desk { seen, names, words };
    let page = match report {
        Report::Morning { week } => morning::page(desk, *week),
        Report::Superusers => superusers::page(desk),
        Report::Department { department } => department::page(desk, department)?,
        Report::Forum => forum::page(desk),
        Report::Steering => steering::page(desk),
    };
    let season = in_footer(&seen.season.head().name);
    let day = (words.dates.date)(seen.coverage.today());
    let footer =
        (words.common.footer)(&season, (seen.revision > 0).then_some(seen.revision), &day, seen.version);
    Some(Manuscript::new(
        page.template,
        seen.version,
        &Printed {
            language: words.language,
            title: page.title,
            subtitle: page.subtitle,
            footer,
            page: words.common.page,
            of: words.common.of,
            content: page.content,
        },
    ))
}

/// A season's name as the footer has room for it: the day and the versions after it must not fall off the paper.
fn in_footer(name: &str) -> String {
    if name.chars().count() <= LETTERS_IN_FOOTER {
        return name.to_owned();
    }
    name.chars().take(LETTERS_IN_FOOTER - 1).chain(['…']).collect()
}

/// What the common template reads.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Printed {
    language: &'static str,
    title: String,
    subtitle: String,
    footer: String,
    page: &'static str,
    of: &'static str,
    content: Value,
}
