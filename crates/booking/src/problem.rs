//! What is to be placed: the pieces, where each could be beside the standing sessions alone, and why some fit nowhere.
//!
//! Everything is numbered here: trainers, temps, modules and departments by the order of their ids, days from the
//! first Monday of the season. Minutes in `from` and `to` count from that Monday's midnight.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;
use std::ops::Range;

use chrono::Duration;
use skulder_season::coverage::by_day::{ByDay, OpenNeed};
use skulder_season::dates::{Day, Week, WeekDays};
use skulder_season::ids::{DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use skulder_season::session::Session;
use skulder_season::{Season, Settings};

use crate::answer::Why;
use crate::slots::{DAY, Slots};

/// Where a session is held; none for a course with temps of several departments.
pub(crate) type Place = Option<usize>;

#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) today: Day,
    /// The season's first Monday.
    pub(crate) first_day: Day,
    pub(crate) weeks: usize,
    pub(crate) step: i32,
    pub(crate) travel: i32,
    pub(crate) trainers: Vec<Trainer>,
    pub(crate) temps: Vec<Temp>,
    pub(crate) modules: Vec<Module>,
    pub(crate) pieces: Vec<Piece>,
    /// Openings of all pieces; each piece has a range of them.
    pub(crate) openings: Vec<Opening>,
}

#[derive(Debug)]
pub(crate) struct Trainer {
    pub(crate) id: TrainerId,
    pub(crate) is_instructor: bool,
    /// Of each week.
    pub(crate) capacity: Vec<i32>,
    /// Minutes of standing sessions, of each week.
    pub(crate) standing: Vec<i32>,
    /// The standing sessions that can be in the way.
    pub(crate) busy: Vec<Busy>,
}

#[derive(Debug)]
pub(crate) struct Temp {
    pub(crate) id: TempId,
    pub(crate) department: usize,
    /// Who already teaches the temp in standing sessions, courses apart.
    pub(crate) taught_by: BTreeSet<usize>,
}

#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) id: ModuleId,
    pub(crate) is_course: bool,
    pub(crate) group_max: usize,
    /// Of each module, whether it comes before this one.
    pub(crate) follows: Vec<bool>,
}

/// A session's worth of a need.
#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) temp: usize,
    pub(crate) module: usize,
    pub(crate) minutes: i32,
    pub(crate) openings: Range<usize>,
    /// Why it fits nowhere even alone.
    pub(crate) why: Option<Why>,
}

/// A trainer's day on which a piece can start, as far as standing sessions go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening {
    pub(crate) trainer: usize,
    pub(crate) day: i32,
    pub(crate) starts: Slots,
    /// Minutes that the day's limits leave the trainer and the temp.
    pub(crate) trainer_left: i32,
    pub(crate) temp_left: i32,
}

/// Time that is taken.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Busy {
    pub(crate) day: i32,
    pub(crate) from: i32,
    pub(crate) to: i32,
    pub(crate) place: Place,
}

impl Busy {
    /// Takes out the starts of a session of the same trainer that would overlap it, or leave no time to travel.
    pub(crate) fn bar(&self, starts: &mut Slots, day: i32, minutes: i32, place: Place, problem: &Problem) {
        let gap = if self.day == day && self.place != place { problem.travel } else { 0 };
        let midnight = day * DAY;
        starts.remove_between(self.from - minutes - gap - midnight, self.to + gap - midnight, problem.step);
    }
}

/// A standing session of a temp.
struct Attended {
    day: i32,
    from: i32,
    to: i32,
    module: Option<usize>,
}

impl Problem {
    pub(crate) fn of(season: &Season, today: Day) -> Self {
        Making::of(season, today).problem()
    }
    pub(crate) fn day(&self, number: i32) -> Day {
        self.first_day + Duration::days(number.into())
    }
}

/// The hours of a person.
struct Hours {
    /// From and to.
    shifts: Vec<(i32, i32)>,
    /// The days of the first and the last shift.
    rostered: Option<(i32, i32)>,
}

