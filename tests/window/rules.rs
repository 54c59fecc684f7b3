//! What the page may not do, whatever got into it; and how wrong calls are answered.

use serde_json::{Value, json};

use crate::driver::{Machine, Window, journey};
use crate::example::at_example;

/// How a call from the page is answered: `null`, or what it is rejected with.
async fn rejection(window: &Window, call: &str, arguments: &Value) -> Value {
    let script = "const [call, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(call, given).then(() => done(null), (failure) => done(failure));";
    window.ask(script, vec![json!(call), arguments.clone()]).await
}

#[test]
fn the_page_reaches_nothing_but_the_programs_own_calls() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        let secret = machine.file("hemmelig.txt", "hemmelig");
        for (call, arguments) in [
            ("plugin:dialog|open", json!({"options": {}})),
            ("plugin:dialog|save", json!({"options": {}})),
            ("plugin:fs|read_text_file", json!({"path": secret})),
            ("plugin:shell|execute", json!({"program": "true", "args": [], "options": {}})),
            ("plugin:window-state|save_window_state", json!({"flags": 1})),
            ("plugin:window|close", json!({"label": "main"})),
            ("plugin:event|emit", json!({"event": "season-moved", "payload": {"revision": 99}})),
            (
                "plugin:webview|create_webview_window",
                json!({"options": {"label": "other", "url": "index.html"}}),
            ),
        ] {
            let answer = rejection(&window, call, &arguments).await;
            assert!(answer.is_string(), "{call} is not the page's to call, but was answered with {answer}");
        }
        let script = "const done = arguments[0];
            try { new Function('return 1')(); done('ran'); } catch { done('blocked'); }";
        assert_eq!(window.ask(script, Vec::new()).await, "blocked", "no text becomes a program");
        let script = "arguments[0](typeof window.__TAURI__)";
        assert_eq!(window.ask(script, Vec::new()).await, "undefined", "the page's modules alone can call");
    });
}

#[test]
fn a_wrong_argument_is_answered_with_a_failure_that_has_a_kind() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        let malformed = json!({"kind": "malformed"});
        for (call, arguments) in [
            ("execute", json!({})),
            ("execute", json!({"command": 7, "names": []})),
            ("execute", json!({"command": {"do": "undo", "entry": "x"}, "names": []})),
            ("execute", json!({"command": {"do": "remove"}, "names": []})),
            ("preview", json!({"commands": {}, "sequence": 1})),
            ("preview", json!({"commands": [], "sequence": -1})),
            ("week", json!({"department": "d-4101", "week": "2027-W60"})),
            ("history", json!({"before": "yesterday"})),
            ("accept_import", json!({"token": "what was never looked at"})),
            ("revise_import", json!({"token": "what was never looked at", "choices": {}})),
            ("revise_import", json!({"token": "", "choices": {"sheets": 7}})),
            ("import_rows", json!({"token": "", "verdict": "splendid", "from": 0, "count": 1})),
            ("import_rows", json!({"token": "", "verdict": null, "from": -1, "count": 1})),
            ("paste_import", json!({"text": 7, "kind": null})),
            ("paste_import", json!({"text": "", "kind": "cakes"})),
            ("choose_template", json!({"blank": "yes"})),
            ("choose_view", json!({"view": {"view": "kitchen"}})),
            ("history", json!({"before": null, "filter": {"concerns": "everybody"}})),
            ("temp", json!({"temp": 7})),
            ("open_season", json!({})),
            ("new_season", json!({"name": "Sommer", "weeks": {"first": "2027-W34", "last": "2027-W22"}})),
            ("roll_forward", json!({"name": "Sommer", "weeks": "2028", "along": {}})),
            ("archive_season", json!({"season": "eksempel-2027", "isArchived": "perhaps"})),
            ("remove_season", json!({"season": null})),
            ("open_database", json!({"place": 7})),
            ("choose_database", json!({"isNew": "yes"})),
            ("restore", json!({})),
            ("keep_draft", json!({"key": 7, "text": null})),
            ("set_settings", json!({"settings": {"theme": "pink", "language": "nb"}})),
            ("set_settings", json!({"settings": {"theme": "light", "language": "sv"}})),
        ] {
            assert_eq!(rejection(&window, call, &arguments).await, malformed, "{call} with {arguments}");
        }
        let nowhere = json!({"department": "nowhere", "week": "2027-W27"});
        assert_eq!(rejection(&window, "week", &nowhere).await["kind"], "refused");
    });
}

#[test]
fn the_page_keeps_to_its_own_rules() {
    journey(async {
        let machine = Machine::new();
        let window = machine.start("kari", &[]).await;
        let script = "window.broken = [];
            addEventListener('securitypolicyviolation', (event) =>
                window.broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
            arguments[0](null);";
        window.ask(script, Vec::new()).await;
        window.press_beginning("Prøv eksempelsesongen").await;
        window.open_red_week("Helsehuset korttid, uke 27:").await;
        window.reads("Regnestykket").await;
        window.press("Fravær for Oda Liksomhaug").await;
        window.press_beginning("Ferie uke 27–29").await;
        window.fill_in("Uker", "30").await;
        window.reads("Prøver:").await;
        window.press("Avbryt").await;
        window.press("Opplærere").await;
        window.reads("Kaja Skisselien").await;
        window.press("Historikk").await;
        window.reads("Åpnet eksempelsesongen").await;
        window.press("Utseende").await;
        window.reads("Mørkt").await;
        let broken = window.ask("arguments[0](window.broken)", Vec::new()).await;
        assert_eq!(broken, json!([]), "nothing on the way needed what the page may not do");
    });
}
