//! The season: one immutable value that holds everything a municipality plans for one summer.
//!
//! It is cheap to clone: its tables are persistent maps that share what two versions have in common. What it holds
//! is valid by construction: only [`crate::apply`] makes the next season, of changes that [`crate::decide`] let
//! in, and [`Season::restore`] refuses what would not have passed. Names are elsewhere ([`crate::person`]).
//!
//! Beside the tables it keeps one index, of who refers to whom. It answers "whose absences are these", "is it safe
//! to remove this" and "does this exist" alike, so no noun needs an index of its own.

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::absence::Absence;
use crate::assessment::Assessment;
use crate::dates::{ClockTime, WeekRange};
use crate::department::Department;
use crate::follow_up::FollowUp;
use crate::ids::{
    AbsenceId, AssessmentId, DepartmentId, EntityId, FollowUpId, LoanId, ModuleId, Noun, PersonId, RaiseId,
    SeasonId, SessionId, ShiftId, TempId, TrainerId, WantedId, WeekRuleId,
};
use crate::limits;
use crate::loan::Loan;
use crate::module::Module;
use crate::raise::Raise;
use crate::refusal::{Problem, Report, Why};
use crate::session::Session;
use crate::shift::Shift;
use crate::temp::Temp;
use crate::trainer::Trainer;
use crate::wanted::Wanted;
use crate::week_rule::WeekRule;

/// A season of one municipality.
#[derive(Debug, Clone, PartialEq)]
pub struct Season {
    id: SeasonId,
    head: Arc<SeasonHead>,
    made: bool,
    tables: Tables,
    links: Links,
}

/// What a season is called, which weeks it has and how it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SeasonHead {
    /// The name, as "Sommer 2027".
    pub name: String,
    /// The columns of the board, at most [`limits::SEASON_WEEKS`].
    pub weeks: WeekRange,
    /// The numbers of the rules.
    pub settings: Settings,
}

/// The numbers of the rules; every one can be changed. Minutes are whole, shares whole percent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Settings {
    /// Minutes in a full-time week.
    pub full_time_week_minutes: u32,
    /// Share of a superuser's hours that goes to training.
    pub training_share_percent: u32,
    /// Workdays of a week that make a trainer available.
    pub present_days_min: u32,
    /// Weeks for which a temp is fresh, the first included.
    pub fresh_weeks: u32,
    /// Fresh temps that one trainer can look after.
    pub fresh_temps_per_trainer: u32,
    /// Percent of the hours from which a week is tight.
    pub tight_percent: u32,
    /// When training can start on a day without a shift.
    pub day_start: ClockTime,
    /// When it must end.
    pub day_end: ClockTime,
    /// Minutes between possible starts.
    pub session_step: u32,
    /// Minutes a trainer trains in one day at most.
    pub trainer_day_minutes: u32,
    /// Minutes a temp is trained in one day at most.
    pub temp_day_minutes: u32,
    /// Minutes between a trainer's sessions in different departments.
    pub travel_minutes: u32,
}

impl Default for Settings {
    /// The defaults of the season file.
    fn default() -> Self {
        let time = |minutes| ClockTime::from_minutes(minutes).expect("the default is a time of day");
        Self {
            full_time_week_minutes: 2130,
            training_share_percent: 30,
            present_days_min: 3,
            fresh_weeks: 3,
            fresh_temps_per_trainer: 8,
            tight_percent: 80,
            day_start: time(7 * 60 + 30),
            day_end: time(15 * 60),
            session_step: 30,
            trainer_day_minutes: 360,
            temp_day_minutes: 360,
            travel_minutes: 0,
        }
    }
}

