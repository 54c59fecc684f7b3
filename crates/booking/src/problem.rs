//! What is to be placed: the pieces, where each could be beside the standing sessions alone, and why some fit nowhere.
//!
//! Everything is numbered here: trainers, temps, modules and departments by the order of their ids, days from the
//! first Monday of the season. Minutes in `from` and `to` count from that Monday's midnight.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;
use std::ops::Range;

use chrono::Duration;
use skulder_season::coverage::by_day::{ByDay, OpenNeed};
use skulder_season::dates::{DateRange, Day, Week, WeekDays};
use skulder_season::hours::Hours;
use skulder_season::ids::{DepartmentId, ModuleId, PersonId, TempId, TrainerId};
use skulder_season::session::Session;
use skulder_season::{Season, Settings};

use crate::answer::Why;
use crate::plan::Spot;
use crate::slots::{DAY, Slots};
use crate::task::Scope;

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
    /// The pieces that have openings, but only together with a temp of another department.
    pub(crate) only_mixed: Vec<usize>,
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

impl Trainer {
    /// How much of the minutes in some weeks standing sessions take; percent, rounded down, and 100 where there are none.
    pub(crate) fn taken_percent(&self, weeks: Range<usize>) -> u32 {
        let sum = |minutes: &[i32]| minutes[weeks.clone()].iter().map(|&minutes| minutes as u32).sum::<u32>();
        let (taken, capacity) = (sum(&self.standing), sum(&self.capacity));
        (100 * taken).checked_div(capacity).unwrap_or(100)
    }
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
    /// None where no booking places it.
    pub(crate) openings: Range<usize>,
    /// Why it fits nowhere alone. A course may all the same fit where temps of several departments meet.
    pub(crate) why: Option<Why>,
}

impl Piece {
    /// Whether some booking may place it.
    pub(crate) fn is_possible(&self) -> bool {
        !self.openings.is_empty()
    }
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
pub(crate) struct Attended {
    day: i32,
    from: i32,
    to: i32,
    module: Option<usize>,
}

impl Problem {
    pub(crate) fn of(season: &Season, today: Day, scope: &Scope) -> Self {
        Making::of(season, today).problem(scope)
    }
    pub(crate) fn openings_of(&self, piece: usize) -> &[Opening] {
        &self.openings[self.pieces[piece].openings.clone()]
    }
    pub(crate) fn day(&self, number: i32) -> Day {
        self.first_day + Duration::days(number.into())
    }
}

/// What is looked up while a problem is made, and while a piece is explained.
pub(crate) struct Making<'a> {
    pub(crate) season: &'a Season,
    settings: &'a Settings,
    today: Day,
    first_day: Day,
    weeks: usize,
    pub(crate) by_day: ByDay<'a>,
    trainer_at: Vec<&'a skulder_season::trainer::Trainer>,
    pub(crate) trainer_of: HashMap<TrainerId, usize>,
    pub(crate) temp_of: HashMap<TempId, usize>,
    pub(crate) module_of: HashMap<ModuleId, usize>,
    pub(crate) department_of: HashMap<DepartmentId, usize>,
    workdays: Vec<WeekDays>,
    /// Of each trainer and week, the days on which the trainer is there.
    days_there: Vec<Vec<WeekDays>>,
    trainer_hours: Vec<Hours>,
    temp_hours: Vec<Hours>,
    standing: Vec<&'a Session>,
    /// Of each trainer and week, the department a superuser counts for.
    pub(crate) counts_for: Vec<Vec<Option<usize>>>,
    /// Of each department, the superusers who count for it in some week, and the instructors.
    serving: Vec<Vec<usize>>,
}

fn numbered<'a, Id: Clone + Eq + Hash + 'a>(ids: impl Iterator<Item = &'a Id>) -> HashMap<Id, usize> {
    ids.enumerate().map(|(number, id)| (id.clone(), number)).collect()
}

