//! `skulder book`: what the automatic booking proposes, for the season in a file or in the database; and, accepted, what
//! it books there.
//!
//! A booking is accepted as one entry of the history. Whoever else commits while it is searched may have taken the same
//! hours, so then it is searched anew, for the season as it has become.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use skulder_booking::{Booking, Progress, Scope, Task, Why, accept, book};
use skulder_exchange::booking_json;
use skulder_season::change::Edit;
use skulder_season::command::Command;
use skulder_season::dates::Day;
use skulder_season::person::People;
use skulder_season::{Season, decide};
use skulder_store::{CommitError, Loaded, NewEntry, Store};

use crate::failure::Failure;
use crate::names::{Names, expect_departments};
use crate::stamp::stamp;
use crate::table::Table;
use crate::words::{count, refusal, shown};
use crate::{Answer, Which, files};

/// How to book.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) today: Day,
    pub(crate) seed: u64,
    pub(crate) effort: Effort,
    pub(crate) scope: Scope,
    /// Whether the document is printed instead of tables.
    pub(crate) json: bool,
}

/// How long to search.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Effort {
    /// For a time; how good the answer is depends on the machine.
    Time(Duration),
    /// For so many steps: the same answer everywhere.
    Steps(u32),
}

/// Books the season in a file.
pub(crate) fn file(path: &Path, asked: &Asked) -> Result<Answer, Failure> {
    let begin = Instant::now();
    let Loaded { season, people, .. } = files::load(path)?;
    let task = asked.task(&season)?;
    let booking = asked.book(&task, begin);
    Ok(asked.answer(&booking, &season, &people))
}

/// Books the season in the database; accepted, it is stored.
pub(crate) async fn stored(which: &Which, asked: &Asked, is_accepted: bool) -> Result<Answer, Failure> {
    let store = which.open_existing().await?;
    loop {
        let begin = Instant::now();
        let loaded = which.load(&store).await?;
        let task = asked.task(&loaded.season)?;
        let booking = asked.book(&task, begin);
        let mut answer = asked.answer(&booking, &loaded.season, &loaded.people);
        if is_accepted {
            let Some(said) = commit(&store, &loaded, &accept(&task, &booking.sessions)).await? else {
                continue;
            };
            if !asked.json {
                answer.text.push_str(&said);
            }
        }
        store.close().await;
        return Ok(answer);
    }
}

/// Stores a booking and says so; nothing where somebody else committed first.
async fn commit(store: &Store, loaded: &Loaded, command: &Command) -> Result<Option<String>, Failure> {
    let Loaded { season, revision, .. } = loaded;
    let stamp = stamp();
    let changes = decide(season, command, &stamp)
        .map_err(|refused| Failure::Files(refusal(&refused).into_iter().collect()))?;
    if changes.is_empty() {
        return Ok(Some("\nThere is nothing to accept.\n".to_owned()));
    }
    let removed = changes.edits().iter().filter(|edit| edit.removes()).count();
    let added = changes
        .edits()
        .iter()
        .filter(|edit| matches!(edit, Edit::Session(it) if it.before.is_none()))
        .count();
    let booked = count(added, "session is booked", "sessions are booked");
    let gone = match removed {
        0 => String::new(),
        _ => format!(", {} gone", count(removed, "earlier session is", "earlier sessions are")),
    };
    let entry = NewEntry { stamp, command: command.clone(), changes, names: Vec::new() };
    match store.commit(season.id(), *revision, &entry).await {
        Ok(_) => Ok(Some(format!("\nAccepted: {booked}{gone}. It can be undone in the window.\n"))),
        Err(CommitError::Stale { .. }) => Ok(None),
        Err(CommitError::Archived) => Err(Failure::Archived),
        Err(CommitError::Store(error)) => Err(error.into()),
    }
}

impl Asked {
    fn task<'a>(&self, season: &'a Season) -> Result<Task<'a>, Failure> {
        expect_departments(season, &self.scope.departments)?;
        Ok(Task { seed: self.seed, scope: self.scope.clone(), ..Task::new(season, self.today) })
    }

    fn book(&self, task: &Task<'_>, begin: Instant) -> Booking {
        let mut spent = |progress: Progress| match self.effort {
            Effort::Steps(all) if progress.steps >= all.into() => 1.0,
            Effort::Steps(all) => f64::from(progress.steps as u32) / f64::from(all),
            Effort::Time(all) if begin.elapsed() >= all => 1.0,
            Effort::Time(all) => begin.elapsed().as_secs_f64() / all.as_secs_f64(),
        };
        book(task, &mut spent)
    }

    fn answer(&self, booking: &Booking, season: &Season, people: &People) -> Answer {
        let text =
            if self.json { booking_json::write(booking) } else { page(booking, Names { season, people }) };
        Answer::new(text).bad_news(booking.score.unplaced > 0)
    }
}

fn page(booking: &Booking, names: Names<'_>) -> String {
    let score = booking.score;
    let mut page = format!(
        "{}, on {}: {} of {} placed in {}, at a cost of {}\n",
        shown(&names.season.head().name),
        booking.today,
        score.pieces - score.unplaced,
        count(score.pieces, "piece of training", "pieces of training"),
        count(booking.sessions.len(), "session", "sessions"),
        score.cost,
    );
    if !booking.sessions.is_empty() {
        page.push_str("\nProposed\n");
        let mut table = Table::indented(2).right(2);
        for session in &booking.sessions {
            let module = session.module().map(|id| names.module(id)).unwrap_or_default();
            let temps: Vec<String> = session.temps.iter().map(|id| names.temp(id)).collect();
            table.row([
                session.date.to_string(),
                session.start.to_string(),
                format!("{} min", session.minutes),
                module,
                names.trainer(&session.trainer),
                temps.join(", "),
            ]);
        }
        page.push_str(&table.lines());
    }
    if !booking.unplaced.is_empty() {
        page.push_str("\nLeft unplaced\n");
        let mut table = Table::indented(2).right(2);
        for piece in &booking.unplaced {
            let (temp, module) = (names.temp(&piece.temp), names.module(&piece.module));
            table.row([temp, module, format!("{} min", piece.minutes), why(piece.why).to_owned()]);
        }
        page.push_str(&table.lines());
        let bound = booking.bound.unplaced;
        let _ = match bound {
            0 => Ok(()),
            _ if bound == score.unplaced => writeln!(page, "\nNo booking places more than this."),
            _ => writeln!(page, "\nEvery booking leaves at least {bound} unplaced."),
        };
    }
    page
}

fn why(why: Why) -> &'static str {
    match why {
        Why::OutsideSeason => "its days lie outside the season, or are past",
        Why::NoTrainer => "nobody who may train it counts for the department then",
        Why::TrainersAway => "those who may train it have no time on its days",
        Why::NeverFits => "no time suits trainer, temp and what is booked already",
        Why::NoRoom => "no room was found beside the others",
    }
}
