//! The example seasons.

use serde_json::Value;

/// Every example with its name.
pub(crate) const ALL: [(&str, &str); 3] = [("tiny", TINY), ("demo", DEMO), ("every-rule", EVERY_RULE)];

pub(crate) const TINY: &str = include_str!("../../../../tests/fixtures/tiny-season.json");
pub(crate) const DEMO: &str = include_str!("../../../../tests/fixtures/demo-season.json");
pub(crate) const EVERY_RULE: &str = include_str!("../../../../tests/fixtures/every-rule-season.json");

pub(crate) fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("the example is JSON")
}

/// A small season with one entry in every list, or two where one must stand beside another.
pub(crate) fn everything() -> Value {
    serde_json::json!({
        "format": "skulder-season/1",
        "season": {
            "id": "s", "name": "Sommer", "firstWeek": "2027-W24", "lastWeek": "2027-W30",
            "settings": { "dayStart": "08:00", "sessionStep": 15 }
        },
        "departments": [
            { "id": "d-1", "name": "Nord", "code": "4101", "homeCare": true, "minPresent": 2 },
            { "id": "d-2", "name": "Sør" }
        ],
        "weekRules": [{ "department": "d-1", "week": "2027-W28", "minPresent": 1, "reason": "Stengt post" }],
        "trainers": [
            { "id": "t-1", "name": "Ida", "employeeNo": "7", "kind": "superuser", "department": "d-1", "role": "nurse",
              "positionPercent": 80, "tools": ["rover", "fullClient"], "firstDay": "2027-01-01", "lastDay": "2027-12-31" },
            { "id": "t-2", "name": "Inga", "kind": "instructor", "role": "nurse", "positionPercent": 100,
              "tools": ["fullClient"], "weeklyMinutes": 600 }
        ],
        "loans": [{ "trainer": "t-1", "department": "d-2", "firstWeek": "2027-W25", "lastWeek": "2027-W26" }],
        "raises": [{ "trainer": "t-1", "firstWeek": "2027-W25", "lastWeek": "2027-W26", "positionPercent": 100 }],
        "absences": [
            { "id": "a-1", "trainer": "t-1", "firstDay": "2027-07-05", "lastDay": "2027-07-25", "kind": "holiday",
              "status": "fixed", "locked": true }
        ],
        "modules": [
            { "id": "m-1", "name": "Rover", "form": "shoulderToShoulder", "minutes": 120, "sessionMinutes": 60,
              "groupMax": 2, "trainerTool": "rover", "trainerKinds": ["superuser"], "trainerRoles": ["nurse"],
              "forTools": ["roverOnly"], "forRoles": ["assistant"], "forEngagements": ["new", "returning"],
              "homeCareOnly": true, "windowFromDays": -7, "windowToDays": 7 },
            { "id": "m-2", "name": "Kurs", "form": "course", "minutes": 180, "groupMax": 12, "forTools": ["fullClient"],
              "windowFromDays": -30, "windowToDays": 0, "after": ["m-1"] }
        ],
        "temps": [
            { "id": "v-1", "name": "Vikar 1", "employeeNo": "8", "department": "d-1", "role": "assistant",
              "tool": "roverOnly", "engagement": "returning", "positionPercent": 75, "firstDay": "2027-06-14",
              "lastDay": "2027-08-01", "done": ["m-1"], "exempt": ["m-2"] },
            { "id": "v-2", "name": "Vikar 2", "department": "d-2", "role": "student", "tool": "fullClient",
              "positionPercent": 100, "firstDay": "2027-06-14", "lastDay": "2027-08-01" }
        ],
        "wanted": [
            { "department": "d-1", "role": "assistant", "firstWeek": "2027-W24", "lastWeek": "2027-W30", "count": 3 }
        ],
        "shifts": [
            { "trainer": "t-1", "date": "2027-06-14", "start": "22:00", "end": "07:30" },
            { "temp": "v-1", "date": "2027-06-14", "start": "07:30", "end": "15:00" }
        ],
        "sessions": [
            { "id": "o-1", "module": "m-1", "department": "d-1", "trainer": "t-1", "temps": ["v-1"],
              "date": "2027-06-15", "start": "09:00", "minutes": 60, "status": "held",
              "attendance": [{ "temp": "v-1", "minutes": 30 }] },
            { "id": "o-2", "module": "m-2", "trainer": "t-2", "temps": ["v-1", "v-2"], "waiting": ["v-1"],
              "date": "2027-06-16", "start": "09:00", "minutes": 180, "status": "cancelled",
              "cancelReason": "workload", "locked": true },
            { "id": "o-3", "kind": "guidance", "title": "Legemidler", "department": "d-1", "trainer": "t-2", "temps": [],
              "date": "2027-06-17", "start": "09:00", "minutes": 60, "status": "booked", "followUp": "f-1" }
        ],
        "followUps": [
            { "id": "f-1", "department": "d-1", "month": "2027-05", "category": "Legemidler", "cause": "knowledgeGap",
              "count": 4, "asOf": "2027-05-20", "severity": "serious", "changeProposal": true, "caseNo": "27/1",
              "status": "escalated",
              "inquiries": [
                  { "to": "Helseplattformen", "sentOn": "2027-05-21", "answeredOn": "2027-06-01", "contradictory": true }
              ] }
        ],
        "assessments": [
            { "id": "g-1", "date": "2027-06-01", "body": "forum", "judgement": "pending", "line": "Avventer" }
        ]
    })
}