/// What is looked up while a problem is made.
struct Making<'a> {
    season: &'a Season,
    settings: &'a Settings,
    today: Day,
    first_day: Day,
    weeks: usize,
    by_day: ByDay<'a>,
    trainer_at: Vec<&'a skulder_season::trainer::Trainer>,
    trainer_of: HashMap<TrainerId, usize>,
    temp_of: HashMap<TempId, usize>,
    module_of: HashMap<ModuleId, usize>,
    department_of: HashMap<DepartmentId, usize>,
    workdays: Vec<WeekDays>,
    trainer_hours: Vec<Hours>,
    temp_hours: Vec<Hours>,
    standing: Vec<&'a Session>,
    /// Of each trainer and week, the department a superuser counts for.
    counts_for: Vec<Vec<Option<usize>>>,
    /// Of each department, the superusers who count for it in some week, and the instructors.
    serving: Vec<Vec<usize>>,
}

fn numbered<'a, Id: Clone + Eq + Hash + 'a>(ids: impl Iterator<Item = &'a Id>) -> HashMap<Id, usize> {
    ids.enumerate().map(|(number, id)| (id.clone(), number)).collect()
}

impl<'a> Making<'a> {
    fn of(season: &'a Season, today: Day) -> Self {
        let by_day = ByDay::of(season, today);
        let first_day = season.weeks().first().monday();
        let number = |day: Day| (day - first_day).num_days() as i32;
        let mut shifts: BTreeMap<PersonId, Vec<(i32, i32)>> = BTreeMap::new();
        for shift in season.shifts().values() {
            let midnight = number(shift.date) * DAY;
            let (start, end) = (i32::from(shift.start.minutes()), i32::from(shift.end.minutes()));
            let end = if end <= start { end + DAY } else { end };
            shifts.entry(shift.person.clone()).or_default().push((midnight + start, midnight + end));
        }
        let mut hours = |person: PersonId| {
            let shifts = shifts.remove(&person).unwrap_or_default();
            let days = || shifts.iter().map(|(from, _)| from.div_euclid(DAY));
            let rostered = days().min().zip(days().max());
            Hours { shifts, rostered }
        };
        let standing: Vec<&Session> =
            season.sessions().values().map(|session| &**session).filter(|it| by_day.stands(it)).collect();
        let department_of = numbered(season.departments().keys());
        let counts_for: Vec<Vec<Option<usize>>> = season
            .trainers()
            .keys()
            .map(|id| {
                let department = |week| by_day.department_in(id, week).map(|id| department_of[id]);
                season.weeks().iter().map(department).collect()
            })
            .collect();
        let mut serving = vec![Vec::new(); department_of.len()];
        for (number, trainer) in season.trainers().values().enumerate() {
            let served: BTreeSet<usize> = if trainer.is_instructor() {
                (0..serving.len()).collect()
            } else {
                counts_for[number].iter().flatten().copied().collect()
            };
            for department in served {
                serving[department].push(number);
            }
        }
        Self {
            season,
            settings: season.settings(),
            today,
            first_day,
            weeks: season.weeks().count(),
            by_day,
            trainer_at: season.trainers().values().map(|trainer| &**trainer).collect(),
            trainer_of: numbered(season.trainers().keys()),
            temp_of: numbered(season.temps().keys()),
            module_of: numbered(season.modules().keys()),
            department_of,
            workdays: season.weeks().iter().map(WeekDays::workdays).collect(),
            trainer_hours: season.trainers().keys().map(|id| hours(PersonId::Trainer(id.clone()))).collect(),
            temp_hours: season.temps().keys().map(|id| hours(PersonId::Temp(id.clone()))).collect(),
            standing,
            counts_for,
            serving,
        }
    }

    fn number(&self, day: Day) -> i32 {
        (day - self.first_day).num_days() as i32
    }
    /// When a session takes time.
    fn busy(&self, session: &Session) -> Busy {
        let day = self.number(session.date);
        let from = day * DAY + i32::from(session.start.minutes());
        let place = session.department.as_ref().map(|id| self.department_of[id]);
        Busy { day, from, to: from + session.minutes as i32, place }
    }

    fn trainers(&self) -> Vec<Trainer> {
        let weeks = self.season.weeks();
        let mut trainers: Vec<Trainer> = self
            .season
            .trainers()
            .values()
            .map(|trainer| Trainer {
                id: trainer.id.clone(),
                is_instructor: trainer.is_instructor(),
                capacity: weeks.iter().map(|week| self.by_day.capacity(&trainer.id, week) as i32).collect(),
                standing: vec![0; self.weeks],
                busy: Vec::new(),
            })
            .collect();
        for session in &self.standing {
            let trainer = &mut trainers[self.trainer_of[&session.trainer]];
            if let Some(week) = weeks.position(Week::of(session.date)) {
                trainer.standing[week] += session.minutes as i32;
            }
            let busy = self.busy(session);
            if busy.to > self.number(self.today) * DAY {
                trainer.busy.push(busy);
            }
        }
        trainers
    }

