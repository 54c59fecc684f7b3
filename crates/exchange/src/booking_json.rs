//! The booking document, `skulder-booking/1`: what the automatic booking proposes, for other programs to read.
//!
//! Nothing is chosen here. The order of every list is part of the format and comes from the booking.

use serde::Serialize;
use skulder_booking::Booking;
use skulder_season::dates::{ClockTime, Day};
use skulder_season::ids::{DepartmentId, ModuleId, SessionId, TempId, TrainerId};
use skulder_season::session::SessionStatus;

/// The document of a booking, as indented JSON.
pub fn write(booking: &Booking) -> String {
    let sessions = booking.sessions.iter().map(|session| Proposed {
        id: &session.id,
        module: session.module().expect("what is proposed is training"),
        department: session.department.as_ref(),
        trainer: &session.trainer,
        temps: session.temps.iter().collect(),
        date: session.date,
        start: session.start,
        minutes: session.minutes,
        status: session.status,
    });
    let unplaced = booking.unplaced.iter().map(|piece| Unplaced {
        temp: &piece.temp,
        module: &piece.module,
        minutes: piece.minutes,
        why: piece.why.as_str(),
    });
    let document = Document {
        format: "skulder-booking/1",
        today: booking.today,
        sessions: sessions.collect(),
        unplaced: unplaced.collect(),
        score: Score {
            pieces: booking.score.pieces,
            unplaced: booking.score.unplaced,
            cost: booking.score.cost,
        },
        bound: Bound { unplaced: booking.bound.unplaced },
    };
    serde_json::to_string_pretty(&document).expect("a booking is plain JSON")
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    today: Day,
    sessions: Vec<Proposed<'a>>,
    unplaced: Vec<Unplaced<'a>>,
    score: Score,
    bound: Bound,
}

#[derive(Serialize)]
struct Proposed<'a> {
    id: &'a SessionId,
    module: &'a ModuleId,
    #[serde(skip_serializing_if = "Option::is_none")]
    department: Option<&'a DepartmentId>,
    trainer: &'a TrainerId,
    temps: Vec<&'a TempId>,
    date: Day,
    start: ClockTime,
    minutes: u32,
    status: SessionStatus,
}

#[derive(Serialize)]
struct Unplaced<'a> {
    temp: &'a TempId,
    module: &'a ModuleId,
    minutes: u32,
    why: &'static str,
}

#[derive(Serialize)]
struct Score {
    pieces: usize,
    unplaced: usize,
    cost: u64,
}

#[derive(Serialize)]
struct Bound {
    unplaced: usize,
}