impl<'a> Making<'a> {
    pub(crate) fn of(season: &'a Season, today: Day) -> Self {
        let by_day = ByDay::of(season, today);
        let first_day = season.weeks().first().monday();
        let (trainer_of, temp_of) = (numbered(season.trainers().keys()), numbered(season.temps().keys()));
        let mut known = Hours::of_everybody(season);
        let mut hours = |person: PersonId| known.remove(&person).unwrap_or_default();
        let trainer_hours = season.trainers().keys().map(|id| hours(PersonId::Trainer(id.clone()))).collect();
        let temp_hours = season.temps().keys().map(|id| hours(PersonId::Temp(id.clone()))).collect();
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
        let days_there = |id| season.weeks().iter().map(|week| by_day.days_there(id, week)).collect();
        let days_there: Vec<Vec<WeekDays>> = season.trainers().keys().map(days_there).collect();
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
            days_there,
            trainer_of,
            temp_of,
            module_of: numbered(season.modules().keys()),
            department_of,
            workdays: season.weeks().iter().map(WeekDays::workdays).collect(),
            trainer_hours,
            temp_hours,
            standing,
            counts_for,
            serving,
        }
    }

    pub(crate) fn number(&self, day: Day) -> i32 {
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
        let is_workday = self.workdays[day as usize / 7].has(day as u32 % 7);
        let date = self.first_day + Duration::days(day.into());
        let mut starts = Slots::default();
        for (from, to) in hours.open_on(date, is_workday, self.settings) {
            starts.add(from, to - minutes, self.settings.session_step as i32);
        }
        starts
    }

    /// The problem as far as people and standing sessions go, without pieces; and the standing sessions of each temp.
    pub(crate) fn without_pieces(&self) -> (Problem, Vec<Vec<Attended>>) {
        let modules = self.modules();
        let (temps, attended) = self.temps(&modules);
        let problem = Problem {
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
            only_mixed: Vec::new(),
        };
        (problem, attended)
    }

    fn problem(&self, scope: &Scope) -> Problem {
        let (mut problem, attended) = self.without_pieces();
        let mut starts_known = self.nothing_known();
        for need in self.by_day.needs().iter().filter(|need| scope.covers(self.season, need)) {
            let module = &self.season.modules()[&need.module];
            let number = self.module_of[&need.module];
            let temp = self.temp_of[&need.temp];
            let qualified = self.qualified(need, problem.temps[temp].department);
            for (minutes, times) in pieces_of(need.remaining, module.session_minutes) {
                let begin = problem.openings.len();
                let minutes = minutes as i32;
                let asked = Asked { temp, module: number, minutes, days: self.days_of(need, scope) };
                let why = self.open(&mut problem, &asked, &qualified, &attended[temp], &mut starts_known);
                let openings = begin..problem.openings.len();
                let piece = || Piece { temp, module: number, minutes, openings: openings.clone(), why };
                problem.pieces.extend((0..times).map(|_| piece()));
            }
        }
        problem.find_only_mixed();
        problem
    }

    /// The days of a need that are in the season, and in the scope.
    pub(crate) fn days_of(&self, need: &OpenNeed, scope: &Scope) -> Range<i32> {
        let days = self.days_within(need.window);
        let from = scope.from.map_or(days.start, |week| self.number(week.monday()));
        days.start.max(from)..days.end
    }

    /// The days of a span that are in the season and not yet past.
    pub(crate) fn days_within(&self, days: DateRange) -> Range<i32> {
        let first = self.number(days.first().max(self.today)).max(0);
        let last = self.number(days.last()).min(self.weeks as i32 * 7 - 1);
        first..last + 1
    }

    /// Who may hold a need's sessions, in some week.
    pub(crate) fn qualified(&self, need: &OpenNeed, department: usize) -> Vec<usize> {
        let module = &self.season.modules()[&need.module];
        let qualifies = |number: &usize| module.is_trained_by(self.trainer_at[*number]);
        self.serving[department].iter().copied().filter(qualifies).collect()
    }

    /// Adds the openings of a piece; where none is good for it alone, says why.
    fn open(
        &self,
        problem: &mut Problem,
        asked: &Asked,
        qualified: &[usize],
        attended: &[Attended],
        starts_known: &mut StartsKnown,
    ) -> Option<Why> {
        let temp_days = self.temp_days(problem, asked, attended);
        let mut seen = Seen::default();
        let mut openings = Vec::new();
        for &trainer in qualified {
            for (day, temp_day) in asked.days.clone().zip(&temp_days) {
                let look = self.look(problem, asked, trainer, (day, *temp_day), starts_known);
                seen.add(&look);
                if let Look::Open { opening, .. } = look {
                    openings.push(opening);
                }
            }
        }
        problem.openings.extend(openings);
        seen.why(asked)
    }

    /// What a temp's own hours and sessions leave of each day a piece is asked for: starts, and minutes.
    pub(crate) fn temp_days(
        &self,
        problem: &Problem,
        asked: &Asked,
        attended: &[Attended],
    ) -> Vec<(Slots, i32)> {
        let &Asked { temp, module, minutes, .. } = asked;
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
        let of_day = |day: i32| {
            let midnight = day * DAY;
            let mut starts = self.starts(&self.temp_hours[temp], day, minutes);
            for other in attended {
                starts.remove_between(other.from - minutes - midnight, other.to - midnight, problem.step);
            }
            let from = before.map_or(0, |to| to - midnight);
            let to = after.map_or(DAY, |from| from - minutes - midnight);
            starts.keep(from, to, problem.step);
            let taken: i32 = attended.iter().filter(|other| other.day == day).map(|it| it.to - it.from).sum();
            (starts, self.settings.temp_day_minutes as i32 - taken)
        };
        asked.days.clone().map(of_day).collect()
    }

    pub(crate) fn nothing_known(&self) -> StartsKnown {
        vec![Vec::new(); self.trainer_at.len() * self.weeks * 7]
    }

    /// Whether a piece could be with a trainer on a day, as far as standing sessions go; the trainer qualifies. The
    /// day comes with what it leaves the temp.
    pub(crate) fn look(
        &self,
        problem: &Problem,
        asked: &Asked,
        trainer: usize,
        (day, (of_temp, temp_left)): (i32, (Slots, i32)),
        starts_known: &mut StartsKnown,
    ) -> Look {
        let &Asked { temp, module, minutes, .. } = asked;
        let (department, week) = (problem.temps[temp].department, day as usize / 7);
        let facts = &problem.trainers[trainer];
        if !facts.is_instructor && self.counts_for[trainer][week] != Some(department) {
            return Look::Closed(Hindrance::Elsewhere);
        }
        if !self.days_there[trainer][week].has(day as u32 % 7) {
            return Look::Closed(Hindrance::Away);
        }
        let known = &mut starts_known[trainer * self.weeks * 7 + day as usize];
        let starts = known.iter().find(|(length, _)| *length == minutes).map(|(_, starts)| *starts);
        let starts = starts.unwrap_or_else(|| {
            let starts = self.starts(&self.trainer_hours[trainer], day, minutes);
            known.push((minutes, starts));
            starts
        });
        if starts.is_empty() {
            return Look::Closed(Hindrance::OffHours);
        }
        let mut starts = starts.and(of_temp);
        if starts.is_empty() || temp_left < minutes {
            return Look::Closed(Hindrance::NoCommonTime);
        }
        let trainer_left = match self.minutes_left(facts, day, minutes) {
            Ok(left) => left,
            Err(hindrance) => return Look::Closed(hindrance),
        };
        let mut alone = starts;
        for busy in &facts.busy {
            busy.bar(&mut alone, day, minutes, Some(department), problem);
            // A course may come to mix departments, and then be at another place.
            let place = if problem.modules[module].is_course { busy.place } else { Some(department) };
            busy.bar(&mut starts, day, minutes, place, problem);
        }
        if starts.is_empty() {
            return Look::Closed(Hindrance::Busy);
        }
        Look::Open { opening: Opening { trainer, day, starts, trainer_left, temp_left }, alone }
    }

    /// Minutes that the day's limit leaves a trainer beside the standing sessions; none where those of the week or the day
    /// are fewer than asked for.
    fn minutes_left(&self, facts: &Trainer, day: i32, minutes: i32) -> Result<i32, Hindrance> {
        let week = day as usize / 7;
        if facts.standing[week] + minutes > facts.capacity[week] {
            return Err(Hindrance::WeekFull);
        }
        let on_day = facts.busy.iter().filter(|busy| busy.day == day);
        let taken: i32 = on_day.map(|busy| busy.to - busy.from).sum();
        let left = self.settings.trainer_day_minutes as i32 - taken;
        if left < minutes { Err(Hindrance::DayFull) } else { Ok(left) }
    }

    /// The starts on a day that a trainer has for a session without temps, beside the standing sessions.
    pub(crate) fn free_starts(
        &self,
        problem: &Problem,
        trainer: usize,
        day: i32,
        minutes: i32,
        place: Place,
    ) -> Slots {
        let facts = &problem.trainers[trainer];
        let is_there = self.days_there[trainer][day as usize / 7].has(day as u32 % 7);
        if !is_there || self.minutes_left(facts, day, minutes).is_err() {
            return Slots::default();
        }
        let mut starts = self.starts(&self.trainer_hours[trainer], day, minutes);
        for busy in &facts.busy {
            busy.bar(&mut starts, day, minutes, place, problem);
        }
        starts
    }
}

