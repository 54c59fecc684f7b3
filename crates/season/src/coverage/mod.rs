//! Coverage: which weeks of which departments have too few trainers, and why.
//!
//! A function of a season and of today, to the minute, by the published rules ([`crate::finding`] has them one by
//! one). [`Coverage::of`] counts everything; [`Coverage::after`] counts again only what some edits can have touched,
//! fast enough to follow a mouse, and shares the rest. Both go the same way: trainers, then departments, then the
//! municipality.
//!
//! What is not here: who *should* do what. This says what does not fit, never what to do.

pub mod board;
pub mod by_day;
pub mod cover;
pub(crate) mod department;
mod municipality;
pub(crate) mod need;
pub(crate) mod rules;
pub(crate) mod trainer_weeks;
pub mod vulnerable;
pub mod whole;

use std::collections::BTreeSet;
use std::ops::{AddAssign, SubAssign};
use std::sync::Arc;

use imbl::OrdMap;

use crate::change::Edit;
use crate::coverage::board::{
    DepartmentBlock, InstructorWeek, Municipality, Overbooked, Overdue, ReserveTooSmall, SessionsToMend,
    Standing, Status, TooFewHours,
};
use crate::coverage::department::{DepartmentCoverage, Known};
use crate::coverage::municipality::{Courses, Reserve};
use crate::coverage::rules::Rules;
use crate::coverage::trainer_weeks::TrainerWeeks;
use crate::dates::Day;
use crate::ids::{DepartmentId, SessionId, TempId, TrainerId};
use crate::season::Season;
use crate::session::Session;

/// How a season stands on a day. Cheap to clone: versions share what is the same.
#[derive(Debug, Clone)]
pub struct Coverage {
    rules: Arc<Rules>,
    counted: Counted,
    departments: OrdMap<DepartmentId, Arc<DepartmentCoverage>>,
    /// Each department's block with its findings' `rescuable` filled in.
    blocks: OrdMap<DepartmentId, Arc<DepartmentBlock>>,
    courses: Arc<Courses>,
    reserve: Arc<Reserve>,
    totals: Totals,
    instructor_weeks: Arc<Vec<InstructorWeek>>,
}

/// The trainers counted.
#[derive(Debug, Clone)]
pub(crate) struct Counted {
    pub(crate) trainers: OrdMap<TrainerId, Arc<TrainerWeeks>>,
    pub(crate) instructors: Arc<Vec<Arc<TrainerWeeks>>>,
}

impl Counted {
    fn of(trainers: OrdMap<TrainerId, Arc<TrainerWeeks>>) -> Self {
        let instructors = trainers.values().filter(|weeks| weeks.trainer.is_instructor()).cloned().collect();
        Self { trainers, instructors: Arc::new(instructors) }
    }
}

/// Sums over trainers and departments, kept so that one of them can be taken out and put in again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Totals {
    load: u64,
    capacity: u64,
    red_cells: usize,
    yellow_cells: usize,
    red_departments: usize,
    overdue: usize,
    overbooked: usize,
    broken: usize,
    unconfirmed: usize,
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.load += other.load;
        self.capacity += other.capacity;
        self.red_cells += other.red_cells;
        self.yellow_cells += other.yellow_cells;
        self.red_departments += other.red_departments;
        self.overdue += other.overdue;
        self.overbooked += other.overbooked;
        self.broken += other.broken;
        self.unconfirmed += other.unconfirmed;
    }
}

impl SubAssign for Totals {
    fn sub_assign(&mut self, other: Self) {
        self.load -= other.load;
        self.capacity -= other.capacity;
        self.red_cells -= other.red_cells;
        self.yellow_cells -= other.yellow_cells;
        self.red_departments -= other.red_departments;
        self.overdue -= other.overdue;
        self.overbooked -= other.overbooked;
        self.broken -= other.broken;
        self.unconfirmed -= other.unconfirmed;
    }
}

impl Totals {
    fn of_trainer(rules: &Rules, trainer: &TrainerWeeks) -> Self {
        Self {
            capacity: trainer.left_from_today(rules),
            overbooked: trainer.overbooked.len(),
            broken: trainer.sessions_that_are(Standing::Broken).count(),
            unconfirmed: trainer.sessions_that_are(Standing::Unconfirmed).count(),
            ..Self::default()
        }
    }
    fn of_department(department: &DepartmentCoverage) -> Self {
        let with = |status| department.block.cells.iter().filter(|cell| cell.status == status).count();
        let red_cells = with(Status::Red);
        Self {
            load: department.load,
            red_cells,
            yellow_cells: with(Status::Yellow),
            red_departments: usize::from(red_cells > 0),
            overdue: department.needs.iter().filter(|need| need.is_overdue).count(),
            ..Self::default()
        }
    }
}

