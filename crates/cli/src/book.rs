//! `skulder book`: what the automatic booking proposes for the season in a file. Nothing is stored.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use skulder_booking::{Booking, Why, book};
use skulder_exchange::booking_json;
use skulder_season::Season;
use skulder_season::dates::Day;

use crate::failure::Failure;
use crate::names::Names;
use crate::table::Table;
use crate::words::{count, shown};
use crate::{Answer, files};

/// How long to search.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Effort {
    /// For a time; how good the answer is depends on the machine.
    Time(Duration),
    /// For so many steps: the same answer everywhere.
    Steps(u32),
}

pub(crate) fn run(path: &Path, today: Day, seed: u64, effort: Effort, json: bool) -> Result<Answer, Failure> {
    let begin = Instant::now();
    let file = files::read(path)?;
    let id = file.id.unwrap_or_else(|| "file".into());
    let season = Season::restore(id, file.contents).expect("the reader lets in only what the core does");
    let people = file.people.into_iter().map(|naming| (naming.id, naming.person)).collect();
    let mut spent = |steps: u64| match effort {
        Effort::Steps(all) if steps >= all.into() => 1.0,
        Effort::Steps(all) => f64::from(steps as u32) / f64::from(all),
        Effort::Time(all) if begin.elapsed() >= all => 1.0,
        Effort::Time(all) => begin.elapsed().as_secs_f64() / all.as_secs_f64(),
    };
    let booking = book(&season, today, seed, &mut spent);
    let text = if json {
        booking_json::write(&booking)
    } else {
        page(&booking, Names { season: &season, people: &people })
    };
    Ok(Answer::new(text).bad_news(booking.score.unplaced > 0))
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
        let _ = writeln!(page, "\nAt least {} cannot be placed by anyone.", booking.bound.unplaced);
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