impl Problem {
    /// Where a session is, whether or not anything can be there; nothing where nobody is its trainer.
    pub(crate) fn spot_of(&self, session: &Session) -> Option<Spot> {
        let trainer = self.trainers.binary_search_by(|it| it.id.cmp(&session.trainer)).ok()?;
        let day = (session.date - self.first_day).num_days() as i32;
        Some(Spot { trainer, from: day * DAY + i32::from(session.start.minutes()) })
    }

    /// Whether a piece may be with a spot's trainer on its day, at some time.
    pub(crate) fn opens(&self, piece: usize, spot: Spot) -> bool {
        let day = spot.from.div_euclid(DAY);
        self.openings_of(piece).iter().any(|opening| (opening.trainer, opening.day) == (spot.trainer, day))
    }

    /// Where the sessions of a plan have the pieces, whether or not they can be there.
    pub(crate) fn homes(&self, plan: &[Session]) -> Vec<Option<Spot>> {
        let modules = numbered(self.modules.iter().map(|module| &module.id));
        let temps = numbered(self.temps.iter().map(|temp| &temp.id));
        let mut of: HashMap<(usize, usize, i32), Vec<usize>> = HashMap::new();
        if !plan.is_empty() {
            for (number, piece) in self.pieces.iter().enumerate().rev() {
                of.entry((piece.temp, piece.module, piece.minutes)).or_default().push(number);
            }
        }
        let mut homes = vec![None; self.pieces.len()];
        for session in plan {
            let module = session.module().and_then(|id| modules.get(id));
            let (Some(&module), Some(spot)) = (module, self.spot_of(session)) else { continue };
            for temp in session.temps.iter().filter_map(|temp| temps.get(temp)) {
                let pieces = of.get_mut(&(*temp, module, session.minutes as i32));
                if let Some(piece) = pieces.and_then(Vec::pop) {
                    homes[piece] = Some(spot);
                }
            }
        }
        homes
    }

