//! The automatic booking at the desk: searched for apart, looked at, and accepted, all of it or a part.
//!
//! One search runs at a time. What it found waits under a token, with the season it was found for, and is accepted on
//! that season or not at all: a holiday that came in between may stand where a session was to be.
//!
//! The trap: other changes are decided again where somebody else was first. A booking is not, because a session that is
//! still allowed then need not be good any more.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use skulder_booking::{Booking, Progress, Scope, Task, accept, book};
use skulder_season::change::Edit;
use skulder_season::command::BulkSource;
use skulder_season::ids::{EntityId, SessionId};
use skulder_season::outcome::CellMove;
use skulder_season::refusal::Why;
use skulder_season::session::{Session, SessionStatus};
use skulder_season::{Command, Stamp};
use tokio::sync::watch;

use super::changing::Committed;
use super::{Desk, apart, random_id, refused};
use crate::answer::{Answer, BookingReview, Failure};
use crate::open_season::OpenSeason;

/// How long a search may be asked for, in seconds.
const LEAST_SECONDS: u64 = 1;
const MOST_SECONDS: u64 = 60;
/// What it costs to move what is booked: more than any one session is worth being cheaper, less than a piece that has
/// no place. So sessions move for the sake of those left over, and for a plan that is better in more than one way.
const MOVE_COST: u32 = 600;
/// How often the window is told how far a search has come.
const TELL_EVERY: Duration = Duration::from_millis(50);

/// What the desk knows of automatic bookings.
#[derive(Default)]
pub(super) struct Searching {
    running: Mutex<Option<Arc<AtomicBool>>>,
    review: Mutex<Option<Arc<Review>>>,
    progress: watch::Sender<Option<Progress>>,
}

impl Searching {
    /// Stops the search that runs and forgets what waits to be accepted.
    pub(super) fn forget(&self) {
        if let Some(before) = self.running().take() {
            before.store(true, Ordering::Relaxed);
        }
        self.set_review(None);
    }
    /// Stops the search that runs, and begins another. Answers with what stops that one.
    fn begin(&self) -> Arc<AtomicBool> {
        let stop = Arc::new(AtomicBool::new(false));
        if let Some(before) = self.running().replace(stop.clone()) {
            before.store(true, Ordering::Relaxed);
        }
        stop
    }
    fn running(&self) -> std::sync::MutexGuard<'_, Option<Arc<AtomicBool>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Has what a search found wait to be accepted, unless another search has begun.
    fn keep(&self, stop: &Arc<AtomicBool>, review: Arc<Review>) {
        if self.running().take_if(|running| Arc::ptr_eq(running, stop)).is_some() {
            self.set_review(Some(review));
        }
    }
    fn set_review(&self, review: Option<Arc<Review>>) {
        *self.review.lock().unwrap_or_else(PoisonError::into_inner) = review;
    }
    fn review(&self, token: &str) -> Result<Arc<Review>, Failure> {
        let review = self.review.lock().unwrap_or_else(PoisonError::into_inner).clone();
        review.filter(|review| review.token == token).ok_or(Failure::Malformed)
    }
}

/// A booking that was searched for, and waits to be accepted.
struct Review {
    token: String,
    /// The season it was searched for; once a part is accepted, with that part.
    open: Arc<OpenSeason>,
    scope: Scope,
    /// What was booked before and may be moved.
    accepted: Vec<Session>,
    /// What is proposed and not accepted yet.
    sessions: Vec<Session>,
}

