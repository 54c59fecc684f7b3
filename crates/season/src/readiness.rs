//! Readiness: how far a temp has come with what the curriculum asks of them, against their first day and today.
//!
//! It looks at what has been learned, coverage at whether the rest fits. To add it up by hand:
//!
//! 1. Take the modules that are for such a temp, by tool, role, engagement and home care, e-learning among them. Those
//!    the temp is exempt from, and those whose window opens after the last day, are not *asked*; all others are.
//! 2. A module is *learned* when it is among the temp's `done`, or when sessions held until today add up to its
//!    minutes. A session that is booked, or past and not confirmed, has taught nothing yet; it is *booked*, unless its
//!    trainer cannot hold it.
//! 3. A module is *due* when its window, cut at the last day, ends by the first day, or by today where that is later.
//!
//! A temp is late when the window of an asked module that is not learned ended before today, and ready when every due
//! module is learned. So a check that comes some weeks into the summer keeps nobody from being ready for the first
//! shift, and asks for it once its days have come.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::coverage::Coverage;
use crate::coverage::board::Standing;
use crate::dates::{DateRange, Day};
use crate::ids::{ModuleId, SessionId, TempId, TrainerId};
use crate::module::Module;
use crate::season::Season;
use crate::session::{Session, SessionStatus};
use crate::temp::Temp;

/// Days before the first one from which training may be forgotten again: what was learned earlier is too early. From
/// the domain's own rule of thumb; no season sets it.
pub const TOO_EARLY_DAYS: i64 = 14;

/// How far a temp has come, in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Readiness {
    /// The temp.
    pub temp: TempId,
    /// How that stands today.
    pub state: ReadinessState,
    /// Modules asked.
    pub of: u32,
    /// Modules asked and learned.
    pub learned: u32,
    /// Modules asked and not learned whose remaining minutes are all booked, those whose window has passed included.
    pub booked: u32,
    /// Whether a module asked is trained more than [`TOO_EARLY_DAYS`] days before the first day.
    pub is_too_early: bool,
}

/// How a temp's training stands today: the first of these that holds, but *left* before all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ReadinessState {
    /// *For sent ute*: the window of a module that is asked and not learned has passed.
    Late,
    /// *På vei*: something that is due by the first day, or by today where that is later, is not learned yet.
    OnTheWay,
    /// *Klar for vakt*: everything due by then is learned.
    Ready,
    /// *Sluttet*: the last day has passed.
    Left,
}

/// A temp's training, laid open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TempSheet {
    /// In short.
    pub readiness: Readiness,
    /// Every module that is for such a temp, also those not asked, by window, then name.
    pub modules: Vec<ModuleProgress>,
}

/// How far a temp has come with one module; minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ModuleProgress {
    /// The module.
    pub module: ModuleId,
    /// How it stands.
    pub state: ModuleState,
    /// Minutes it takes.
    pub minutes: u32,
    /// Minutes held until today.
    pub held: u32,
    /// Minutes in other sessions that count.
    pub booked: u32,
    /// When it should be learned, cut at the last day; `None` where its window opens after that.
    pub window: Option<DateRange>,
    /// The day of the last session that counts.
    #[ts(type = "string | null")]
    pub last_session: Option<Day>,
    /// Whether it is asked, and that is more than [`TOO_EARLY_DAYS`] days before the first day.
    pub is_too_early: bool,
    /// Its sessions with this temp, by day, whatever became of them.
    pub sessions: Vec<SessionId>,
}

/// How one module stands for one temp: the first of these that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ModuleState {
    /// *Fritatt*; it is not asked.
    Exempt,
    /// *Lært*: done, or held in full.
    Learned,
    /// *Faller bort*: its window opens after the last day; it is not asked.
    Outside,
    /// *For sent*: its window has passed, whatever of it is held or booked.
    Overdue,
    /// *Booket*: what remains is all in sessions that count.
    Booked,
    /// *Delvis*: some of it is held or booked.
    Partly,
    /// *Ikke booket*.
    Open,
}

/// A temp's training laid open; `None` where the season has no such temp.
pub fn temp_sheet(season: &Season, coverage: &Coverage, temp: &TempId) -> Option<TempSheet> {
    let temp = season.temps().get(temp)?;
    let home_care = season.departments().get(&temp.department)?.home_care;
    let counted = coverage.counted();
    let standing = |trainer: &_, session: &_| counted.trainers[trainer].standing_of(session);
    let training = Training::of(season, coverage.today(), temp, &standing);
    let mut modules: Vec<Progress<'_>> = training.modules(season, home_care).collect();
    modules.sort_by_key(|progress| {
        let Module { id, name, window, .. } = progress.module;
        (window.from_days, window.to_days, name, id)
    });
    Some(TempSheet {
        readiness: training.readiness(modules.iter().copied()),
        modules: modules.into_iter().map(|progress| training.laid_open(progress)).collect(),
    })
}

/// How far a temp has come on a day. `standing` tells what a session of a trainer is worth.
pub(crate) fn readiness(
    season: &Season,
    today: Day,
    temp: &Temp,
    home_care: bool,
    standing: &impl Fn(&TrainerId, &SessionId) -> Standing,
) -> Readiness {
    let training = Training::of(season, today, temp, standing);
    training.readiness(training.modules(season, home_care))
}

