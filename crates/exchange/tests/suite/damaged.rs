//! Files with something broken at random: always an answer, never a panic, and nothing let in that the core refuses.

use serde_json::{Value, json};
use skulder_exchange::season_json::read;
use skulder_season::Season;
use skulder_season::testing::generator::Dice;

use crate::examples;

#[test]
fn a_value_of_the_wrong_kind_is_found_wherever_it_stands() {
    let everything = examples::everything().to_string();
    let texts = [everything.as_str(), examples::DEMO, examples::EVERY_RULE];
    for seed in 0..500 {
        let mut dice = Dice::new(seed);
        let mut document = examples::value(dice.pick(&texts));
        let mut pointers = Vec::new();
        collect(&document, String::new(), &mut pointers);
        let pointer = dice.pick(&pointers);
        let place = document.pointer_mut(&pointer).expect("the pointer is of this document");
        // An object in place of anything, or a text in place of an object: never right, whatever the key.
        *place = if place.is_object() { json!("x") } else { json!({ "x": 1 }) };
        let problems = read(document.to_string().as_bytes()).expect_err("the file is wrong");
        assert!(
            problems.iter().any(|problem| problem.pointer == pointer),
            "seed {seed}: {pointer} is wrong, but what is said is {problems:?}"
        );
    }
}

#[test]
fn a_key_taken_away_or_renamed_leaves_a_valid_season_or_a_problem() {
    for seed in 0..500 {
        let mut dice = Dice::new(seed);
        let mut document = examples::everything();
        for _ in 0..=dice.below(3) {
            let mut pointers = vec![String::new()];
            collect(&document, String::new(), &mut pointers);
            let pointer = dice.pick(&pointers);
            match document.pointer_mut(&pointer).expect("the pointer is of this document") {
                Value::Object(entries) if !entries.is_empty() => {
                    let key = dice.pick(&entries.keys().cloned().collect::<Vec<_>>());
                    let value = entries.remove(&key).expect("the key is there");
                    if dice.chance(50) {
                        entries.insert(format!("{key}x"), value);
                    }
                }
                Value::Array(values) if !values.is_empty() => {
                    let place = dice.below(values.len());
                    let value = values.remove(place);
                    if dice.chance(50) {
                        values.extend([value.clone(), value]);
                    }
                }
                value => *value = json!(dice.pick(&["", "d-1", "2027-W26", "2027-06-14", "-1"])),
            }
        }
        answers(&document.to_string().into_bytes(), seed);
    }
}

#[test]
fn damaged_bytes_are_answered() {
    for seed in 0..500 {
        let mut dice = Dice::new(seed);
        let mut bytes = examples::EVERY_RULE.as_bytes().to_vec();
        match dice.below(3) {
            0 => bytes.truncate(dice.below(bytes.len())),
            1 => {
                for _ in 0..=dice.below(8) {
                    let place = dice.below(bytes.len());
                    bytes[place] = dice.roll() as u8;
                }
            }
            _ => {
                let (from, to) = (dice.below(bytes.len()), dice.below(bytes.len()));
                bytes.drain(from.min(to)..from.max(to));
            }
        }
        answers(&bytes, seed);
    }
}

fn answers(bytes: &[u8], seed: u64) {
    match read(bytes) {
        Ok(file) => {
            let season = Season::restore("s".into(), file.contents);
            assert!(
                season.is_ok(),
                "seed {seed}: the core refuses what the reader lets in: {:?}",
                season.err()
            );
        }
        Err(problems) => assert!(!problems.is_empty(), "seed {seed}: a file is refused for a reason"),
    }
}

fn collect(value: &Value, pointer: String, into: &mut Vec<String>) {
    match value {
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                collect(value, format!("{pointer}/{place}"), into);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                collect(value, format!("{pointer}/{key}"), into);
            }
        }
        _ => {}
    }
    if !pointer.is_empty() && pointer != "/format" {
        into.push(pointer);
    }
}
