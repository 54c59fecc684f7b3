//! The open season: what the store holds at one revision, counted on one day, and what can be said of it.
//!
//! A value like the season itself: every change makes another one, so a question asked of it needs no lock and cannot
//! meet a half change. It knows neither the window nor the store; [`crate::desk`] brings the three together.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use skulder_booking::explain::{Chances, Wish};
use skulder_booking::guidance::Guidance;
use skulder_booking::unbooked::{FreeTime, Taker, Unbooked};
use skulder_booking::{explain, guidance, takers, unbooked};
use skulder_season::breach::{Breach, breaches};
use skulder_season::change::{Changes, Edit};
use skulder_season::coverage::Coverage;
use skulder_season::coverage::board::SessionsToMend;
use skulder_season::coverage::vulnerable::{Vulnerable, vulnerable};
use skulder_season::dates::{Day, Week, public_holidays};
use skulder_season::deviations::{DeviationFilter, Deviations, deviations};
use skulder_season::figures::{Figures, figures};
use skulder_season::history::{HistoryEntry, Steps};
use skulder_season::ids::{DepartmentId, PersonId, SeasonId, TempId};
use skulder_season::lifted::{Lifted, lifted};
use skulder_season::names_until::NamesUntil;
use skulder_season::outcome::Outcome;
use skulder_season::person::{Naming, People, Person};
use skulder_season::readiness::{TempSheet, temp_sheet};
use skulder_season::remedy::{Remedies, remedies};
use skulder_season::rescue::{Rescue, rescues};
use skulder_season::session::Session;
use skulder_season::sheet::{PublicHolidayOn, WeekSheet, week_sheet};
use skulder_season::timetable::{Timetable, timetable};
use skulder_season::{Command, Refusal, Season, Stamp, apply, decide};
use skulder_store::NewEntry;

use crate::answer::{NamesKept, NextSteps, Opened};
use crate::clock::Today;
use crate::example;

/// A season as it is open: cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct OpenSeason {
    season: Season,
    people: People,
    coverage: Coverage,
    revision: i64,
    steps: Steps,
    today: Today,
}

impl OpenSeason {
    /// A season as it was loaded, counted from the ground up.
    pub(crate) fn new(season: Season, people: People, revision: i64, steps: Steps, today: Today) -> Self {
        let coverage = Coverage::of(&season, today.day);
        Self { season, people, coverage, revision, steps, today }
    }

    /// Which season it is.
    pub(crate) fn id(&self) -> &SeasonId {
        self.season.id()
    }
    /// The season.
    pub(crate) fn season(&self) -> &Season {
        &self.season
    }
    /// The names of everybody in it.
    pub(crate) fn people(&self) -> &People {
        &self.people
    }
    /// How it stands.
    pub(crate) fn coverage(&self) -> &Coverage {
        &self.coverage
    }
    /// The revision it is of.
    pub(crate) fn revision(&self) -> i64 {
        self.revision
    }
    /// The day it is counted on.
    pub(crate) fn today(&self) -> Day {
        self.today.day
    }
    /// What the planner can undo and redo.
    pub(crate) fn steps(&self) -> &Steps {
        &self.steps
    }
    /// Whether there is something to undo and redo.
    pub(crate) fn next_steps(&self) -> NextSteps {
        let can_undo =
            !self.steps.undo.is_empty() && (!self.steps.undoes_the_season() || self.can_be_unmade());
        NextSteps { can_undo, can_redo: !self.steps.redo.is_empty() }
    }

    /// Whether undo takes back that the season was made. The example is only removed.
    pub(crate) fn can_be_unmade(&self) -> bool {
        self.steps.undoes_the_season() && *self.id() != example::id()
    }

