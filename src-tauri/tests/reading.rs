//! The desktop program as the process that reads tables for another: what it says, and that it never opens a window.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// Runs the program on a file, on a machine that has no display.
fn read(name: &str, bytes: &[u8]) -> Output {
    let mut process = Command::new(env!("CARGO_BIN_EXE_skulder-desktop"))
        .args(["--read-tables", name])
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = process.stdin.take().expect("it is piped");
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            // It need not take what is more than it may.
            let _ = input.write_all(bytes);
        });
        process.wait_with_output().expect("the program ends by itself")
    });
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert_eq!(wrong, "", "it says nothing beside its answer");
    output
}

/// The last line of what it said.
fn answer(name: &str, bytes: &[u8]) -> Value {
    let output = read(name, bytes);
    assert!(output.status.success(), "{:?}", output.status);
    let text = String::from_utf8(output.stdout).expect("the answer is UTF-8");
    serde_json::from_str(text.lines().next_back().expect("there is an answer")).expect("and it is JSON")
}

#[test]
fn tables_are_read_without_a_display() {
    let said = answer("liste.csv", "Navn;Ferie\nIda Åsnes;26-28\n".as_bytes());
    let rows = &said["tables"]["sheets"][0]["rows"];
    assert_eq!(rows[1], json!({"number": 2, "cells": [[0, {"text": "Ida Åsnes"}], [1, {"text": "26-28"}]]}));
    let workbook = include_bytes!("../../tests/fixtures/lists/ramme.xlsx");
    assert!(
        answer("ramme.xlsx", workbook)["tables"]["sheets"].as_array().is_some_and(|sheets| sheets.len() > 2)
    );
}

#[test]
fn what_cannot_be_read_is_answered_too() {
    for (name, bytes, why) in [
        ("tom.csv", b"".as_slice(), "empty"),
        ("gammel.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old workbook", "wrongKind"),
        ("halv.xlsx", b"PK\x03\x04 and then no more", "damaged"),
    ] {
        assert_eq!(answer(name, bytes)["unreadable"]["why"], why, "{name}");
    }
    let endless = vec![b';'; 11_000_000];
    assert_eq!(answer("stor.csv", &endless)["unreadable"]["of"], "fileBytes", "nor is more read than may be");
}

/// What the limits of a workbook's reader stop is tested with it. This is what stands behind them.
#[cfg(target_os = "linux")]
#[test]
fn the_process_has_less_memory_than_the_machine() {
    use std::time::{Duration, Instant};
    let mut process = Command::new(env!("CARGO_BIN_EXE_skulder-desktop"))
        .args(["--read-tables", "liste.csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let limits = format!("/proc/{}/limits", process.id());
    let until = Instant::now() + Duration::from_secs(20);
    let is_bound = || {
        let text = std::fs::read_to_string(&limits).unwrap_or_default();
        let of = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
            line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        };
        of("Max data size").starts_with(&["1073741824".into(), "1073741824".into()])
            && of("Max core file size").starts_with(&["0".into(), "0".into()])
    };
    let mut bound = false;
    while !bound && Instant::now() < until {
        bound = is_bound();
        std::thread::sleep(Duration::from_millis(10));
    }
    drop(process.stdin.take());
    process.wait().expect("without its file it ends");
    assert!(bound, "it has bound itself before it reads");
}
