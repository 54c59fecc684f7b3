//! Pages to be handed out: looked at, and written as PDF. Laying them out takes a while, so it is done apart.

use std::io;
use std::path::Path;
use std::sync::Arc;

use skulder_exchange::report::{self, Language, Report, Seen};
use skulder_season::ids::EntityId;
use skulder_season::refusal::Why;

use super::exporting::{as_file_name, written};
use super::{Desk, apart, refused};
use crate::answer::{Failure, ReportPages};
use crate::open_season::OpenSeason;

impl Desk {
    /// A report as pictures.
    pub(crate) async fn report_pages(
        &self,
        report: Report,
        language: Language,
    ) -> Result<ReportPages, Failure> {
        let shown = self.expect_report(&report)?;
        let pages = apart(move || report::pages(&report, seen(&shown), language)).await?;
        pages.map(|pages| ReportPages { pages }).ok_or(Failure::Internal)
    }

    /// A name for a report's file.
    pub(crate) fn report_name_to_suggest(
        &self,
        report: &Report,
        language: Language,
    ) -> Result<String, Failure> {
        let shown = self.expect_report(report)?;
        Ok(as_file_name(&report::title(report, shown.season(), language), "pdf"))
    }

    /// Writes a report as PDF and answers with the file's name.
    pub(crate) async fn write_report(
        &self,
        path: &Path,
        report: Report,
        language: Language,
    ) -> Result<String, Failure> {
        let shown = self.expect_report(&report)?;
        let made = move || {
            let pdf = report::pdf(&report, seen(&shown), language);
            pdf.ok_or_else(|| io::Error::other("the department or week is no more"))
        };
        written(path, made).await
    }

    /// The open season, where it has what a report is of.
    fn expect_report(&self, report: &Report) -> Result<Arc<OpenSeason>, Failure> {
        let shown = self.shown()?;
        match report {
            Report::Department { department } if !shown.season().departments().contains_key(department) => {
                let entity = EntityId::Department(department.clone());
                Err(refused(Some(entity.clone()), "department", Why::Unknown { entity }))
            }
            Report::Morning { week } if !shown.season().weeks().contains(*week) => {
                let weeks = shown.season().weeks();
                let why = Why::OutsideSeason { first: weeks.first(), last: weeks.last() };
                Err(refused(None, "week", why))
            }
            _ => Ok(shown),
        }
    }
}

fn seen(shown: &OpenSeason) -> Seen<'_> {
    Seen {
        season: shown.season(),
        people: shown.people(),
        coverage: shown.coverage(),
        revision: shown.revision(),
        version: env!("CARGO_PKG_VERSION"),
    }
}