impl Coverage {
    /// Counts a season on a day.
    pub fn of(season: &Season, today: Day) -> Self {
        let rules = Rules::of(season, today);
        let mut totals = Totals::default();
        let trainers = season.trainers().iter().map(|(id, trainer)| {
            let weeks = TrainerWeeks::of(season, &rules, trainer);
            totals += Totals::of_trainer(&rules, &weeks);
            (id.clone(), Arc::new(weeks))
        });
        let counted = Counted::of(trainers.collect());
        let departments = season.departments().iter().map(|(id, department)| {
            let coverage = DepartmentCoverage::of(season, &rules, &counted, department, None);
            totals += Totals::of_department(&coverage);
            (id.clone(), Arc::new(coverage))
        });
        let departments: OrdMap<_, _> = departments.collect();
        let courses = Courses::of(&rules, &departments);
        let reserve = Reserve::of(&rules, &departments, &courses, &counted.instructors);
        let blocks =
            departments.iter().map(|(id, department)| (id.clone(), block(department, &reserve))).collect();
        Self {
            instructor_weeks: Arc::new(instructor_weeks(&rules, &counted)),
            rules: Arc::new(rules),
            counted,
            departments,
            blocks,
            courses: Arc::new(courses),
            reserve: Arc::new(reserve),
            totals,
        }
    }

    /// How the season stands after some edits: `season` is the one they led to. The same as counting it anew.
    #[must_use]
    pub fn after(&self, season: &Season, edits: &[Edit]) -> Self {
        let Some(reach) = self.reach(season, edits) else { return Self::of(season, self.today()) };
        let mut next = self.clone();
        let rules = &*self.rules;
        let Reach { counted, totals, are_instructors_touched, temps, remade, departments } = reach;
        next.counted = counted;
        next.totals = totals;
        if are_instructors_touched {
            next.instructor_weeks = Arc::new(instructor_weeks(rules, &next.counted));
        }

        let mut is_asked_otherwise = are_instructors_touched;
        let mut are_courses_touched = false;
        for id in &departments {
            let before = self.departments.get(id);
            let known =
                before.filter(|_| !remade.contains(id)).map(|counted| Known { counted, touched: &temps });
            let after = season.departments().get(id).map(|department| {
                Arc::new(DepartmentCoverage::of(season, rules, &next.counted, department, known))
            });
            if before == after.as_ref() {
                continue;
            }
            let sides = || before.into_iter().chain(&after);
            if before.map(|counted| &counted.ask) != after.as_ref().map(|counted| &counted.ask) {
                is_asked_otherwise = true;
            }
            if before.map(|counted| &counted.needs) != after.as_ref().map(|counted| &counted.needs) {
                // What is asked names needs by their place in this list.
                is_asked_otherwise |= sides().any(|counted| !counted.ask.groups.is_empty());
                are_courses_touched |= sides().any(|counted| counted.needs.iter().any(|need| need.is_course));
            }
            if let Some(before) = before {
                next.totals -= Totals::of_department(before);
            }
            if let Some(after) = after {
                next.totals += Totals::of_department(&after);
                next.blocks.insert(id.clone(), block(&after, &self.reserve));
                next.departments.insert(id.clone(), after);
            } else {
                next.departments.remove(id);
                next.blocks.remove(id);
            }
        }
        if are_courses_touched {
            next.courses = Arc::new(Courses::of(rules, &next.departments));
        }
        if is_asked_otherwise || are_courses_touched {
            let reserve = Reserve::of(rules, &next.departments, &next.courses, &next.counted.instructors);
            if reserve != *self.reserve {
                for (id, department) in &next.departments {
                    let rescued = block(department, &reserve);
                    if rescued.findings.is_empty() || next.blocks.get(id) == Some(&rescued) {
                        continue;
                    }
                    next.blocks.insert(id.clone(), rescued);
                }
                next.reserve = Arc::new(reserve);
            }
        }
        next
    }

    /// One department after some edits, as [`Coverage::after`] counts it but for what the reserve can rescue, and the
    /// trainers: for who tries much and asks about one place. `None` where there is no such department, or the edits
    /// touch everything.
    pub(crate) fn department_after(
        &self,
        season: &Season,
        edits: &[Edit],
        id: &DepartmentId,
    ) -> Option<(Arc<DepartmentCoverage>, Counted)> {
        let Reach { counted, temps, remade, departments, .. } = self.reach(season, edits)?;
        let before = self.departments.get(id);
        if !departments.contains(id) {
            return before.map(|before| (before.clone(), counted));
        }
        let known = before.filter(|_| !remade.contains(id)).map(|counted| Known { counted, touched: &temps });
        let department = season.departments().get(id)?;
        let after = DepartmentCoverage::of(season, &self.rules, &counted, department, known);
        Some((Arc::new(after), counted))
    }

