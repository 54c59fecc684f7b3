//! The table of sessions.

use chrono::Datelike;
use skulder_season::session::{Session, SessionKind};

use super::row;
use crate::stored::{Cells, Column, Stored, Values};

row!(Session in "session" {
    id => ["id"],
    kind => ["kind", "module", "title"],
    department => ["department"],
    trainer => ["trainer"],
    temps => ["temps"],
    waiting => ["waiting"],
    date => ["date"],
    start => ["start"],
    minutes => ["minutes"],
    status => ["status"],
    attendance => ["attendance"],
    cancel_reason => ["cancel_reason"],
    follow_up => ["follow_up"],
    locked => ["locked"],
} also {
    "start_minute" => start_minute,
    "end_minute" => |session| start_minute(session) + i64::from(session.minutes),
});

/// The kind, the module (training) and the title (guidance, support).
impl Stored for SessionKind {
    fn columns(names: &[&'static str]) -> Vec<Column> {
        Column::named(names)
    }
    fn put(&self, values: &mut Values) {
        let (kind, module, title) = match self {
            Self::Training { module } => ("training", Some(module.clone()), None),
            Self::Guidance { title } => ("guidance", None, Some(title.clone())),
            Self::Support { title } => ("support", None, Some(title.clone())),
        };
        values.add(kind);
        module.put(values);
        title.put(values);
    }
    fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
        let (kind, module, title): (String, _, _) = (cells.take()?, cells.take()?, cells.take()?);
        match (kind.as_str(), module, title) {
            ("training", Some(module), None) => Ok(Self::Training { module }),
            ("guidance", None, Some(title)) => Ok(Self::Guidance { title }),
            ("support", None, Some(title)) => Ok(Self::Support { title }),
            _ => Err(cells.unreadable()),
        }
    }
}

/// Whole minutes from the start of 1970 on the local clock.
fn start_minute(session: &Session) -> i64 {
    // 1970-01-01 is day 719,163 of the common era.
    i64::from(session.date.num_days_from_ce() - 719_163) * 24 * 60 + i64::from(session.start.minutes())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use skulder_season::dates::ClockTime;
    use skulder_season::session::{Session, SessionKind, SessionStatus};

    use super::start_minute;

    #[test]
    fn minutes_count_from_1970() {
        let at = |year, month, day, minutes| {
            start_minute(&Session {
                id: "S".into(),
                kind: SessionKind::Guidance { title: "Rover".into() },
                department: None,
                trainer: "T".into(),
                temps: [].into(),
                waiting: [].into(),
                date: NaiveDate::from_ymd_opt(year, month, day).expect("a day"),
                start: ClockTime::from_minutes(minutes).expect("a time"),
                minutes: 60,
                status: SessionStatus::Booked,
                attendance: [].into(),
                cancel_reason: None,
                follow_up: None,
                locked: false,
            })
        };
        assert_eq!(at(1970, 1, 1, 0), 0);
        assert_eq!(at(1970, 1, 2, 1), 24 * 60 + 1);
        assert_eq!(
            at(2027, 7, 12, 8 * 60),
            1_815_379_200 / 60,
            "2027-07-12T08:00Z is 1815379200 seconds after 1970"
        );
    }
}