    /// Everything the window starts from.
    pub(crate) fn opened(&self) -> Opened {
        Opened {
            season_id: self.id().clone(),
            revision: self.revision,
            today: self.today.day,
            is_example: *self.id() == example::id(),
            today_is_fixed: self.today.is_fixed,
            contents: self.season.contents(),
            people: self
                .people
                .iter()
                .map(|(id, person)| Naming { id: id.clone(), person: person.clone() })
                .collect(),
            blocks: self.coverage.blocks().cloned().collect(),
            municipality: self.coverage.municipality(),
            steps: self.next_steps(),
            public_holidays: self.public_holidays(),
        }
    }

    /// One department in one week, laid open; `None` where there is no such cell.
    pub(crate) fn week(&self, department: &DepartmentId, week: Week) -> Option<WeekSheet> {
        week_sheet(&self.season, &self.coverage, department, week)
    }

    /// What can be done about one cell; `None` where there is no such cell.
    pub(crate) fn remedies(&self, department: &DepartmentId, week: Week, support: &str) -> Option<Remedies> {
        remedies(&self.season, &self.coverage, (department, week), support)
    }

    /// The cells that turn red if one superuser falls away.
    pub(crate) fn vulnerable(&self) -> Vec<Vulnerable> {
        vulnerable(&self.season, &self.coverage)
    }

    /// Where the instructors go first.
    pub(crate) fn rescues(&self) -> Vec<Rescue> {
        rescues(&self.season, &self.coverage)
    }

    /// Booked sessions that ask for attention.
    pub(crate) fn sessions_to_mend(&self) -> SessionsToMend {
        self.coverage.sessions_to_mend()
    }

    /// Every trainer's week, with what they hold and what stands against it.
    pub(crate) fn timetable(&self, week: Week) -> Timetable {
        timetable(&self.season, &self.coverage, week)
    }

    /// The rules that a session would break, kept or not.
    pub(crate) fn breaches(&self, session: &Session) -> Vec<Breach> {
        breaches(&self.season, self.today(), session)
    }

    /// What is not booked, most urgent first.
    pub(crate) fn unbooked(&self) -> Vec<Unbooked> {
        unbooked(&self.season, self.today())
    }

    /// Who could hold a session that is wished for; `None` where one of its temps has no such need.
    pub(crate) fn chances(&self, wish: &Wish) -> Option<Chances> {
        explain(&self.season, self.today(), wish, &[])
    }

    /// What is not booked and would fit at one time of a trainer.
    pub(crate) fn takers(&self, time: &FreeTime) -> Vec<Taker> {
        takers(&self.season, self.today(), time)
    }

    /// Deviations by month and category.
    pub(crate) fn deviations(&self, filter: &DeviationFilter) -> Deviations {
        deviations(&self.season, filter, self.today())
    }

    /// What was lifted out of the departments.
    pub(crate) fn lifted(&self) -> Lifted {
        lifted(&self.season, self.today())
    }

    /// How the season stands, in totals.
    pub(crate) fn figures(&self) -> Figures {
        figures(&self.season, &self.coverage)
    }

    /// When guidance is due at a department, and when instructors could give it.
    pub(crate) fn guidance(&self, department: &DepartmentId, minutes: u32) -> Guidance {
        guidance(&self.season, self.today(), department, minutes)
    }

    /// How far a temp has come, module by module; `None` where there is no such temp.
    pub(crate) fn temp(&self, temp: &TempId) -> Option<TempSheet> {
        temp_sheet(&self.season, &self.coverage, temp)
    }

    /// What some commands would do, one after the other. Nothing is kept.
    pub(crate) fn preview(&self, commands: &[Command], stamp: &Stamp) -> Result<Outcome, Refusal> {
        let mut season = self.season.clone();
        let mut edits = Vec::new();
        for (place, command) in commands.iter().enumerate() {
            // A seed for each, or what two of them add would get the same id.
            let stamp = Stamp { seed: format!("{}-{place}", stamp.seed), ..stamp.clone() };
            let changes = decide(&season, command, &stamp)?;
            season = apply(&season, &changes);
            edits.extend_from_slice(changes.edits());
        }
        let coverage = self.coverage.after(&season, &edits);
        Ok(Outcome::between(&self.coverage, &coverage, self.revision, &edits))
    }