impl SeasonHead {
    pub(crate) fn check(&self, report: &mut Report) {
        let settings = &self.settings;
        report.text("name", &self.name, limits::LONG_TEXT);
        if self.weeks.count() > limits::SEASON_WEEKS {
            report.add("lastWeek", Why::TooManyWeeks { max: limits::SEASON_WEEKS });
        }
        for (field, value, bounds) in [
            ("fullTimeWeekMinutes", settings.full_time_week_minutes, limits::WEEK_MINUTES),
            ("trainingSharePercent", settings.training_share_percent, limits::PERCENT),
            ("presentDaysMin", settings.present_days_min, limits::PRESENT_DAYS),
            ("freshWeeks", settings.fresh_weeks, limits::FRESH_WEEKS),
            ("freshTempsPerTrainer", settings.fresh_temps_per_trainer, limits::FRESH_TEMPS_PER_TRAINER),
            ("tightPercent", settings.tight_percent, limits::TIGHT_PERCENT),
            ("sessionStep", settings.session_step, limits::SESSION_STEP),
            ("trainerDayMinutes", settings.trainer_day_minutes, limits::DAY_MINUTES),
            ("tempDayMinutes", settings.temp_day_minutes, limits::DAY_MINUTES),
            ("travelMinutes", settings.travel_minutes, limits::TRAVEL_MINUTES),
        ] {
            report.within(&format!("settings.{field}"), value, &bounds);
        }
        if settings.session_step != 0 && !limits::MINUTES_OF_A_DAY.is_multiple_of(settings.session_step) {
            report.add("settings.sessionStep", Why::NotADivisor { of: limits::MINUTES_OF_A_DAY });
        }
        if settings.day_start >= settings.day_end {
            report.add("settings.dayStart", Why::NotBefore { other: "dayEnd".into() });
        }
    }
}

/// One noun's entries by id, in the order of the ids' bytes.
pub type Table<T> = OrdMap<<T as Entry>::Id, Arc<T>>;

/// Who refers to whom: of an entry, and a noun, the ids of that noun's entries that refer to it.
type Links = OrdMap<(EntityId, Noun), OrdSet<Arc<str>>>;

