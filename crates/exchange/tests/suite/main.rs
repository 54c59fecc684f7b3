//! The crate through its public calls: the example seasons, seasons made from seeds, and files with mistakes.

mod check_document;
mod damaged;
mod examples;
mod headers;
mod importing;
#[path = "../../../../tests/office/payloads.rs"]
mod payloads;
mod problems;
mod round_trip;
mod seeded;
mod template;
mod there_and_back;
mod view;
mod workbook;