impl Review {
    fn task(&self) -> Task<'_> {
        task(&self.open, &self.scope, &self.accepted)
    }

    /// The command that accepts some of its sessions, which are given new ids.
    fn command(&self, chosen: &BTreeSet<SessionId>) -> Result<Command, Failure> {
        let sessions: Vec<Session> =
            self.sessions.iter().filter(|session| chosen.contains(&session.id)).cloned().collect();
        if sessions.len() < chosen.len() {
            return Err(Failure::Malformed);
        }
        if sessions.is_empty() {
            return Ok(Command::Bulk { source: BulkSource::Booking, commands: Vec::new() });
        }
        Ok(with_new_ids(accept(&self.task(), &sessions)))
    }

    /// The cells that would move were some of its sessions accepted.
    fn moves(&self, chosen: &BTreeSet<SessionId>, stamp: &Stamp) -> Result<Vec<CellMove>, Failure> {
        Ok(self.open.preview(&[self.command(chosen)?], stamp)?.moves)
    }

    /// What waits once a part has been accepted.
    fn after(&self, chosen: &BTreeSet<SessionId>, open: Arc<OpenSeason>) -> Self {
        let left = self.sessions.iter().filter(|session| !chosen.contains(&session.id));
        Self {
            token: self.token.clone(),
            open,
            scope: self.scope.clone(),
            accepted: self.accepted.clone(),
            sessions: left.cloned().collect(),
        }
    }
}

impl Desk {
    /// Books automatically for some seconds, and keeps nothing. What is booked stays as it is; `is_anew` may move it
    /// where it lies in the scope, is still to come and is not locked, for the sake of what has no place otherwise.
    pub(crate) async fn book(
        &self,
        scope: Scope,
        seconds: u64,
        is_anew: bool,
    ) -> Result<BookingReview, Failure> {
        if !(LEAST_SECONDS..=MOST_SECONDS).contains(&seconds) {
            return Err(Failure::Malformed);
        }
        let open = self.shown()?;
        if let Some(unknown) =
            scope.departments.iter().find(|it| !open.season().departments().contains_key(*it))
        {
            let entity = EntityId::Department(unknown.clone());
            return Err(refused(Some(entity.clone()), "departments", Why::Unknown { entity }));
        }
        let accepted = if is_anew { movable(&open, &scope) } else { Vec::new() };
        let stop = self.searching.begin();
        let (searched, progress, stamp) = (stop.clone(), self.searching.progress.clone(), self.stamp());
        let (review, booking, was_stopped, moves) = apart(move || {
            let time = Duration::from_secs(seconds);
            let mut effort = Effort::begin(time, &searched, &progress);
            let booking = book(&task(&open, &scope, &accepted), &mut |made| effort.spent(made));
            effort.tell_last();
            let was_stopped = effort.was_stopped;
            let sessions = booking.sessions.clone();
            let review = Review { token: random_id(), open, scope, accepted, sessions };
            let all = review.sessions.iter().map(|session| session.id.clone()).collect();
            let moves = review.moves(&all, &stamp)?;
            Ok::<(Review, Booking, bool, Vec<CellMove>), Failure>((review, booking, was_stopped, moves))
        })
        .await??;
        let token = review.token.clone();
        self.searching.keep(&stop, Arc::new(review));
        Ok(BookingReview { token, booking, was_stopped, moves })
    }

    /// Stops the search that runs: its answer is the best it has.
    pub(crate) fn stop_booking(&self) {
        if let Some(running) = &*self.searching.running() {
            running.store(true, Ordering::Relaxed);
        }
    }

    /// The cells that would move were some sessions of a booking accepted.
    pub(crate) async fn review_booking(
        &self,
        token: &str,
        sessions: BTreeSet<SessionId>,
    ) -> Result<Vec<CellMove>, Failure> {
        let (review, stamp) = (self.searching.review(token)?, self.stamp());
        apart(move || review.moves(&sessions, &stamp)).await?
    }

