//! A knowledge gap becomes guidance: one click, an instructor's hour in the calendar and on the board, one undo; with the
//! mouse, and by keyboard alone. And the pages that are handed out, as they are drawn in the window.

use fantoccini::key::Key;

use crate::driver::{Machine, journey};
use crate::example::at_example;
use crate::hand::{Hand, Planner};

/// A knowledge gap of the example.
const GAP: &str = "Legemiddel i Øya helsetun, mai 2026";

impl Planner {
    async fn opens_the_gap(&self) {
        self.go_to("Oppfølging").await;
        self.window.reads("per 8. mai").await;
        self.fill_in("Finn avdeling eller kategori", "øya legemiddel").await;
        match self.hand {
            Hand::Mouse => self.window.press(GAP).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, "Øya helsetun").await;
                self.window.key(Key::Enter).await;
            }
        }
        self.window.reads("Fra kunnskapshull til veiledning").await;
    }

    /// Reads on the board what the municipality has, in hours.
    async fn reads_on_the_board(&self, hours: &str) {
        self.go_to("Oversikt").await;
        self.window.reads(&format!("Kommunen trenger 275 t og har {hours}")).await;
    }
}

async fn makes_guidance_of_a_gap(hand: Hand) {
    let machine = Machine::new();
    let planner = Planner { window: at_example(&machine).await, hand };
    let window = &planner.window;
    planner.reads_on_the_board("2 613 t").await;

    planner.opens_the_gap().await;
    window.reads("Første ledige: Astrid Mønsterhaug, man. 31. mai kl. 07.30–08.30.").await;
    planner.press("Lag veiledning").await;
    window.reads("Veiledning i Legemiddel er booket: ").await;
    window.reads("Astrid Mønsterhaug har 1 t av 10 t booket i uke 22.").await;
    window.picture("follow-up-guidance").await;
    planner.press("Vis økten").await;
    window.reads("Uke 22: 1 økt").await;
    window.sees_card("07.30–08.30 Veiledning: Legemiddel").await;
    window.picture("follow-up-session").await;
    planner.reads_on_the_board("2 612 t").await;

    match hand {
        Hand::Mouse => window.press_any_beginning("Angre").await,
        Hand::Keyboard => window.key_with(&[Key::Control], "z").await,
    }
    window.reads("Kommunen trenger 275 t og har 2 613 t").await;
    planner.opens_the_gap().await;
    window.reads("Ingen økter ennå.").await;
    window.sees_button("Lag veiledning").await;
}

#[test]
fn a_knowledge_gap_becomes_guidance_and_back_with_the_mouse() {
    journey(makes_guidance_of_a_gap(Hand::Mouse));
}

#[test]
fn a_knowledge_gap_becomes_guidance_and_back_by_keyboard_alone() {
    journey(makes_guidance_of_a_gap(Hand::Keyboard));
}

#[test]
fn what_is_handed_out_is_drawn_in_the_window() {
    journey(async {
        let machine = Machine::new();
        let window = at_example(&machine).await;
        window.press("Rapporter").await;
        for (report, about) in [
            ("Superbrukermøte", "Superbrukermøte: side 1 av"),
            ("Avdelingens plan", "Avdelingens plan, Helsehuset korttid: side 1 av"),
            ("Forum-ark", "Forum-ark: side 1 av"),
            ("Styringsgruppe", "Styringsgruppe: side 1 av"),
            ("Morgenark", "Morgenark, uke 22: side 1 av"),
        ] {
            window.press_beginning(report).await;
            window.sees_picture(about).await;
            window.picture(&format!("report-{}", report.to_lowercase().replace(' ', "-"))).await;
        }
    });
}
