//! The crate through its public calls: the example seasons, seasons made from seeds, files with mistakes, and lists.

mod calendar;
mod check_document;
mod damaged;
mod demo_lists;
mod desk;
mod examples;
mod headers;
mod importing;
mod looking;
#[path = "../../../../tests/office/payloads.rs"]
mod payloads;
mod person;
mod problems;
mod reports;
mod round_trip;
mod seeded;
mod template;
mod text_tables;
mod there_and_back;
mod ugly_list;
mod view;
mod workbook;