    /// Books some sessions of a booking, as one step. The others can still be accepted after it, until the season moves
    /// otherwise.
    pub(crate) async fn accept_booking(
        &self,
        token: &str,
        sessions: BTreeSet<SessionId>,
    ) -> Result<Answer, Failure> {
        let _turn = self.turn.lock().await;
        let shown = self.shown()?;
        let review = self.searching.review(token)?;
        let store = self.store().await?;
        let (of, at) = (review.open.id(), review.open.revision());
        if of != shown.id() || review.open.today() != shown.today() {
            return Err(Failure::Stale { by: None });
        }
        if at != shown.revision() {
            let since = store.entries_since(of, at).await?;
            return Err(Failure::Stale { by: since.last().map(|entry| entry.author.clone()) });
        }
        let chosen = sessions.clone();
        let asked = review.clone();
        let command = apart(move || asked.command(&chosen)).await??;
        let entry = self.decided(&shown, &command, &[])?;
        if entry.changes.is_empty() {
            let outcome = shown.outcome_since(&shown, &[]);
            return Ok(Answer { outcome, steps: shown.next_steps() });
        }
        match self.commit(&store, &shown, &entry).await? {
            Committed::At(revision) => {
                let next = self.show(shown.after_own(&entry, revision));
                self.searching.set_review(Some(Arc::new(review.after(&sessions, next.clone()))));
                let edits: Vec<Edit> = entry.changes.edits().to_vec();
                Ok(Answer { outcome: next.outcome_since(&shown, &edits), steps: next.next_steps() })
            }
            Committed::Overtaken(since) => {
                Err(Failure::Stale { by: since.entries.last().map(|entry| entry.author.clone()) })
            }
        }
    }

    /// How far the search has come that runs, whenever there is more to tell.
    pub(crate) fn booking_progress(&self) -> watch::Receiver<Option<Progress>> {
        self.searching.progress.subscribe()
    }
}

/// The time a search has, with what is told of it.
struct Effort<'a> {
    begin: Instant,
    time: Duration,
    stop: &'a AtomicBool,
    was_stopped: bool,
    progress: &'a watch::Sender<Option<Progress>>,
    told: Option<Instant>,
    last: Option<Progress>,
}

impl<'a> Effort<'a> {
    fn begin(time: Duration, stop: &'a AtomicBool, progress: &'a watch::Sender<Option<Progress>>) -> Self {
        Self { begin: Instant::now(), time, stop, was_stopped: false, progress, told: None, last: None }
    }

    /// Which share of it is spent.
    fn spent(&mut self, made: Progress) -> f64 {
        self.last = Some(made);
        if self.stop.load(Ordering::Relaxed) {
            self.was_stopped = true;
            return 1.0;
        }
        if self.told.is_none_or(|told| told.elapsed() >= TELL_EVERY) {
            self.told = Some(Instant::now());
            self.progress.send_replace(Some(made));
        }
        self.begin.elapsed().as_secs_f64() / self.time.as_secs_f64()
    }

    /// Tells what came of it, unless it was stopped: another search may have begun.
    fn tell_last(&self) {
        if !self.was_stopped {
            self.progress.send_replace(self.last);
        }
    }
}

fn task<'a>(open: &'a OpenSeason, scope: &Scope, accepted: &'a [Session]) -> Task<'a> {
    let (scope, move_cost) = (scope.clone(), MOVE_COST);
    Task { scope, accepted, move_cost, ..Task::new(open.season(), open.today()) }
}

/// What is booked in a scope and still to come, and not locked. What has another length than the booking's own sessions
/// was made by hand, and stays.
fn movable(open: &OpenSeason, scope: &Scope) -> Vec<Session> {
    let season = open.season();
    let from = scope.from.map_or(open.today(), |week| week.monday().max(open.today()));
    let is_within = |session: &Session| {
        scope.departments.is_empty()
            || session.temps.iter().all(|temp| scope.departments.contains(&season.temps()[temp].department))
    };
    let is_of_a_length = |session: &Session| {
        session.module().is_some_and(|id| {
            let module = &season.modules()[id];
            [module.session_minutes, module.minutes % module.session_minutes].contains(&session.minutes)
        })
    };
    let sessions = season.sessions().values().map(|session| &**session);
    sessions
        .filter(|session| session.status == SessionStatus::Booked && !session.locked)
        .filter(|session| session.date >= from && is_within(session) && is_of_a_length(session))
        .cloned()
        .collect()
}

/// The command with an id of its own for whatever it adds: those of a proposal count from 1 in every search.
fn with_new_ids(command: Command) -> Command {
    match command {
        Command::Add { entry } => Command::New { entry },
        Command::Bulk { source, commands } => {
            Command::Bulk { source, commands: commands.into_iter().map(with_new_ids).collect() }
        }
        other => other,
    }
}
