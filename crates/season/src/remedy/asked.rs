//! The cell that is asked about: what would mend it, whom it depends on, and how it stands after some steps.
//!
//! What is not here: which steps there are; each kind knows its own.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::DateTime;

use crate::change::Changes;
use crate::command::{BulkSource, Command, Stamp, decide};
use crate::coverage::board::{Cell, Reason, Status, TooFewHours};
use crate::coverage::department::{DepartmentCoverage, superusers};
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::coverage::{Counted, Coverage};
use crate::dates::{Day, Week, WeekRange};
use crate::department::Department;
use crate::ids::{DepartmentId, LoanId, RaiseId, SessionId, TrainerId};
use crate::outcome::{CellMove, Outcome};
use crate::remedy::Step;
use crate::remedy::rank::severity;
use crate::season::Season;
use crate::session::Session;
use crate::week_rule::WeekRule;

/// A cell that wants a remedy, and the season it is in.
pub(super) struct Asked<'a> {
    pub(super) season: &'a Season,
    pub(super) coverage: &'a Coverage,
    pub(super) department: &'a Department,
    pub(super) week: Week,
    /// The week's place in the season.
    pub(super) place: usize,
    pub(super) cell: &'a Cell,
    /// The department as it is counted now.
    pub(super) own: &'a DepartmentCoverage,
    /// What a session of on-site support is called.
    pub(super) support: &'a str,
    /// What new ids are made of while a command is tried: the text that no id of the season begins with.
    seed: String,
}

/// A command tried out in full.
pub(super) struct Trial {
    pub(super) command: Command,
    /// Every cell whose status differs, by department, then week.
    pub(super) cells: Vec<CellMove>,
    /// How many more booked sessions cannot be held.
    pub(super) breaks: usize,
}

impl<'a> Asked<'a> {
    /// `None` where there is no such cell, or it wants no remedy: it is neither red nor trained for too late, or is past.
    pub(super) fn of(
        season: &'a Season,
        coverage: &'a Coverage,
        (department, week): (&DepartmentId, Week),
        support: &'a str,
    ) -> Option<Self> {
        let rules = coverage.rules();
        let place = rules.weeks.position(week).filter(|&place| place >= rules.past_weeks)?;
        let own = coverage.department(department)?;
        let cell = &own.block.cells[place];
        let wants = cell.status == Status::Red || cell.reasons.contains(&Reason::TrainBefore);
        let department = season.departments().get(department)?;
        let seed = unused_seed(season);
        wants.then_some(Self { season, coverage, department, week, place, cell, own, support, seed })
    }