    /// Counts again the trainers that some edits touch. `None`: they touch everything.
    fn reach(&self, season: &Season, edits: &[Edit]) -> Option<Reach> {
        let Touched { trainers, mut temps, remade, mut departments } = Touched::by(edits)?;
        let rules = &*self.rules;
        let (mut counted, mut totals) = (self.counted.clone(), self.totals);
        let department_of = |temp: &TempId| season.temps().get(temp).map(|temp| temp.department.clone());
        departments.extend(temps.iter().filter_map(department_of));

        let mut are_instructors_touched = false;
        let mut sessions_moved: BTreeSet<SessionId> = BTreeSet::new();
        for id in &trainers {
            let before = self.counted.trainers.get(id);
            let after =
                season.trainers().get(id).map(|trainer| Arc::new(TrainerWeeks::of(season, rules, trainer)));
            if before == after.as_ref() {
                continue;
            }
            for weeks in before.into_iter().chain(&after) {
                are_instructors_touched |= weeks.trainer.is_instructor();
                departments.extend(weeks.departments().chain(weeks.visited()).cloned());
            }
            match (before, &after) {
                (Some(before), Some(after)) => sessions_moved.extend(before.sessions_moved(after).cloned()),
                (Some(weeks), None) | (None, Some(weeks)) => {
                    let standing = |standing| weeks.sessions_that_are(standing).cloned();
                    sessions_moved.extend(standing(Standing::Counts).chain(standing(Standing::Unconfirmed)));
                }
                (None, None) => {}
            }
            if let Some(before) = before {
                totals -= Totals::of_trainer(rules, before);
            }
            if let Some(after) = after {
                totals += Totals::of_trainer(rules, &after);
                counted.trainers.insert(id.clone(), after);
            } else {
                counted.trainers.remove(id);
            }
        }
        if are_instructors_touched {
            counted = Counted::of(counted.trainers);
        }
        for id in &sessions_moved {
            if let Some(session) = season.sessions().get(id) {
                departments.extend(session.department.clone());
                departments.extend(session.temps.iter().filter_map(department_of));
                temps.extend(session.temps.iter().cloned());
            }
        }
        Some(Reach { counted, totals, are_instructors_touched, temps, remade, departments })
    }

    /// The day it was counted on.
    pub fn today(&self) -> Day {
        self.rules.today
    }
    /// Every department's cells and findings, in the order of the departments' ids.
    pub fn blocks(&self) -> impl Iterator<Item = &Arc<DepartmentBlock>> {
        self.blocks.values()
    }
    /// One department's cells and findings.
    pub fn block(&self, department: &DepartmentId) -> Option<&Arc<DepartmentBlock>> {
        self.blocks.get(department)
    }
    pub(crate) fn rules(&self) -> &Rules {
        &self.rules
    }
    pub(crate) fn counted(&self) -> &Counted {
        &self.counted
    }
    pub(crate) fn department(&self, id: &DepartmentId) -> Option<&DepartmentCoverage> {
        self.departments.get(id).map(|department| &**department)
    }
    /// What does not fit even with the instructors, sorted by departments, weeks, first need.
    pub fn reserve(&self) -> &[ReserveTooSmall] {
        &self.reserve.findings
    }
    /// The municipality's totals.
    pub fn municipality(&self) -> Municipality {
        let totals = self.totals;
        Municipality {
            load: totals.load + self.courses.load,
            capacity: totals.capacity,
            fits: self.reserve.findings.is_empty(),
            reserve_too_small: self.reserve.findings.len(),
            red_cells: totals.red_cells,
            yellow_cells: totals.yellow_cells,
            red_departments: totals.red_departments,
            instructors: (*self.instructor_weeks).clone(),
            overdue: totals.overdue,
            overbooked: totals.overbooked,
            broken: totals.broken,
            unconfirmed: totals.unconfirmed,
        }
    }
    /// The needs whose window has passed, by temp, then module.
    pub fn overdue(&self) -> Vec<Overdue> {
        let needs = self.departments.values().flat_map(|department| &department.needs);
        let mut overdue: Vec<Overdue> = needs
            .filter(|need| need.is_overdue)
            .map(|need| Overdue { temp: need.temp.clone(), module: need.module.clone() })
            .collect();
        overdue.sort_unstable();
        overdue
    }
    /// Weeks in which sessions take more than a trainer has, by trainer, then week.
    pub fn overbooked(&self) -> Vec<Overbooked> {
        self.counted.trainers.values().flat_map(|trainer| trainer.overbooked.iter().cloned()).collect()
    }
    /// What a session of the counted season is worth.
    pub(crate) fn standing_of(&self, session: &Session) -> Standing {
        self.counted.trainers[&session.trainer].standing_of(&session.id)
    }
    /// Booked sessions that ask for attention, by id.
    pub fn sessions_to_mend(&self) -> SessionsToMend {
        let that_are = |standing| {
            let sessions =
                self.counted.trainers.values().flat_map(|trainer| trainer.sessions_that_are(standing));
            let mut sessions: Vec<SessionId> = sessions.cloned().collect();
            sessions.sort_unstable();
            sessions
        };
        SessionsToMend { broken: that_are(Standing::Broken), unconfirmed: that_are(Standing::Unconfirmed) }
    }
}