/// What every noun of a season has in common.
pub trait Entry: Clone + PartialEq {
    /// The type of its ids.
    type Id: Clone + Ord + Into<EntityId> + Into<Arc<str>>;
    /// The noun.
    const NOUN: Noun;
    /// Its id.
    fn id(&self) -> &Self::Id;
    /// Notes what is wrong with the entry by itself.
    fn check(&self, report: &mut Report);
    /// What it refers to, with the field that does.
    fn references(&self) -> Vec<(&'static str, EntityId)>;
}

/// An entry as an [`AnyEntry`]'s arm, and the table it lives in.
pub(crate) trait Held: Entry {
    fn table(tables: &Tables) -> &Table<Self>;
    fn table_mut(tables: &mut Tables) -> &mut Table<Self>;
}

macro_rules! nouns {
    ($($noun:ident, $id:ident, $table:ident, $check:expr, $references:expr;)+) => {
        $(
            impl Entry for $noun {
                type Id = $id;
                const NOUN: Noun = Noun::$noun;
                fn id(&self) -> &$id {
                    &self.id
                }
                fn check(&self, report: &mut Report) {
                    let check: fn(&$noun, &mut Report) = $check;
                    check(self, report);
                }
                fn references(&self) -> Vec<(&'static str, EntityId)> {
                    let references: fn(&$noun) -> Vec<(&'static str, EntityId)> = $references;
                    references(self)
                }
            }
            impl Held for $noun {
                fn table(tables: &Tables) -> &Table<Self> {
                    &tables.$table
                }
                fn table_mut(tables: &mut Tables) -> &mut Table<Self> {
                    &mut tables.$table
                }
            }
        )+

        #[derive(Debug, Clone, PartialEq, Default)]
        pub(crate) struct Tables {
            $($table: Table<$noun>,)+
        }

        impl Season {
            $(
                #[doc = concat!("The season's ", stringify!($table), ".")]
                pub fn $table(&self) -> &Table<$noun> {
                    &self.tables.$table
                }
            )+

            /// Whether there is an entry with this id.
            pub fn holds(&self, entity: &EntityId) -> bool {
                match entity {
                    $(EntityId::$noun(id) => self.tables.$table.contains_key(id),)+
                }
            }
            /// The entry with this id.
            pub fn entry(&self, entity: &EntityId) -> Option<AnyEntry> {
                match entity {
                    $(EntityId::$noun(id) => {
                        self.tables.$table.get(id).map(|entry| AnyEntry::$noun((**entry).clone()))
                    })+
                }
            }
            /// Everything the season holds, as lists in the order of the ids.
            pub fn contents(&self) -> Contents {
                Contents {
                    head: (*self.head).clone(),
                    $($table: self.tables.$table.values().cloned().collect(),)+
                }
            }
            /// The season of a list of contents, or everything that is wrong with them.
            pub fn restore(id: SeasonId, contents: Contents) -> Result<Self, Vec<Problem>> {
                let mut season = Self::unmade(id);
                season.set_head(Some(contents.head));
                let mut problems = Vec::new();
                $(
                    for entry in contents.$table {
                        if let Some(there) = season.put(Some(entry)) {
                            problems.push(Problem {
                                command: 0,
                                entity: Some(there.id.clone().into()),
                                field: "id".into(),
                                why: Why::AlreadyThere { entity: there.id.clone().into() },
                            });
                        }
                    }
                )+
                problems.extend(season.head_problems());
                $(
                    for entry in season.tables.$table.values() {
                        problems.extend(season.entry_problems(&**entry));
                    }
                )+
                if problems.is_empty() { Ok(season) } else { Err(problems) }
            }
        }

        /// Everything a season holds but names, as lists: what the store loads and the window opens.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[ts(export)]
        pub struct Contents {
            /// Name, weeks and settings.
            pub head: SeasonHead,
            $(
                #[doc = concat!("The ", stringify!($table), ".")]
                pub $table: Vec<Arc<$noun>>,
            )+
        }

        impl Contents {
            /// The contents of a season in which nothing is planned yet.
            pub fn empty(head: SeasonHead) -> Self {
                Self { head, $($table: Vec::new(),)+ }
            }
        }

        /// One entry of any noun.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[serde(tag = "noun", rename_all = "camelCase")]
        #[ts(export)]
        pub enum AnyEntry {
            $(#[doc = concat!("One of the ", stringify!($table), ".")] $noun($noun),)+
        }

        impl AnyEntry {
            /// The entry's id with its noun.
            pub fn id(&self) -> EntityId {
                match self {
                    $(Self::$noun(entry) => EntityId::$noun(entry.id.clone()),)+
                }
            }
            /// The entry under another id.
            #[must_use]
            pub fn with_id(self, id: &str) -> Self {
                match self {
                    $(Self::$noun(entry) => Self::$noun($noun { id: id.into(), ..entry }),)+
                }
            }
            /// The edit that puts this entry in place of what the season has under its id.
            pub(crate) fn put_edit(self, season: &Season) -> crate::change::Edit {
                match self {
                    $(Self::$noun(entry) => {
                        let before = season.tables.$table.get(&entry.id).cloned();
                        crate::change::Edit::$noun(crate::change::Change { before, after: Some(Arc::new(entry)) })
                    })+
                }
            }
        }

        $(
            impl From<$noun> for AnyEntry {
                fn from(entry: $noun) -> Self {
                    Self::$noun(entry)
                }
            }
        )+

        /// The edit that takes an entry away.
        pub(crate) fn remove_edit(season: &Season, entity: &EntityId) -> Option<crate::change::Edit> {
            match entity {
                $(EntityId::$noun(id) => season.tables.$table.get(id).map(|entry| {
                    crate::change::Edit::$noun(crate::change::Change { before: Some(entry.clone()), after: None })
                }),)+
            }
        }
    };
}

nouns! {
    Department, DepartmentId, departments, Department::check, |_| Vec::new();
    Module, ModuleId, modules, Module::check,
        |module| module.after.iter().map(|id| ("after", id.clone().into())).collect();
    WeekRule, WeekRuleId, week_rules, WeekRule::check, |rule| vec![("department", rule.department.clone().into())];
    Trainer, TrainerId, trainers, Trainer::check,
        |trainer| trainer.department().map(|id| ("department", id.clone().into())).into_iter().collect();
    Loan, LoanId, loans, |_, _| {},
        |loan| vec![("trainer", loan.trainer.clone().into()), ("department", loan.department.clone().into())];
    Raise, RaiseId, raises, Raise::check, |raise| vec![("trainer", raise.trainer.clone().into())];
    Absence, AbsenceId, absences, |_, _| {}, |absence| vec![("trainer", absence.trainer.clone().into())];
    Temp, TempId, temps, Temp::check, |temp| {
        let department = std::iter::once(("department", temp.department.clone().into()));
        let done = temp.done.iter().map(|id| ("done", id.clone().into()));
        let exempt = temp.exempt.iter().map(|id| ("exempt", id.clone().into()));
        department.chain(done).chain(exempt).collect()
    };
    Wanted, WantedId, wanted, Wanted::check, |wanted| vec![("department", wanted.department.clone().into())];
    Shift, ShiftId, shifts, |_, _| {}, |shift| vec![match &shift.person {
        PersonId::Trainer(id) => ("trainer", id.clone().into()),
        PersonId::Temp(id) => ("temp", id.clone().into()),
    }];
    FollowUp, FollowUpId, follow_ups, FollowUp::check, |follow_up| vec![("department", follow_up.department.clone().into())];
    Session, SessionId, sessions, Session::check, |session| {
        let mut references = vec![("trainer", session.trainer.clone().into())];
        references.extend(session.module().map(|id| ("module", id.clone().into())));
        references.extend(session.department.iter().map(|id| ("department", id.clone().into())));
        references.extend(session.follow_up.iter().map(|id| ("followUp", id.clone().into())));
        references.extend(session.temps.iter().map(|id| ("temps", id.clone().into())));
        references.extend(session.waiting.iter().map(|id| ("waiting", id.clone().into())));
        references.extend(session.attendance.keys().map(|id| ("attendance", id.clone().into())));
        references
    };
    Assessment, AssessmentId, assessments, Assessment::check, |_| Vec::new();
}

impl Season {
    /// A season that is nothing but an id yet: the first command must be to set its head.
    pub fn unmade(id: SeasonId) -> Self {
        let first = crate::dates::Week::from_year_and_number(crate::dates::YEARS.0, 1)
            .expect("every year has week 1");
        let head = SeasonHead {
            name: String::new(),
            weeks: WeekRange::new(first, first).expect("one week is no reversed span"),
            settings: Settings::default(),
        };
        Self { id, head: Arc::new(head), made: false, tables: Tables::default(), links: Links::new() }
    }
    /// Its id.
    pub(crate) fn tables(&self) -> &Tables {
        &self.tables
    }
    /// Its id.
    pub fn id(&self) -> &SeasonId {
        &self.id
    }
    /// Its name, weeks and settings.
    pub fn head(&self) -> &SeasonHead {
        &self.head
    }
    /// Its weeks.
    pub fn weeks(&self) -> WeekRange {
        self.head.weeks
    }
    /// The numbers of its rules.
    pub fn settings(&self) -> &Settings {
        &self.head.settings
    }
    /// Whether its head has been set.
    pub fn is_made(&self) -> bool {
        self.made
    }

    /// The ids of one noun's entries that refer to an entry, in order.
    pub fn referring(&self, to: impl Into<EntityId>, noun: Noun) -> impl Iterator<Item = &Arc<str>> {
        self.links.get(&(to.into(), noun)).into_iter().flatten()
    }
    /// The entries of one noun that refer to an entry, in the order of their ids.
    pub(crate) fn all_of<'a, T: Held + 'a>(
        &'a self,
        to: impl Into<EntityId>,
    ) -> impl Iterator<Item = &'a Arc<T>>
    where
        T::Id: From<Arc<str>>,
    {
        self.referring(to, T::NOUN).map(|id| {
            T::table(&self.tables)
                .get(&T::Id::from(id.clone()))
                .expect("the index names only entries that are there")
        })
    }
    /// Everything that refers to an entry.
    pub fn users(&self, of: &EntityId) -> impl Iterator<Item = EntityId> {
        Noun::ALL.iter().flat_map(move |&noun| {
            self.referring(of.clone(), noun).map(move |id| EntityId::of(noun, id.clone()))
        })
    }
    /// The absences of a trainer.
    pub fn absences_of(&self, trainer: &TrainerId) -> impl Iterator<Item = &Arc<Absence>> {
        self.all_of::<Absence>(trainer.clone())
    }
    /// The loans of a trainer.
    pub fn loans_of(&self, trainer: &TrainerId) -> impl Iterator<Item = &Arc<Loan>> {
        self.all_of::<Loan>(trainer.clone())
    }
    /// The raises of a trainer.
    pub fn raises_of(&self, trainer: &TrainerId) -> impl Iterator<Item = &Arc<Raise>> {
        self.all_of::<Raise>(trainer.clone())
    }
    /// The sessions a trainer holds.
    pub fn sessions_of(&self, trainer: &TrainerId) -> impl Iterator<Item = &Arc<Session>> {
        self.all_of::<Session>(trainer.clone())
    }
    /// The temps of a department.
    pub fn temps_in(&self, department: &DepartmentId) -> impl Iterator<Item = &Arc<Temp>> {
        self.all_of::<Temp>(department.clone())
    }
    /// The superusers whose own department it is.
    pub fn superusers_of(&self, department: &DepartmentId) -> impl Iterator<Item = &Arc<Trainer>> {
        self.all_of::<Trainer>(department.clone())
    }
    /// The loans to a department.
    pub fn loans_to(&self, department: &DepartmentId) -> impl Iterator<Item = &Arc<Loan>> {
        self.all_of::<Loan>(department.clone())
    }

    /// Sets the head, or takes it back.
    pub(crate) fn set_head(&mut self, head: Option<SeasonHead>) {
        self.made = head.is_some();
        self.head = Arc::new(head.unwrap_or_else(|| (*Self::unmade(self.id.clone()).head).clone()));
    }
    /// Puts an entry in and answers with the one it replaces.
    pub(crate) fn put<T: Held>(&mut self, entry: Option<Arc<T>>) -> Option<Arc<T>> {
        let entry = entry?;
        let there = self.take(entry.id());
        for (_, to) in entry.references() {
            self.links.entry((to, T::NOUN)).or_default().insert(entry.id().clone().into());
        }
        T::table_mut(&mut self.tables).insert(entry.id().clone(), entry);
        there
    }
    /// Takes an entry out.
    pub(crate) fn take<T: Held>(&mut self, id: &T::Id) -> Option<Arc<T>> {
        let there = T::table_mut(&mut self.tables).remove(id)?;
        for (_, to) in there.references() {
            let key = (to, T::NOUN);
            if let Some(referring) = self.links.get_mut(&key) {
                referring.remove(&Into::<Arc<str>>::into(id.clone()));
                if referring.is_empty() {
                    self.links.remove(&key);
                }
            }
        }
        Some(there)
    }

    /// What is wrong with the head.
    pub(crate) fn head_problems(&self) -> Vec<Problem> {
        let mut report = Report::default();
        self.head.check(&mut report);
        let problem = |(field, why)| Problem { command: 0, entity: None, field, why };
        report.into_problems().into_iter().map(problem).collect()
    }
    /// What is wrong with an entry, by itself and among the others.
    pub(crate) fn entry_problems<T: Entry + Among>(&self, entry: &T) -> Vec<Problem> {
        let mut report = Report::default();
        let id: EntityId = entry.id().clone().into();
        report.text("id", id.as_str(), limits::TEXT);
        entry.check(&mut report);
        for (field, to) in entry.references() {
            if !self.holds(&to) {
                report.add(field, Why::Unknown { entity: to });
            }
        }
        entry.check_among(self, &mut report);
        let problem = |(field, why)| Problem { command: 0, entity: Some(id.clone()), field, why };
        report.into_problems().into_iter().map(problem).collect()
    }
}

/// What can be wrong with an entry only beside others.
pub(crate) trait Among {
    /// Notes what is wrong with the entry beside the others of the season, which holds it.
    fn check_among(&self, _season: &Season, _report: &mut Report) {}
}

impl Among for Department {}
impl Among for Absence {}
impl Among for Temp {}
impl Among for Wanted {}
impl Among for Shift {}
impl Among for FollowUp {}
impl Among for Assessment {}

impl Among for Module {
    fn check_among(&self, season: &Season, report: &mut Report) {
        let of_several = |session: &&Arc<Session>| !self.is_course() && session.department.is_none();
        let by: Vec<EntityId> = season
            .all_of::<Session>(self.id.clone())
            .filter(of_several)
            .map(|session| session.id.clone().into())
            .take(10)
            .collect();
        if !by.is_empty() {
            report.add("form", Why::StillUsed { by });
        }
        // Walks everything that comes before it; a module met again is not walked twice.
        let mut met: Vec<&ModuleId> = Vec::new();
        let mut waiting: Vec<&ModuleId> = self.after.iter().collect();
        while let Some(id) = waiting.pop() {
            if *id == self.id {
                report.add("after", Why::Circle);
                return;
            }
            if !met.contains(&id) {
                met.push(id);
                waiting.extend(season.modules().get(id).into_iter().flat_map(|module| &module.after));
            }
        }
    }
}
impl Among for Session {
    fn check_among(&self, season: &Season, report: &mut Report) {
        // Only a course can be without a department, having temps of several.
        let is_course = |id: &ModuleId| season.modules().get(id).is_some_and(|module| module.is_course());
        if self.department.is_none() && !self.module().is_some_and(is_course) {
            report.add("department", Why::Empty);
        }
    }
}
impl Among for WeekRule {
    fn check_among(&self, season: &Season, report: &mut Report) {
        let mut rules = season.all_of::<WeekRule>(self.department.clone());
        if let Some(other) = rules.find(|other| other.week == self.week && other.id != self.id) {
            report.add("week", Why::AlreadyThere { entity: other.id.clone().into() });
        }
    }
}
impl Among for Trainer {
    fn check_among(&self, season: &Season, report: &mut Report) {
        let is_bound =
            season.loans_of(&self.id).next().is_some() || season.raises_of(&self.id).next().is_some();
        if self.is_instructor() && is_bound {
            report.add("kind", Why::NotASuperuser);
        }
    }
}
impl Among for Loan {
    fn check_among(&self, season: &Season, report: &mut Report) {
        if season.trainers().get(&self.trainer).is_some_and(|trainer| trainer.is_instructor()) {
            report.add("trainer", Why::NotASuperuser);
        }
        let overlaps = |other: &&Arc<Self>| other.id != self.id && other.weeks.touches(self.weeks);
        if let Some(other) = season.loans_of(&self.trainer).find(overlaps) {
            report.add("weeks", Why::Overlaps { entity: other.id.clone().into() });
        }
    }
}
impl Among for Raise {
    fn check_among(&self, season: &Season, report: &mut Report) {
        if season.trainers().get(&self.trainer).is_some_and(|trainer| trainer.is_instructor()) {
            report.add("trainer", Why::NotASuperuser);
        }
        let overlaps = |other: &&Arc<Self>| other.id != self.id && other.weeks.touches(self.weeks);
        if let Some(other) = season.raises_of(&self.trainer).find(overlaps) {
            report.add("weeks", Why::Overlaps { entity: other.id.clone().into() });
        }
    }
}