    /// Which pieces can only be placed beside a temp of another department: of a course, at a place where one
    /// department's would be too near a standing session. Those who can meet nobody there are not possible.
    fn find_only_mixed(&mut self) {
        let lonely = |piece: &Piece| piece.why.is_some() && piece.is_possible();
        let numbers: Vec<usize> = (0..self.pieces.len()).filter(|&it| lonely(&self.pieces[it])).collect();
        let (with, without): (Vec<usize>, Vec<usize>) = numbers
            .into_iter()
            .partition(|&piece| (0..self.pieces.len()).any(|other| self.may_meet(piece, other)));
        for piece in without {
            self.pieces[piece].openings = 0..0;
        }
        self.only_mixed = with;
    }

    /// Whether two pieces of a course could be in one session of several departments.
    pub(crate) fn may_meet(&self, piece: usize, other: usize) -> bool {
        let (one, two) = (&self.pieces[piece], &self.pieces[other]);
        (one.module, one.minutes) == (two.module, two.minutes)
            && self.modules[one.module].group_max > 1
            && self.temps[one.temp].department != self.temps[two.temp].department
            && self.openings_of(piece).iter().any(|opening| {
                let there = |it: &&Opening| (it.trainer, it.day) == (opening.trainer, opening.day);
                let theirs = self.openings_of(other).iter().find(there);
                theirs.is_some_and(|theirs| !opening.starts.and(theirs.starts).is_empty())
            })
    }
}

