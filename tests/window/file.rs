//! A season file that the program is started with: looked at first, and taken in if the planner likes it.

use crate::driver::{Machine, journey};
use crate::example::SEASON;

#[test]
fn every_mistake_in_a_file_is_listed_and_nothing_kept() {
    journey(async {
        let machine = Machine::new();
        let wrong = SEASON
            .replacen("\"lastDay\": \"2027-07-25\"", "\"lastDay\": \"2027-02-30\"", 1)
            .replacen("\"homeCare\": false", "\"homeCare\": \"nei\"", 1)
            .replacen("\"minPresent\": 1", "\"farge\": \"blå\"", 1);
        let file = machine.file("feil.json", &wrong);
        let window = machine.start("kari", &[&file]).await;
        window.reads("feil.json har 3 problemer").await;
        for mistake in [
            "/departments/0/homeCare",
            "Skal være true eller false.",
            "/departments/0/farge",
            "Formatet har ikke denne nøkkelen.",
            "/absences/0/lastDay",
            "Er ingen dag fra 1990 til 2100.",
        ] {
            window.reads(mistake).await;
        }
        window.picture("mistakes").await;
        window.press("Avbryt").await;
        window.reads("Velkommen til Skulder").await;
    });
}

#[test]
fn a_file_is_taken_in_and_the_second_time_says_nothing_new() {
    journey(async {
        let machine = Machine::new();
        // A name that would be markup if it were not text.
        let season = SEASON
            .replace("eksempel-2027", "sommer-2027")
            .replace("Sykehjem Nord", "<img src=x onerror=document.title='hakket'> Nord");
        let file = machine.file("sommer.json", &season);
        let arguments = ["--today", "2027-04-05", &file];
        let window = machine.start("kari", &arguments).await;
        window.reads("Filen er en ny sesong.").await;
        window.press("Ta inn").await;
        window.reads("16 røde uker i 8 avdelinger").await;
        window
            .has_cell(
                "<img src=x onerror=document.title='hakket'> Nord, uke 27: For få. For få til stede. 0 av 1",
            )
            .await;
        assert!(!window.text().await.contains("eksempelsesongen"), "this season is the planner's own");
        window.close().await;

        let window = machine.start("kari", &arguments).await;
        window.reads("Filen hører til sesongen du har åpen.").await;
        window.reads("Ingen uker skifter farge.").await;
        window.press("Avbryt").await;
        window.reads("16 røde uker i 8 avdelinger").await;
    });
}
