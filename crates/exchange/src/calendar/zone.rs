//! The time zone of Norway with its rules.
//!
//! They are those since 1996: summer time from the last Sunday of March to the last of October, at 01:00 UTC. The years
//! before, when it ended in September, are left out, though a season may lie in them: what reads calendars does so
//! most surely where a zone has one rule for each of its two times.

use super::lines::Lines;

/// What the zone is called.
pub(super) const ZONE: &str = "Europe/Oslo";

/// Writes the zone.
pub(super) fn write(lines: &mut Lines) {
    lines.plain("BEGIN", "VTIMEZONE");
    lines.plain("TZID", ZONE);
    for (kind, name, start, from, to, month) in [
        ("DAYLIGHT", "CEST", "19960331T020000", "+0100", "+0200", 3),
        ("STANDARD", "CET", "19961027T030000", "+0200", "+0100", 10),
    ] {
        lines.plain("BEGIN", kind);
        lines.plain("DTSTART", start);
        lines.plain("TZOFFSETFROM", from);
        lines.plain("TZOFFSETTO", to);
        lines.plain("TZNAME", name);
        lines.plain("RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
        lines.plain("END", kind);
    }
    lines.plain("END", "VTIMEZONE");
}