/// A temp's sessions and what they are worth: what readiness is counted from.
struct Training<'a> {
    temp: &'a Temp,
    today: Day,
    sessions: Vec<(&'a Arc<Session>, Worth)>,
}

/// What a session does for those who sit in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worth {
    Held,
    Booked,
    Nothing,
}

/// One module of a temp, counted.
#[derive(Debug, Clone, Copy)]
struct Progress<'a> {
    module: &'a Module,
    state: ModuleState,
    held: u32,
    booked: u32,
    window: Option<DateRange>,
    last_session: Option<Day>,
}

impl<'a> Training<'a> {
    fn of(
        season: &'a Season,
        today: Day,
        temp: &'a Temp,
        standing: &impl Fn(&TrainerId, &SessionId) -> Standing,
    ) -> Self {
        let worth = |session: &Session| match standing(&session.trainer, &session.id) {
            Standing::Counts if session.status == SessionStatus::Held && session.date <= today => Worth::Held,
            Standing::Counts | Standing::Unconfirmed => Worth::Booked,
            Standing::Broken | Standing::Idle => Worth::Nothing,
        };
        let sessions = season
            .all_of::<Session>(temp.id.clone())
            .filter(|session| session.temps.contains(&temp.id))
            .map(|session| (session, worth(session)))
            .collect();
        Self { temp, today, sessions }
    }

    /// The modules that are for the temp, by id.
    fn modules<'b>(&'b self, season: &'b Season, home_care: bool) -> impl Iterator<Item = Progress<'b>> {
        let modules = season.modules().values().filter(move |module| module.is_for(self.temp, home_care));
        modules.map(|module| self.progress(module))
    }

    /// The temp's sessions of a module.
    fn sessions_of(&self, module: &ModuleId) -> impl Iterator<Item = (&'a Arc<Session>, Worth)> {
        self.sessions.iter().copied().filter(move |(session, _)| session.module() == Some(module))
    }

    fn progress<'b>(&self, module: &'b Module) -> Progress<'b> {
        let (mut held, mut booked, mut last_session) = (0, 0, None);
        for (session, worth) in self.sessions_of(&module.id) {
            match worth {
                Worth::Held => held += session.minutes_of(&self.temp.id),
                Worth::Booked => booked += session.minutes_of(&self.temp.id),
                Worth::Nothing => continue,
            }
            last_session = last_session.max(Some(session.date));
        }
        let window = module.window.within(self.temp.days);
        let state = if self.temp.exempt.contains(&module.id) {
            ModuleState::Exempt
        } else if self.temp.done.contains(&module.id) || held >= module.minutes {
            ModuleState::Learned
        } else if let Some(window) = window {
            if window.last() < self.today {
                ModuleState::Overdue
            } else if held + booked >= module.minutes {
                ModuleState::Booked
            } else if held + booked > 0 {
                ModuleState::Partly
            } else {
                ModuleState::Open
            }
        } else {
            ModuleState::Outside
        };
        Progress { module, state, held, booked, window, last_session }
    }

    fn readiness<'b>(&self, modules: impl Iterator<Item = Progress<'b>>) -> Readiness {
        let due_by = self.today.max(self.temp.days.first());
        let mut state = ReadinessState::Ready;
        let (mut of, mut learned, mut booked, mut is_too_early) = (0, 0, 0, false);
        for progress in modules.filter(Progress::is_asked) {
            of += 1;
            learned += u32::from(progress.is_learned());
            booked += u32::from(!progress.is_learned() && progress.is_met());
            is_too_early |= self.is_too_early(&progress);
            if progress.state == ModuleState::Overdue {
                state = ReadinessState::Late;
            } else if !progress.is_learned() && progress.window.is_some_and(|window| window.last() <= due_by)
            {
                state = state.min(ReadinessState::OnTheWay);
            }
        }
        if self.temp.days.last() < self.today {
            state = ReadinessState::Left;
        }
        Readiness { temp: self.temp.id.clone(), state, of, learned, booked, is_too_early }
    }

    fn is_too_early(&self, progress: &Progress<'_>) -> bool {
        let days_before = |day: Day| (self.temp.days.first() - day).num_days();
        progress.is_asked() && progress.last_session.is_some_and(|day| days_before(day) > TOO_EARLY_DAYS)
    }

    fn laid_open(&self, progress: Progress<'_>) -> ModuleProgress {
        let Progress { module, state, held, booked, window, last_session } = progress;
        let mut sessions: Vec<&Arc<Session>> =
            self.sessions_of(&module.id).map(|(session, _)| session).collect();
        sessions.sort_by_key(|session| (session.date, session.start, &session.id));
        ModuleProgress {
            module: module.id.clone(),
            state,
            minutes: module.minutes,
            held,
            booked,
            window,
            last_session,
            is_too_early: self.is_too_early(&progress),
            sessions: sessions.into_iter().map(|session| session.id.clone()).collect(),
        }
    }
}

impl Progress<'_> {
    fn is_asked(&self) -> bool {
        !matches!(self.state, ModuleState::Exempt | ModuleState::Outside)
    }
    fn is_learned(&self) -> bool {
        self.state == ModuleState::Learned
    }
    /// Whether what is held and booked is all of it.
    fn is_met(&self) -> bool {
        self.held + self.booked >= self.module.minutes
    }
}
