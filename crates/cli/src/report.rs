//! `skulder report`: a page to be handed out, as PDF.

use std::path::Path;

use skulder_exchange::report::{self, Language, Report, Seen};
use skulder_season::Season;
use skulder_season::coverage::Coverage;
use skulder_season::dates::{Day, Week};
use skulder_season::ids::DepartmentId;
use skulder_store::Loaded;

use crate::export::{unwritable, write};
use crate::failure::Failure;
use crate::names::expect_departments;
use crate::words::shown;
use crate::{Answer, PageLanguage, ReportKind, files};

/// Which page, as it was asked for.
pub(crate) struct Asked {
    /// Which page.
    pub(crate) kind: ReportKind,
    /// Whose plan.
    pub(crate) department: Option<DepartmentId>,
    /// Of which week.
    pub(crate) week: Option<Week>,
}

impl Asked {
    /// Fails where something was said that the page has nothing to do with.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        let Self { kind, department, week } = self;
        let unfit = |option: &str, of: &str| {
            Failure::Arguments(format!("{option} is of the {of} alone; leave it out"))
        };
        if week.is_some() && *kind != ReportKind::Morning {
            return Err(unfit("--week", "morning sheet"));
        }
        if department.is_some() && *kind != ReportKind::Department {
            return Err(unfit("--department", "department's plan"));
        }
        Ok(())
    }

    /// The page of a season: without a week, the sheet of the season's week that is nearest to today's.
    fn report(self, season: &Season, today: Day) -> Result<Report, Failure> {
        let weeks = season.weeks();
        Ok(match (self.kind, self.department) {
            (ReportKind::Morning, _) => {
                let week = self.week.unwrap_or_else(|| weeks.nearest_to(Week::of(today)));
                if !weeks.contains(week) {
                    return Err(Failure::NoSuchWeek { week, first: weeks.first(), last: weeks.last() });
                }
                Report::Morning { week }
            }
            (ReportKind::Superusers, _) => Report::Superusers,
            (ReportKind::Department, Some(department)) => {
                expect_departments(season, [&department])?;
                Report::Department { department }
            }
            (ReportKind::Department, None) => unreachable!("the arguments require it"),
            (ReportKind::Forum, _) => Report::Forum,
            (ReportKind::Steering, _) => Report::Steering,
        })
    }
}

pub(crate) fn run(
    loaded: &Loaded,
    asked: Asked,
    language: PageLanguage,
    today: Day,
    path: &Path,
) -> Result<Answer, Failure> {
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        return Err(Failure::WrongEnding { file: path.to_owned(), kinds: "a page is written as .pdf" });
    }
    let Loaded { season, people, revision } = loaded;
    let report = asked.report(season, today)?;
    let coverage = Coverage::of(season, today);
    let language = match language {
        PageLanguage::Nb => Language::Nb,
        PageLanguage::En => Language::En,
    };
    let seen =
        Seen { season, people, coverage: &coverage, revision: *revision, version: env!("CARGO_PKG_VERSION") };
    let pdf = report::pdf(&report, seen, language).expect("the season has the department and the week");
    write(path, &pdf).map_err(|cause| unwritable(path, cause))?;
    let title = report::title(&report, season, language);
    Ok(Answer::new(format!("{}: {}, {}", files::name(path), shown(&title), shown(&season.head().name))))
}