/// Two counts are equal when everything they say is.
impl PartialEq for Coverage {
    fn eq(&self, other: &Self) -> bool {
        self.rules == other.rules
            && self.counted.trainers == other.counted.trainers
            && self.departments == other.departments
            && self.blocks == other.blocks
            && self.courses == other.courses
            && self.reserve == other.reserve
            && self.totals == other.totals
            && self.instructor_weeks == other.instructor_weeks
    }
}

/// A department's block with what the reserve says of its findings.
fn block(department: &DepartmentCoverage, reserve: &Reserve) -> Arc<DepartmentBlock> {
    let rescues = |finding: &TooFewHours| reserve.rescues(&finding.needs);
    if department.block.findings.iter().all(|finding| finding.rescuable == rescues(finding)) {
        return department.block.clone();
    }
    let mut block = (*department.block).clone();
    for finding in &mut block.findings {
        finding.rescuable = rescues(finding);
    }
    Arc::new(block)
}

fn instructor_weeks(rules: &Rules, counted: &Counted) -> Vec<InstructorWeek> {
    let available =
        |place: usize| counted.instructors.iter().filter(|weeks| weeks.weeks[place].is_available).count();
    let of = counted.instructors.len() as u32;
    let week = |(place, week)| InstructorWeek { week, available: available(place) as u32, of };
    rules.weeks.iter().enumerate().map(week).collect()
}

/// What some edits reach: the trainers as they are counted after them, and whom that may touch.
struct Reach {
    counted: Counted,
    totals: Totals,
    are_instructors_touched: bool,
    temps: BTreeSet<TempId>,
    /// As in [`Touched`].
    remade: BTreeSet<DepartmentId>,
    departments: BTreeSet<DepartmentId>,
}

/// What some edits can have touched by themselves.
#[derive(Default)]
struct Touched {
    trainers: BTreeSet<TrainerId>,
    temps: BTreeSet<TempId>,
    /// Departments of whose temps nothing may be taken over, since they are themselves changed, or the cover wanted.
    remade: BTreeSet<DepartmentId>,
    departments: BTreeSet<DepartmentId>,
}

impl Touched {
    /// `None`: they touch everything.
    fn by(edits: &[Edit]) -> Option<Self> {
        let mut touched = Self::default();
        for edit in edits {
            match edit {
                Edit::Season(_) | Edit::Module(_) => return None,
                Edit::Department(change) => {
                    touched.remade.extend(change.sides().map(|it| it.id.clone()));
                    touched.departments.extend(change.sides().map(|it| it.id.clone()));
                }
                Edit::WeekRule(change) => {
                    touched.departments.extend(change.sides().map(|it| it.department.clone()));
                }
                Edit::Temp(change) => {
                    touched.temps.extend(change.sides().map(|it| it.id.clone()));
                    touched.departments.extend(change.sides().map(|it| it.department.clone()));
                }
                Edit::Trainer(change) => touched.trainers.extend(change.sides().map(|it| it.id.clone())),
                Edit::Loan(change) => touched.trainers.extend(change.sides().map(|it| it.trainer.clone())),
                Edit::Raise(change) => touched.trainers.extend(change.sides().map(|it| it.trainer.clone())),
                Edit::Absence(change) => touched.trainers.extend(change.sides().map(|it| it.trainer.clone())),
                Edit::Session(change) => {
                    for session in change.sides() {
                        touched.trainers.insert(session.trainer.clone());
                        touched.temps.extend(session.temps.iter().cloned());
                        touched.departments.extend(session.department.clone());
                    }
                }
                Edit::Wanted(change) => {
                    touched.remade.extend(change.sides().map(|it| it.department.clone()));
                    touched.departments.extend(change.sides().map(|it| it.department.clone()));
                }
                // These change nothing that is counted.
                Edit::Shift(_) | Edit::FollowUp(_) | Edit::Assessment(_) => {}
            }
        }
        Some(touched)
    }
}
