//! Courses that only fit where temps of several departments meet, because of the way to the next place.

use serde_json::{Value, json};
use skulder_booking::Why;

use crate::examples::{day, season};
use crate::{answer, assert_valid};

/// An instructor with a course of several departments until ten, half a day's minutes, and an hour to travel: right
/// after it there is only time for another course of several departments.
fn file(second_department: &str) -> Value {
    let temp = |id: &str, department: &str| {
        json!({ "id": id, "name": id, "department": department, "role": "student", "tool": "fullClient",
                "positionPercent": 100, "firstDay": "2027-06-16", "lastDay": "2027-08-01" })
    };
    let other = |id: &str, department: &str| {
        let mut temp = temp(id, department);
        temp["tool"] = json!("roverOnly");
        temp
    };
    json!({
        "format": "skulder-season/1",
        "season": { "name": "Kurs", "firstWeek": "2027-W22", "lastWeek": "2027-W30",
                    "settings": { "travelMinutes": 60, "dayStart": "08:00", "dayEnd": "12:00" } },
        "departments": [{ "id": "d-1", "name": "En" }, { "id": "d-2", "name": "To" }],
        "trainers": [{ "id": "i-1", "name": "I", "kind": "instructor", "role": "nurse", "positionPercent": 100,
                       "tools": ["fullClient"], "weeklyMinutes": 600 }],
        "absences": [],
        "modules": [{ "id": "K", "name": "K", "form": "course", "minutes": 120, "groupMax": 4,
                      "forTools": ["fullClient"], "windowFromDays": 0, "windowToDays": 0 },
                    { "id": "Z", "name": "Z", "form": "course", "minutes": 120, "groupMax": 4,
                      "forTools": ["roverOnly"], "windowFromDays": 0, "windowToDays": 0 }],
        "temps": [temp("v-1", "d-1"), temp("v-2", second_department), other("v-3", "d-1"), other("v-4", "d-2")],
        "sessions": [{ "id": "s-1", "module": "Z", "trainer": "i-1", "temps": ["v-3", "v-4"], "date": "2027-06-16",
                       "start": "08:00", "minutes": 120, "status": "booked" }]
    })
}

#[test]
fn temps_who_can_only_come_together_do() {
    let season = season(&file("d-2").to_string());
    let answer = answer(&season, day("2027-05-03"), 1, 50);
    assert_valid(&season, &answer, "two departments");
    let answer: Value = serde_json::from_str(&answer).expect("an answer is JSON");
    assert_eq!(answer["score"], json!({ "pieces": 2, "unplaced": 0, "cost": 60 }));
    assert_eq!(answer["sessions"][0]["temps"], json!(["v-1", "v-2"]));
    assert_eq!(answer["sessions"][0].get("department"), None);
    assert_eq!(answer["bound"]["unplaced"], 0);
}

#[test]
fn who_can_meet_nobody_there_never_fits() {
    let season = season(&file("d-1").to_string());
    let answer = answer(&season, day("2027-05-03"), 1, 50);
    assert_valid(&season, &answer, "one department");
    let answer: Value = serde_json::from_str(&answer).expect("an answer is JSON");
    assert_eq!(answer["unplaced"][0]["why"], Why::NeverFits.as_str());
    assert_eq!((&answer["score"]["unplaced"], &answer["bound"]["unplaced"]), (&json!(2), &json!(2)));
}
