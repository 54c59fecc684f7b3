//! Every rule of the format, by the one mistake that breaks it.

use serde_json::{Value, json};
use skulder_exchange::season_json::{FileProblem, read};

use crate::examples::everything;

/// What is said of a document, a line a problem.
fn said(document: &Value) -> Vec<String> {
    read(document.to_string().as_bytes())
        .err()
        .unwrap_or_default()
        .iter()
        .map(FileProblem::to_string)
        .collect()
}

/// Sets what a pointer leads to (`null` takes the key away) and compares what is then said of the file.
#[track_caller]
fn check(pointer: &str, value: Value, expected: &[&str]) {
    let mut document = everything();
    put(&mut document, pointer, value);
    assert_eq!(said(&document), expected, "after {pointer} was set");
}

/// Sets what a pointer leads to: a key's value, or, with `-`, a further entry of a list. `null` takes a key away.
fn put(document: &mut Value, pointer: &str, value: Value) {
    let (above, last) = pointer.rsplit_once('/').expect("the pointer has a step");
    match document.pointer_mut(above).expect("the example has what the pointer leads to") {
        Value::Object(entries) if value.is_null() => drop(entries.remove(last)),
        Value::Object(entries) => drop(entries.insert(last.to_owned(), value)),
        Value::Array(values) if last == "-" => values.push(value),
        Value::Array(values) => values[last.parse::<usize>().expect("the step is a place")] = value,
        other => panic!("{above} is {other}, which has no steps"),
    }
}

#[test]
fn the_example_has_no_problem() {
    assert_eq!(said(&everything()), [""; 0]);
}

#[test]
fn keys() {
    check(
        "/season/colour",
        json!(1),
        &["/season/colour: there is no such key; remove it or correct its spelling"],
    );
    check(
        "/followUps/0/inquiries/0/by",
        json!("x"),
        &["/followUps/0/inquiries/0/by: there is no such key; remove it or correct its spelling"],
    );
    check(
        "/sessions/0/attendance/0/why",
        json!("x"),
        &["/sessions/0/attendance/0/why: there is no such key; remove it or correct its spelling"],
    );
    check("/temps/1/tool", json!(null), &["/temps/1/tool: this key is missing; add it"]);
    check("/absences", json!(null), &["/absences: this key is missing; add it"]);
    check("/format", json!(null), &["/format: this key is missing; add it"]);
    check(
        "/loans/0/id",
        json!("l-1"),
        &["/loans/0/id: there is no such key; remove it or correct its spelling"],
    );
}

#[test]
fn an_unknown_key_is_escaped_in_its_pointer() {
    let mut document = everything();
    document["temps"][0]["a/b~c\u{1b}[31m"] = json!(1);
    let expected = "/temps/0/a~1b~0c\\u{1b}[31m: there is no such key; remove it or correct its spelling";
    assert_eq!(said(&document), [expected], "nothing of the file reaches the terminal as a command to it");
}

#[test]
fn null_stands_for_an_absent_key_only_where_it_may_be_absent() {
    let mut document = everything();
    document["departments"][1]["code"] = Value::Null;
    document["season"]["settings"] = Value::Null;
    document["wanted"] = Value::Null;
    document["trainers"][1]["department"] = Value::Null;
    document["sessions"][2]["module"] = Value::Null;
    assert_eq!(said(&document), [""; 0]);
    document["temps"][0]["role"] = Value::Null;
    assert_eq!(said(&document), ["/temps/0/role: this must be a text in quotation marks"]);
}

