//! Follow-up: deviations added up, what was lifted, how it stands in figures, and when guidance could be given.
//!
//! The figures beside an assessment are not kept: the history is unwound to what was assessed, and that is counted.

use chrono::Local;
use skulder_booking::guidance::Guidance;
use skulder_season::assessed::{Assessed, Search};
use skulder_season::dates::Day;
use skulder_season::deviations::{DeviationFilter, Deviations};
use skulder_season::figures::{Figures, figures};
use skulder_season::ids::{AssessmentId, DepartmentId, EntityId};
use skulder_season::lifted::Lifted;
use skulder_season::limits;
use skulder_season::refusal::{Report, Why};
use skulder_season::{Coverage, Season};

use super::history::PAGE;
use super::{Desk, apart, refused};
use crate::answer::Failure;

impl Desk {
    /// Deviations by month and category.
    pub(crate) fn deviations(&self, filter: &DeviationFilter) -> Result<Deviations, Failure> {
        let shown = self.shown()?;
        if let Some(department) = &filter.department {
            expect_department(shown.season(), department)?;
        }
        Ok(shown.deviations(filter))
    }

    /// What was lifted out of the departments.
    pub(crate) fn lifted(&self) -> Result<Lifted, Failure> {
        Ok(self.shown()?.lifted())
    }

    /// The figures of today.
    pub(crate) fn figures(&self) -> Result<Figures, Failure> {
        Ok(self.shown()?.figures())
    }

    /// The figures of what was assessed, counted on the day of the assessment; nothing where the history does not reach
    /// back to it. What was assessed is told in [`skulder_season::assessed`].
    pub(crate) async fn figures_of(&self, assessment: &AssessmentId) -> Result<Option<Figures>, Failure> {
        let shown = self.shown()?;
        let Some(of) = shown.season().assessments().get(assessment).cloned() else {
            let entity = EntityId::Assessment(assessment.clone());
            return Err(refused(Some(entity.clone()), "assessment", Why::Unknown { entity }));
        };
        let store = self.store().await?;
        let mut assessed = Assessed::unwound_from(shown.season().clone(), assessment.clone());
        let mut before = Some(shown.revision() + 1);
        loop {
            let page = store.history(shown.id(), before, PAGE).await?;
            let Some(last) = page.last() else { break };
            before = Some(last.revision);
            for entry in &page {
                match assessed.follow(entry, entry.at.with_timezone(&Local).date_naive()) {
                    Search::GoesOn => {}
                    Search::Found(season) => return figures_on(of.date, *season).await.map(Some),
                    Search::Lost => return Ok(None),
                }
            }
        }
        match assessed.at_the_beginning() {
            Some(season) => figures_on(of.date, season).await.map(Some),
            None => Ok(None),
        }
    }

    /// When guidance is due, and when instructors could give it. It is looked for apart: nothing waits for it.
    pub(crate) async fn guidance(&self, department: DepartmentId, minutes: u32) -> Result<Guidance, Failure> {
        let shown = self.shown()?;
        expect_department(shown.season(), &department)?;
        let mut report = Report::default();
        report.within("minutes", minutes, &limits::MINUTES);
        if let Some((field, why)) = report.into_problems().pop() {
            return Err(refused(None, &field, why));
        }
        apart(move || shown.guidance(&department, minutes)).await
    }
}

/// Counts a season on a day, apart: nothing waits for it.
async fn figures_on(day: Day, season: Season) -> Result<Figures, Failure> {
    apart(move || figures(&season, &Coverage::of(&season, day))).await
}

/// Refuses a department that the season does not have.
fn expect_department(season: &Season, department: &DepartmentId) -> Result<(), Failure> {
    if season.departments().contains_key(department) {
        return Ok(());
    }
    let entity = EntityId::Department(department.clone());
    Err(refused(Some(entity.clone()), "department", Why::Unknown { entity }))
}