/// The pieces that are left of a need: the length, and how many there are of it, from long to short.
pub(crate) fn pieces_of(remaining: u32, session_minutes: u32) -> impl Iterator<Item = (u32, u32)> {
    let whole = (session_minutes, remaining / session_minutes);
    let rest = (remaining % session_minutes, 1);
    [whole, rest].into_iter().filter(|&(minutes, times)| minutes > 0 && times > 0)
}

/// A piece to open days for.
pub(crate) struct Asked {
    pub(crate) temp: usize,
    pub(crate) module: usize,
    pub(crate) minutes: i32,
    pub(crate) days: Range<i32>,
}

/// Of each trainer and day, what the hours leave for sessions of some lengths.
pub(crate) type StartsKnown = Vec<Vec<(i32, Slots)>>;

/// A trainer's day as it looks for a piece.
pub(crate) enum Look {
    /// It can be there: in all, and with temps of its own department only.
    Open {
        opening: Opening,
        alone: Slots,
    },
    Closed(Hindrance),
}

/// What came of looking at trainers' days for one piece.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    furthest: Option<Hindrance>,
    is_open: bool,
    fits: bool,
}

impl Seen {
    /// Adds a look; says whether the piece fits there alone.
    pub(crate) fn add(&mut self, look: &Look) -> bool {
        match look {
            Look::Open { alone, .. } => {
                self.is_open = true;
                self.fits |= !alone.is_empty();
                !alone.is_empty()
            }
            Look::Closed(hindrance) => {
                self.furthest = self.furthest.max(Some(*hindrance));
                false
            }
        }
    }
    /// The published reason why the piece fits nowhere alone, once everybody who qualifies was looked at; nothing where
    /// it fits.
    pub(crate) fn why(&self, asked: &Asked) -> Option<Why> {
        match self.furthest {
            _ if asked.days.is_empty() => Some(Why::OutsideSeason),
            _ if self.fits => None,
            None | Some(Hindrance::Elsewhere) if !self.is_open => Some(Why::NoTrainer),
            Some(Hindrance::Away | Hindrance::OffHours) if !self.is_open => Some(Why::TrainersAway),
            _ => Some(Why::NeverFits),
        }
    }
}

/// Why a trainer's day is closed to a piece, in the order in which it is looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Hindrance {
    /// Counts for another department.
    Elsewhere,
    /// Not employed, or absent.
    Away,
    /// Neither shift nor workday has room for it.
    OffHours,
    /// The temp has no time when the trainer has.
    NoCommonTime,
    /// The week's minutes are taken.
    WeekFull,
    /// The day's minutes are taken.
    DayFull,
    /// Standing sessions are in the way.
    Busy,
}