    pub(super) fn today(&self) -> Day {
        self.coverage.today()
    }
    /// The superusers who count for the department in some week, by id.
    pub(super) fn superusers(&self) -> Vec<&'a Arc<TrainerWeeks>> {
        superusers(self.season, self.coverage.counted(), &self.department.id)
    }
    /// The trainers on whom the department's cells depend: who counts for it, and who has a session in it or with one
    /// of its temps. Nobody else's absence, tool or position is asked for when the department is counted.
    pub(super) fn trainers(&self) -> BTreeSet<&'a TrainerId> {
        let season = self.season;
        let in_it = season.all_of::<Session>(self.department.id.clone());
        let with_temps =
            season.temps_in(&self.department.id).flat_map(|temp| season.all_of::<Session>(temp.id.clone()));
        let mut trainers: BTreeSet<&TrainerId> =
            in_it.chain(with_temps).map(|session| &session.trainer).collect();
        trainers.extend(self.superusers().into_iter().map(|trainer| trainer.id()));
        trainers
    }
    /// The findings that make the cell red for want of hours.
    pub(super) fn findings(&self) -> impl Iterator<Item = &'a TooFewHours> {
        let is_here = |finding: &&TooFewHours| finding.weeks.binary_search(&self.week).is_ok();
        self.own.block.findings.iter().filter(is_here)
    }
    /// The spans that a raise can have: the week itself, or all the weeks of one of its findings.
    pub(super) fn spans(&self) -> BTreeSet<WeekRange> {
        let itself = WeekRange::new(self.week, self.week).expect("one week is no reversed span");
        self.findings().map(|finding| self.left_of(finding)).chain([itself]).collect()
    }
    /// The spans that a loan can have: every one within the weeks of a finding, for a department may be able to spare
    /// somebody in some of them only.
    pub(super) fn spans_within(&self) -> BTreeSet<WeekRange> {
        let within = |finding: &TooFewHours| {
            let weeks = self.left_of(finding);
            weeks.iter().flat_map(move |first| {
                let lasts = weeks.iter().filter(move |last| *last >= first);
                lasts.filter_map(move |last| WeekRange::new(first, last).ok())
            })
        };
        let itself = WeekRange::new(self.week, self.week).expect("one week is no reversed span");
        self.findings().flat_map(within).chain([itself]).collect()
    }
    /// The weeks of a finding from the first to the last, without those that are over.
    fn left_of(&self, finding: &TooFewHours) -> WeekRange {
        let first = finding.weeks[0].max(Week::of(self.today()));
        WeekRange::new(first, finding.weeks[finding.weeks.len() - 1]).expect("findings are not in the past")
    }

    /// The trainers that must be present while anybody is at work in the week, however few of them are fresh.
    pub(super) fn least_present(&self) -> u32 {
        let mut exceptions = self.season.all_of::<WeekRule>(self.department.id.clone());
        let exception = exceptions.find(|rule| rule.week == self.week);
        exception.map_or(self.department.min_present, |rule| rule.min_present)
    }

    /// Whether the cell as it would be is mended: a red one is not red any more; of another, training need not come
    /// before it, and it is no worse.
    pub(super) fn is_mended(&self, cell: &Cell) -> bool {
        cell.status != Status::Red
            && (self.cell.status == Status::Red || !cell.reasons.contains(&Reason::TrainBefore))
    }

    /// The department as it would be counted after some steps; `None` where they would be refused.
    pub(super) fn after(&self, steps: &[Step]) -> Option<Arc<DepartmentCoverage>> {
        self.after_with_trainers(steps).map(|(department, _)| department)
    }
    /// The same, with the trainers as they would be counted.
    pub(super) fn after_with_trainers(&self, steps: &[Step]) -> Option<(Arc<DepartmentCoverage>, Counted)> {
        let (changes, next) = self.applied(&self.command(steps))?;
        self.coverage.department_after(&next, changes.edits(), &self.department.id)
    }
    /// Whether the department that a loan comes from can spare the trainer: none of its cells gets worse.
    pub(super) fn spares(&self, loan: &Step) -> bool {
        let Step::BorrowSuperuser { from, .. } = loan else { return true };
        let after = self.applied(&self.command(std::slice::from_ref(loan)));
        let after =
            after.and_then(|(changes, next)| self.coverage.department_after(&next, changes.edits(), from));
        let (Some(before), Some((after, _))) = (self.coverage.block(from), after) else { return false };
        let pairs = before.cells.iter().zip(&after.block.cells);
        pairs.into_iter().all(|(before, after)| severity(after.status) <= severity(before.status))
    }
    /// Steps as one command, decided, applied and counted; `None` where it would be refused.
    pub(super) fn try_out(&self, steps: &[Step]) -> Option<Trial> {
        let command = self.command(steps);
        let (changes, next) = self.applied(&command)?;
        let after = self.coverage.after(&next, changes.edits());
        let cells = Outcome::between(self.coverage, &after, 0, changes.edits()).moves;
        let breaks = after.municipality().broken.saturating_sub(self.coverage.municipality().broken);
        Some(Trial { command, cells, breaks })
    }
    /// Some steps as one command.
    pub(super) fn command(&self, steps: &[Step]) -> Command {
        let commands =
            steps.iter().flat_map(|step| step.commands(self.season, &self.department.id)).collect();
        Command::Bulk { source: BulkSource::Remedy, commands }
    }

    fn applied(&self, command: &Command) -> Option<(Changes, Season)> {
        let stamp = Stamp {
            entry: "tried".into(),
            at: DateTime::UNIX_EPOCH,
            author: String::new(),
            seed: self.seed.clone(),
        };
        let changes = decide(self.season, command, &stamp).ok()?;
        let next = crate::change::apply(self.season, &changes);
        Some((changes, next))
    }
}

/// A text that no id of what remedies add begins with.
fn unused_seed(season: &Season) -> String {
    let mut seed = String::from("tried");
    let is_used = |seed: &str| {
        let begins = |id: Option<&str>| id.is_some_and(|id| id.starts_with(seed));
        begins(season.sessions().range(SessionId::from(seed)..).next().map(|(id, _)| id.as_str()))
            || begins(season.loans().range(LoanId::from(seed)..).next().map(|(id, _)| id.as_str()))
            || begins(season.raises().range(RaiseId::from(seed)..).next().map(|(id, _)| id.as_str()))
    };
    while is_used(&seed) {
        seed.push('+');
    }
    seed
}