#[test]
fn a_key_that_stands_twice_is_a_problem() {
    let text =
        everything().to_string().replacen(r#""format":"#, r#""format":"skulder-season/1","format":"#, 1);
    let problems = read(text.as_bytes()).expect_err("the format stands twice");
    assert_eq!(problems[0].to_string(), "/format: this key stands twice; keep one of the two");
}

#[test]
fn types() {
    let cases = [
        ("/weekRules/0", json!(5), "an object, { … }"),
        ("/season", json!([]), "an object, { … }"),
        ("/departments/0/homeCare", json!("true"), "true or false, without quotation marks"),
        ("/departments/0/name", json!(5), "a text in quotation marks"),
        ("/temps/0/done", json!("m-1"), "a list, [ … ]"),
        ("/temps/0/firstDay", json!(20_270_614), "a text in quotation marks"),
        ("/temps/0/role", json!(5), "a text in quotation marks"),
    ];
    for (pointer, value, expected) in cases {
        check(pointer, value, &[&format!("{pointer}: this must be {expected}")]);
    }
    for value in [json!("60"), json!(60.0), json!(60.5), json!(6e1), json!(true), json!([])] {
        check(
            "/modules/1/minutes",
            value,
            &["/modules/1/minutes: this must be a whole number without quotation marks, point or exponent"],
        );
    }
}

#[test]
fn the_document_itself() {
    let one = |bytes: &[u8]| {
        let problems = read(bytes).expect_err("this is no season file");
        assert_eq!(problems.len(), 1, "nothing more can be said of it: {problems:?}");
        problems[0].to_string()
    };
    assert_eq!(one(b"[]"), "this must be an object, { … }");
    assert_eq!(one(b""), "this is not JSON: EOF while parsing a value at line 1, column 0; mend it there");
    assert_eq!(one(b"{\n  1"), "this is not JSON: key must be a string at line 2, column 3; mend it there");
    assert_eq!(one(b"{} x"), "this is not JSON: trailing characters at line 1, column 4; mend it there");
    for bytes in [
        "[".repeat(200_000).into_bytes(),
        "{\"a\":".repeat(200_000).into_bytes(),
        b"{\"format\": 1e999}".to_vec(),
        b"{\"format\": \"\\ud800\"}".to_vec(),
        b"{\"format\": \"\xe6\"}".to_vec(),
        everything().to_string().into_bytes()[..900].to_vec(),
    ] {
        assert!(one(&bytes).starts_with("this is not JSON: "), "{:?}", String::from_utf8_lossy(&bytes[..20]));
    }
    let mut marked = b"\xEF\xBB\xBF".to_vec();
    marked.extend(everything().to_string().bytes());
    assert!(read(&marked).is_ok(), "a byte order mark is let pass");
}

#[test]
fn of_another_format_nothing_else_is_said() {
    let mut document = everything();
    document["temps"] = json!(5);
    document["format"] = json!("skulder-season/2");
    let expected = "which this program does not read; write the file as \"skulder-season/1\"";
    assert_eq!(said(&document), [format!("/format: this is \"skulder-season/2\", {expected}")]);
    document["format"] = json!(2);
    assert_eq!(
        said(&document),
        ["/format: this is no format that this program reads; write \"skulder-season/1\""]
    );
}

#[test]
fn days_weeks_months_and_times() {
    let day = "this must be a day from 1990 to 2100, written YYYY-MM-DD";
    for text in [
        "2027-02-30",
        "27-06-01",
        "2027-6-1",
        "2027-06-14T00:00",
        "",
        "1989-12-31",
        "2101-01-01",
        "２027-06-14",
    ] {
        check("/absences/0/firstDay", json!(text), &[&format!("/absences/0/firstDay: {day}")]);
    }
    let week = "this must be a week from 1990 to 2100, written YYYY-Www as in 2027-W26";
    for text in ["2027-W53", "2027-W00", "2027W26", "2027-w26", "2027-26", "2101-W01"] {
        check("/wanted/0/lastWeek", json!(text), &[&format!("/wanted/0/lastWeek: {week}")]);
    }
    for text in ["2027-13", "2027-5", "2027-05-01", "1989-12"] {
        check(
            "/followUps/0/month",
            json!(text),
            &["/followUps/0/month: this must be a month from 1990 to 2100, written YYYY-MM"],
        );
    }
    for text in ["24:00", "7:30", "07:60", "0730", "07:30:00"] {
        check("/shifts/0/start", json!(text), &["/shifts/0/start: this must be a clock time, written HH:MM"]);
    }
}

#[test]
fn words() {
    check(
        "/temps/0/engagement",
        json!("New"),
        &["/temps/0/engagement: this must be one of new, returning, raisedPosition"],
    );
    check(
        "/modules/0/forTools/0",
        json!("rover"),
        &["/modules/0/forTools/0: this must be one of roverOnly, fullClient"],
    );
    check(
        "/modules/0/form",
        json!("eLearning"),
        &["/modules/0/form: this must be one of elearning, course, shoulderToShoulder, check"],
    );
    check(
        "/sessions/0/kind",
        json!("course"),
        &["/sessions/0/kind: this must be one of training, guidance, support"],
    );
}

#[test]
fn numbers_are_held_to_their_bounds() {
    let cases: [(&str, i64, i64); 23] = [
        ("/modules/1/minutes", 1, 6000),
        ("/modules/0/sessionMinutes", 1, 120),
        ("/modules/0/groupMax", 1, 50),
        ("/modules/0/windowFromDays", -365, 7),
        ("/modules/0/windowToDays", -7, 365),
        ("/sessions/0/minutes", 1, 6000),
        ("/sessions/0/attendance/0/minutes", 0, 6000),
        ("/trainers/1/weeklyMinutes", 0, 6000),
        ("/trainers/0/positionPercent", 0, 200),
        ("/temps/0/positionPercent", 0, 200),
        ("/raises/0/positionPercent", 0, 200),
        ("/departments/0/minPresent", 0, 1000),
        ("/weekRules/0/minPresent", 0, 1000),
        ("/wanted/0/count", 0, 1000),
        ("/followUps/0/count", 0, 1000),
        ("/season/settings/fullTimeWeekMinutes", 0, 6000),
        ("/season/settings/trainingSharePercent", 0, 200),
        ("/season/settings/presentDaysMin", 1, 5),
        ("/season/settings/freshWeeks", 1, 20),
        ("/season/settings/freshTempsPerTrainer", 1, 100),
        ("/season/settings/tightPercent", 1, 100),
        ("/season/settings/tempDayMinutes", 1, 1440),
        ("/season/settings/travelMinutes", 0, 240),
    ];
    for (pointer, min, max) in cases {
        check(pointer, json!(min), &[]);
        check(pointer, json!(max), &[]);
        for value in [min - 1, max + 1] {
            let mut document = everything();
            put(&mut document, pointer, json!(value));
            let said = said(&document);
            assert_eq!(said.len(), 1, "{value} at {pointer} is one problem: {said:?}");
            assert!(
                pointer.starts_with(said[0].split(": ").next().expect("a pointer")),
                "{said:?} is at {pointer}"
            );
        }
    }
    let expected = "/temps/0/positionPercent: this must be a whole number from 0 to 200";
    for value in [json!(-1), json!(4_294_967_346_u64), json!(u64::MAX), json!(1e20)] {
        check("/temps/0/positionPercent", value, &[expected]);
    }
    check(
        "/season/settings/sessionStep",
        json!(7),
        &["/season/settings/sessionStep: this must divide 1440 without remainder"],
    );
    check(
        "/season/settings/sessionStep",
        json!(4),
        &["/season/settings/sessionStep: this must be a whole number from 5 to 120"],
    );
    check(
        "/modules/0/sessionMinutes",
        json!(121),
        &["/modules/0/sessionMinutes: this must be at most as many as minutes"],
    );
}

#[test]
fn texts_are_held_to_their_length_in_characters() {
    for (pointer, max) in [("/season/name", 400), ("/sessions/2/title", 400), ("/departments/0/name", 200)] {
        check(pointer, json!("😀".repeat(max)), &[]);
        let expected = format!("{pointer}: this is too long; use at most {max} characters");
        check(pointer, json!("å".repeat(max + 1)), &[&expected]);
    }
}

#[test]
fn any_text_is_a_name_or_an_id() {
    for text in ["", " ", "\t", "a/b", "😀"] {
        for pointer in
            ["/season/name", "/season/id", "/departments/0/name", "/temps/0/name", "/sessions/2/title"]
        {
            check(pointer, json!(text), &[]);
        }
        check("/assessments/0/id", json!(text), &[]);
    }
}

#[test]
fn identity_numbers_are_found_in_any_text() {
    // There is no 96th day, so this can be nobody's.
    let number = "962006 92222";
    let expected = "this holds a national identity number, which is never stored; remove it";
    for pointer in
        ["/season/id", "/temps/0/name", "/temps/0/employeeNo", "/weekRules/0/reason", "/assessments/0/line"]
    {
        check(pointer, json!(format!("nr. {number}")), &[&format!("{pointer}: {expected}")]);
    }
    check(
        "/temps/0/lastDay",
        json!("96200692222"),
        &[
            "/temps/0/lastDay: this holds a national identity number, which is never stored; remove it",
            "/temps/0/lastDay: this must be a day from 1990 to 2100, written YYYY-MM-DD",
        ],
    );
}

#[test]
fn periods() {
    check(
        "/absences/0/lastDay",
        json!("2027-07-04"),
        &["/absences/0: lastDay lies before firstDay; swap or correct them"],
    );
    check(
        "/trainers/0/lastDay",
        json!("2026-12-31"),
        &["/trainers/0: lastDay lies before firstDay; swap or correct them"],
    );
    check(
        "/temps/0/lastDay",
        json!("2027-06-13"),
        &["/temps/0: lastDay lies before firstDay; swap or correct them"],
    );
    check(
        "/wanted/0/firstWeek",
        json!("2027-W31"),
        &["/wanted/0: lastWeek lies before firstWeek; swap or correct them"],
    );
    check(
        "/season/lastWeek",
        json!("2027-W23"),
        &["/season: lastWeek lies before firstWeek; swap or correct them"],
    );
    check("/season/lastWeek", json!("2028-W31"), &[]);
    check(
        "/season/lastWeek",
        json!("2028-W32"),
        &["/season: a season has at most 60 weeks; move firstWeek and lastWeek closer together"],
    );
    check(
        "/modules/0/windowToDays",
        json!(-8),
        &["/modules/0: windowToDays lies before windowFromDays; swap or correct them"],
    );
    check(
        "/season/settings/dayEnd",
        json!("08:00"),
        &["/season/settings: dayStart must be earlier than dayEnd"],
    );
    check(
        "/season/settings/dayStart",
        json!("15:00"),
        &["/season/settings: dayStart must be earlier than dayEnd"],
    );
}

#[test]
fn references() {
    let cases = [
        ("/weekRules/0/department", "department", "departments"),
        ("/trainers/0/department", "department", "departments"),
        ("/loans/0/trainer", "trainer", "trainers"),
        ("/raises/0/trainer", "trainer", "trainers"),
        ("/absences/0/trainer", "trainer", "trainers"),
        ("/modules/1/after/0", "module", "modules"),
        ("/temps/0/department", "department", "departments"),
        ("/temps/0/done/0", "module", "modules"),
        ("/temps/0/exempt/0", "module", "modules"),
        ("/wanted/0/department", "department", "departments"),
        ("/shifts/0/trainer", "trainer", "trainers"),
        ("/shifts/1/temp", "temp", "temps"),
        ("/sessions/0/module", "module", "modules"),
        ("/sessions/0/department", "department", "departments"),
        ("/sessions/0/trainer", "trainer", "trainers"),
        ("/sessions/0/temps/0", "temp", "temps"),
        ("/sessions/1/waiting/0", "temp", "temps"),
        ("/sessions/0/attendance/0/temp", "temp", "temps"),
        ("/sessions/2/followUp", "follow-up", "followUps"),
        ("/followUps/0/department", "department", "departments"),
    ];
    for (pointer, one, list) in cases {
        check(
            pointer,
            json!("gone"),
            &[&format!("{pointer}: no {one} has this id; correct it, or add the {one} to {list}")],
        );
    }
    check(
        "/followUps",
        json!(null),
        &["/sessions/2/followUp: no follow-up has this id; correct it, or add the follow-up to followUps"],
    );
    check("/trainers", json!(null), &["/trainers: this key is missing; add it"]);
    check("/modules", json!("none"), &["/modules: this must be a list, [ … ]"]);
}

#[test]
fn duplicates_point_at_the_later_entry() {
    for list in
        ["departments", "trainers", "absences", "modules", "temps", "sessions", "followUps", "assessments"]
    {
        let mut document = everything();
        let first = document[list][0].clone();
        let place = document[list].as_array().map_or(0, Vec::len);
        put(&mut document, &format!("/{list}/-"), first);
        assert_eq!(
            said(&document),
            [format!("/{list}/{place}: /{list}/0 has the same id; give this one another")],
            "a list's ids are unique"
        );
    }
    let rule = json!({ "department": "d-1", "week": "2027-W28", "minPresent": 5, "reason": "" });
    check(
        "/weekRules/-",
        rule,
        &["/weekRules/1: /weekRules/0 is of the same department and week; keep one of the two"],
    );
}

#[test]
fn trainers() {
    check(
        "/trainers/0/department",
        json!(null),
        &["/trainers/0/department: this key is missing; a superuser must have it"],
    );
    check(
        "/trainers/1/department",
        json!("d-1"),
        &["/trainers/1/department: an instructor does not have this key; remove it"],
    );
    check(
        "/trainers/1/weeklyMinutes",
        json!(null),
        &["/trainers/1/weeklyMinutes: this key is missing; an instructor must have it"],
    );
    check("/trainers/0/tools", json!([]), &["/trainers/0/tools: this must not be empty"]);
}

#[test]
fn loans_and_raises() {
    for list in ["loans", "raises"] {
        check(
            &format!("/{list}/0/trainer"),
            json!("t-2"),
            &[&format!("/{list}/0/trainer: this is an instructor; only superusers can be here")],
        );
        let mut document = everything();
        for (first, last) in [("2027-W26", "2027-W27"), ("2027-W27", "2027-W28"), ("2028-W01", "2028-W01")] {
            let mut entry = document[list][0].clone();
            entry["firstWeek"] = json!(first);
            entry["lastWeek"] = json!(last);
            put(&mut document, &format!("/{list}/-"), entry);
        }
        let expected = "of the same trainer; let one end before the other begins";
        assert_eq!(
            said(&document),
            [
                format!("/{list}/1: the weeks overlap those of /{list}/0, {expected}"),
                format!("/{list}/2: the weeks overlap those of /{list}/1, {expected}"),
            ]
        );
    }
}

#[test]
fn modules() {
    for key in ["trainerKinds", "forTools", "forEngagements"] {
        check(
            &format!("/modules/0/{key}"),
            json!([]),
            &[&format!("/modules/0/{key}: this must not be empty")],
        );
    }
    for key in ["trainerRoles", "forRoles", "after"] {
        check(&format!("/modules/0/{key}"), json!([]), &[]);
    }
    let circle = "this module comes after itself, by way of `after`; take one step out of the circle";
    check("/modules/1/after", json!(["m-2"]), &[&format!("/modules/1: {circle}")]);
    check(
        "/modules/0/after",
        json!(["m-2"]),
        &[&format!("/modules/0: {circle}"), &format!("/modules/1: {circle}")],
    );
}

#[test]
fn a_module_between_two_circles_is_in_none() {
    let mut document = everything();
    let module = |id: &str, after: &[&str]| {
        let mut module = everything()["modules"][1].clone();
        module["id"] = json!(id);
        module["after"] = json!(after);
        module
    };
    document["temps"][0]["done"] = json!([]);
    document["temps"][0]["exempt"] = json!([]);
    document["sessions"] = json!([]);
    document["modules"] = json!([
        module("a", &["b"]),
        module("b", &["a"]),
        module("between", &["a"]),
        module("c", &["d", "between"]),
        module("d", &["c"]),
        module("end", &["d"]),
    ]);
    let pointers: Vec<String> =
        said(&document).iter().map(|said| said.split(':').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(pointers, ["/modules/0", "/modules/1", "/modules/3", "/modules/4"]);
}

#[test]
fn shifts() {
    let expected = "/shifts/0: exactly one of trainer and temp must be here";
    check("/shifts/0/trainer", json!(null), &[expected]);
    check("/shifts/0/temp", json!("v-1"), &[expected]);
}

#[test]
fn sessions() {
    check(
        "/sessions/0/module",
        json!(null),
        &["/sessions/0/module: this key is missing; a training session must have it"],
    );
    check(
        "/sessions/0/title",
        json!("Rover"),
        &["/sessions/0/title: a training session does not have this key; remove it"],
    );
    check("/sessions/0/temps", json!([]), &["/sessions/0/temps: this must not be empty"]);
    check(
        "/sessions/2/title",
        json!(null),
        &["/sessions/2/title: this key is missing; a guidance or support session must have it"],
    );
    check(
        "/sessions/2/module",
        json!("m-1"),
        &["/sessions/2/module: a guidance or support session does not have this key; remove it"],
    );
    let department =
        "this key is missing; only a course with temps of several departments goes without a department";
    check("/sessions/0/department", json!(null), &[&format!("/sessions/0/department: {department}")]);
    check("/sessions/2/department", json!(null), &[&format!("/sessions/2/department: {department}")]);
    check("/sessions/1/temps", json!(["v-2"]), &[&format!("/sessions/1/department: {department}")]);
    check("/sessions/1/department", json!("d-1"), &[]);
}

#[test]
fn ten_different_mistakes_are_listed_at_once_in_the_order_of_the_file() {
    // As text: a file's own order of keys counts.
    let text = r#"{
      "temps": [
        { "tool": "rover", "id": "v-1", "name": "Vikar", "department": "d-9", "role": "nurse", "positionPercent": 201,
          "firstDay": "2027-06-31", "lastDay": "2027-07-01" }
      ],
      "format": "skulder-season/1",
      "season": { "name": "Sommer", "firstWeek": "2027-W30", "lastWeek": "2027-W24", "settings": { "pause": 30 } },
      "departments": [ { "id": "d-1", "name": "Nord" }, { "id": "d-1", "name": "Sør" } ],
      "trainers": [ { "id": "t-1", "name": "Ida", "kind": "instructor", "role": "nurse", "positionPercent": "100",
        "tools": [] } ],
      "modules": [],
      "absences": [],
      "wanted": [ { "role": "nurse" } ]
    }"#;
    let problems = read(text.as_bytes()).expect_err("there are mistakes");
    let said: Vec<String> = problems.iter().map(FileProblem::to_string).collect();
    assert_eq!(
        said,
        [
            "/temps/0/tool: this must be one of roverOnly, fullClient",
            "/temps/0/department: no department has this id; correct it, or add the department to departments",
            "/temps/0/positionPercent: this must be a whole number from 0 to 200",
            "/temps/0/firstDay: this must be a day from 1990 to 2100, written YYYY-MM-DD",
            "/season: lastWeek lies before firstWeek; swap or correct them",
            "/season/settings/pause: there is no such key; remove it or correct its spelling",
            "/departments/1: /departments/0 has the same id; give this one another",
            "/trainers/0/positionPercent: this must be a whole number without quotation marks, point or exponent",
            "/trainers/0/tools: this must not be empty",
            "/trainers/0/weeklyMinutes: this key is missing; an instructor must have it",
            "/wanted/0/department: this key is missing; add it",
            "/wanted/0/firstWeek: this key is missing; add it",
            "/wanted/0/lastWeek: this key is missing; add it",
            "/wanted/0/count: this key is missing; add it",
        ]
    );
}

#[test]
fn no_value_of_the_file_is_repeated() {
    // Somebody wrote names where other things belong.
    let mut document = everything();
    for pointer in [
        "/temps/0/firstDay",
        "/temps/0/role",
        "/temps/0/department",
        "/sessions/0/trainer",
        "/wanted/0/count",
    ] {
        put(&mut document, pointer, json!("Kari Nordmann"));
    }
    let problems = read(document.to_string().as_bytes()).expect_err("a name is no day");
    assert_eq!(problems.len(), 5);
    assert!(!format!("{problems:?}").contains("Kari"), "a problem may end in a log, and a name must not");
    assert!(!problems.iter().any(|problem| problem.to_string().contains("Kari")));
}