    /// The season after the planner's own change was committed.
    pub(crate) fn after_own(&self, entry: &NewEntry, revision: i64) -> Self {
        let edits = entry.changes.edits();
        let mut next = self.clone();
        next.follow(edits, revision);
        next.steps.follow(&entry.stamp.entry, &entry.command, edits);
        next.name(&entry.names);
        if entry.command.takes_names_away() {
            next.forget_the_gone();
        }
        next
    }

    /// How many names are kept of people who are not in the season any more, for an undo.
    pub(crate) fn names_of_the_gone(&self) -> usize {
        self.people.keys().filter(|id| !self.season.holds(&(*id).clone().into())).count()
    }

    /// How long names are kept.
    pub(crate) fn names_kept(&self, until: NamesUntil) -> NamesKept {
        let until = until.last_day(self.season.weeks());
        let is_over = self.today() > until && *self.id() != example::id();
        NamesKept { until, is_over, removed: self.names_of_the_gone() }
    }

    /// The names and numbers that go when some people are given other names: theirs, and those of everybody who is not in
    /// the season any more.
    pub(crate) fn names_to_forget(&self, given: &[Naming]) -> Vec<Person> {
        let given: BTreeMap<&PersonId, &Person> =
            given.iter().map(|naming| (&naming.id, &naming.person)).collect();
        let goes = |id: &PersonId, person: &Person| match given.get(id) {
            Some(given) => *given != person,
            None => !self.season.holds(&id.clone().into()),
        };
        self.people.iter().filter(|(id, person)| goes(id, person)).map(|(_, person)| person.clone()).collect()
    }

    /// The season after what others committed since, with the names as they are now.
    pub(crate) fn after_others(&self, author: &str, entries: &[HistoryEntry], names: &[Naming]) -> Self {
        let mut next = self.clone();
        for entry in entries {
            next.follow(&entry.edits, entry.revision);
            if entry.command.takes_names_away() {
                next.forget_the_gone();
            }
            if entry.author == author {
                next.steps.follow(&entry.id, &entry.command, &entry.edits);
            } else {
                next.steps.follow_other();
            }
        }
        // After what was taken away: who was brought back and named since has a name again.
        next.name(names);
        next
    }

    /// The season on another day.
    pub(crate) fn on(&self, today: Today) -> Self {
        let coverage = Coverage::of(&self.season, today.day);
        Self { coverage, today, ..self.clone() }
    }

    /// What lies between an earlier revision of this season and this one, for the window that still shows that one.
    pub(crate) fn outcome_since(&self, shown: &Self, edits: &[Edit]) -> Outcome {
        Outcome::between(&shown.coverage, &self.coverage, self.revision, edits)
    }

    fn follow(&mut self, edits: &[Edit], revision: i64) {
        self.season = apply(&self.season, &Changes::recorded(edits.to_vec()));
        self.coverage = self.coverage.after(&self.season, edits);
        self.revision = revision;
    }

    fn name(&mut self, names: &[Naming]) {
        for naming in names {
            self.people.insert(naming.id.clone(), naming.person.clone());
        }
    }

    fn forget_the_gone(&mut self) {
        let people = std::mem::take(&mut self.people).into_iter();
        self.people = people.filter(|(id, _)| self.season.holds(&id.clone().into())).collect();
    }

    fn public_holidays(&self) -> Vec<PublicHolidayOn> {
        let weeks = self.season.weeks();
        let years = weeks.first().monday().year()..=weeks.last().sunday().year();
        let mut holidays: Vec<PublicHolidayOn> =
            years.flat_map(public_holidays).map(|(day, holiday)| PublicHolidayOn { day, holiday }).collect();
        holidays.sort_by_key(|on| on.day);
        holidays
    }
}