    fn modules(&self) -> Vec<Module> {
        let modules = self.season.modules();
        let follows = |id: &ModuleId| {
            let mut follows = vec![false; modules.len()];
            let mut waiting: Vec<&ModuleId> = modules[id].after.iter().collect();
            while let Some(id) = waiting.pop() {
                if !std::mem::replace(&mut follows[self.module_of[id]], true) {
                    waiting.extend(&modules[id].after);
                }
            }
            follows
        };
        modules
            .values()
            .map(|module| Module {
                id: module.id.clone(),
                is_course: module.is_course(),
                group_max: module.group_max as usize,
                follows: follows(&module.id),
            })
            .collect()
    }

    /// The temps, and the standing sessions of each.
    fn temps(&self, modules: &[Module]) -> (Vec<Temp>, Vec<Vec<Attended>>) {
        let mut temps: Vec<Temp> = self
            .season
            .temps()
            .values()
            .map(|temp| Temp {
                id: temp.id.clone(),
                department: self.department_of[&temp.department],
                taught_by: BTreeSet::new(),
            })
            .collect();
        let mut attended: Vec<Vec<Attended>> = temps.iter().map(|_| Vec::new()).collect();
        for session in &self.standing {
            let module = session.module().map(|id| self.module_of[id]);
            for temp in session.temps.iter().filter(|temp| session.minutes_of(temp) > 0) {
                let number = self.temp_of[temp];
                if module.is_none_or(|module| !modules[module].is_course) {
                    temps[number].taught_by.insert(self.trainer_of[&session.trainer]);
                }
                let Busy { day, from, to, .. } = self.busy(session);
                attended[number].push(Attended { day, from, to, module });
            }
        }
        (temps, attended)
    }

    /// The starts on a day that a person's hours leave for a session of a length.
    fn starts(&self, hours: &Hours, day: i32, minutes: i32) -> Slots {
        let step = self.settings.session_step as i32;
        let midnight = day * DAY;
        let mut starts = Slots::default();
        for (from, to) in &hours.shifts {
            starts.add(from - midnight, to - midnight - minutes, step);
        }
        let is_workday = self.workdays[day as usize / 7].has(day as u32 % 7);
        if is_workday && hours.rostered.is_none_or(|(first, last)| day < first || day > last) {
            let (from, to) = (self.settings.day_start.minutes(), self.settings.day_end.minutes());
            starts.add(from.into(), i32::from(to) - minutes, step);
        }
        starts
    }

    fn problem(self) -> Problem {
        let modules = self.modules();
        let (temps, attended) = self.temps(&modules);
        let mut problem = Problem {
            today: self.today,
            first_day: self.first_day,
            weeks: self.weeks,
            step: self.settings.session_step as i32,
            travel: self.settings.travel_minutes as i32,
            trainers: self.trainers(),
            temps,
            modules,
            pieces: Vec::new(),
            openings: Vec::new(),
        };
        let mut starts_known = HashMap::new();
        for need in self.by_day.needs() {
            let module = &self.season.modules()[&need.module];
            let number = self.module_of[&need.module];
            let temp = self.temp_of[&need.temp];
            let qualified = self.qualified(&need, problem.temps[temp].department);
            let mut add = |minutes: u32, times: u32| {
                if minutes == 0 || times == 0 {
                    return;
                }
                let begin = problem.openings.len();
                let minutes = minutes as i32;
                let asked = Asked { need: &need, temp, module: number, minutes };
                let why = self.open(&mut problem, &asked, &qualified, &attended[temp], &mut starts_known);
                let openings = begin..problem.openings.len();
                let piece = || Piece { temp, module: number, minutes, openings: openings.clone(), why };
                problem.pieces.extend((0..times).map(|_| piece()));
            };
            add(module.session_minutes, need.remaining / module.session_minutes);
            add(need.remaining % module.session_minutes, 1);
        }
        problem
    }

