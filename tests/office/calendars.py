"""Reads calendar files with the library `icalendar` and prints their events as JSON, a list for each file.

Run by `calendars.rs`, with the files' names. Nothing is judged here.
"""

import json
import sys
from datetime import datetime, timedelta

from icalendar import Calendar


def event(component):
    def text(name):
        value = component.get(name)
        return None if value is None else str(value)

    start, end = component["DTSTART"].dt, component["DTEND"].dt
    return {
        "uid": text("UID"),
        "sequence": int(component["SEQUENCE"]),
        "status": text("STATUS"),
        "start": start.isoformat(),
        "end": end.isoformat(),
        "stamp": component["DTSTAMP"].dt.isoformat(),
        "modified": component["LAST-MODIFIED"].dt.isoformat(),
        "summary": text("SUMMARY"),
        "description": text("DESCRIPTION"),
        "location": text("LOCATION"),
        "errors": component.errors,
    }


def offsets(calendar):
    """The zone's own offset from UTC in minutes at 04:00 of every day of some years, by the rules in the file."""
    (zone,) = calendar.walk("VTIMEZONE")
    oslo = zone.to_tz()
    day, last, found = datetime(1997, 1, 1, 4), datetime(2038, 1, 1, 4), {}
    while day < last:
        minutes = int(oslo.localize(day).utcoffset().total_seconds()) // 60
        found.setdefault(minutes, []).append(day.date().isoformat())
        day += timedelta(days=1)
    return found


def file(name):
    with open(name, "rb") as opened:
        calendar = Calendar.from_ical(opened.read())
    return {
        "method": str(calendar["METHOD"]),
        "name": str(calendar["X-WR-CALNAME"]),
        "events": [event(component) for component in calendar.walk("VEVENT")],
    }


if sys.argv[1] == "offsets":
    with open(sys.argv[2], "rb") as opened:
        print(json.dumps(offsets(Calendar.from_ical(opened.read()))))
else:
    print(json.dumps([file(name) for name in sys.argv[1:]]))