    /// Who may hold a need's sessions, in some week.
    fn qualified(&self, need: &OpenNeed, department: usize) -> Vec<usize> {
        let module = &self.season.modules()[&need.module];
        let qualifies = |number: &usize| module.is_trained_by(self.trainer_at[*number]);
        self.serving[department].iter().copied().filter(qualifies).collect()
    }

    /// Adds the openings of a piece; where it fits into none of them, says why.
    fn open(
        &self,
        problem: &mut Problem,
        asked: &Asked<'_>,
        qualified: &[usize],
        attended: &[Attended],
        starts_known: &mut HashMap<(usize, i32, i32), Slots>,
    ) -> Option<Why> {
        let &Asked { need, temp, module, minutes } = asked;
        let first = self.number(need.window.first().max(self.today)).max(0);
        let last = self.number(need.window.last()).min(self.weeks as i32 * 7 - 1);
        if first > last {
            return Some(Why::OutsideSeason);
        }
        let department = problem.temps[temp].department;
        let follows = |one: Option<usize>, other: Option<usize>| {
            one.zip(other).is_some_and(|(one, other)| problem.modules[one].follows[other])
        };
        let today = self.number(self.today);
        let before = attended.iter().filter(|it| follows(Some(module), it.module)).map(|it| it.to).max();
        let after = attended
            .iter()
            .filter(|it| it.day >= today && follows(it.module, Some(module)))
            .map(|it| it.from)
            .min();
        let step = problem.step;

        // What the temp's own hours and sessions leave of each day.
        let temp_days: Vec<(Slots, i32)> = (first..=last)
            .map(|day| {
                let midnight = day * DAY;
                let mut starts = self.starts(&self.temp_hours[temp], day, minutes);
                for other in attended {
                    starts.remove_between(other.from - minutes - midnight, other.to - midnight, step);
                }
                let from = before.map_or(0, |to| to - midnight);
                let to = after.map_or(DAY, |from| from - minutes - midnight);
                starts.keep(from, to, step);
                let taken: i32 =
                    attended.iter().filter(|other| other.day == day).map(|it| it.to - it.from).sum();
                (starts, self.settings.temp_day_minutes as i32 - taken)
            })
            .collect();

        let is_course = problem.modules[module].is_course;
        let (mut has_trainer, mut has_start, mut fits) = (false, false, false);
        let mut openings = Vec::new();
        for &number in qualified {
            let trainer = &problem.trainers[number];
            for day in first..=last {
                let week = day as usize / 7;
                if !trainer.is_instructor && self.counts_for[number][week] != Some(department) {
                    continue;
                }
                has_trainer = true;
                let starts = *starts_known.entry((number, day, minutes)).or_insert_with(|| {
                    if self.by_day.is_there(&trainer.id, problem.day(day)) {
                        self.starts(&self.trainer_hours[number], day, minutes)
                    } else {
                        Slots::default()
                    }
                });
                has_start |= !starts.is_empty();
                let (of_temp, temp_left) = temp_days[(day - first) as usize];
                let mut starts = starts.and(of_temp);
                if starts.is_empty()
                    || temp_left < minutes
                    || trainer.standing[week] + minutes > trainer.capacity[week]
                {
                    continue;
                }
                let on_day = trainer.busy.iter().filter(|busy| busy.day == day);
                let taken: i32 = on_day.map(|busy| busy.to - busy.from).sum();
                let trainer_left = self.settings.trainer_day_minutes as i32 - taken;
                if trainer_left < minutes {
                    continue;
                }
                let mut alone = starts;
                for busy in &trainer.busy {
                    busy.bar(&mut alone, day, minutes, Some(department), problem);
                    // A course may come to mix departments, and then be at another place.
                    let place = if is_course { busy.place } else { Some(department) };
                    busy.bar(&mut starts, day, minutes, place, problem);
                }
                fits |= !alone.is_empty();
                if !starts.is_empty() {
                    openings.push(Opening { trainer: number, day, starts, trainer_left, temp_left });
                }
            }
        }
        match (has_trainer, has_start, fits) {
            (false, _, _) => Some(Why::NoTrainer),
            (true, false, _) => Some(Why::TrainersAway),
            (true, true, false) => Some(Why::NeverFits),
            (true, true, true) => {
                problem.openings.extend(openings);
                None
            }
        }
    }
}

/// A piece to open days for.
struct Asked<'a> {
    need: &'a OpenNeed,
    temp: usize,
    module: usize,
    minutes: i32,
}
