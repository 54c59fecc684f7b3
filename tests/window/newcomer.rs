//! A newcomer's first hour: from nothing to the first red week explained; with the mouse, and by keyboard alone.

use fantoccini::key::Key;

use crate::driver::{Machine, journey};
use crate::hand::{Hand, Planner};

impl Planner {
    async fn begins_a_season(&self) {
        self.press("Begynn tomt").await;
        self.window.reads("Begynn en tom sesong").await;
        // The dialog takes the focus a moment after it can be read.
        self.window.has_focus("Begynn en tom sesong").await;
        self.fill_in("Navn", "Sommer 2027").await;
        self.fill_in("Første uke", "22").await;
        self.fill_in("År", "2027").await;
        self.fill_in("Siste uke", "34").await;
        self.press("Begynn sesongen").await;
        self.window.reads("Sommer 2027").await;
        self.window.reads("Ingen avdelinger ennå.").await;
    }

    async fn adds_a_department(&self, name: &str) {
        self.go_to("Avdelinger").await;
        self.press("Ny avdeling").await;
        self.fill_in("Navn", name).await;
        self.press("Lagre").await;
        self.window.reads("Unntak for uker").await;
    }

    /// Adds a superuser who masters both tools, with a holiday.
    async fn adds_a_superuser(&self, name: &str, department: &str, weeks: &str) {
        self.go_to("Opplærere").await;
        self.press("Ny opplærer").await;
        self.fill_in("Navn", name).await;
        self.choose("Avdeling", department).await;
        self.check("Full klient").await;
        self.press("Lagre").await;
        self.press("Åpne fravær").await;
        self.press("Nytt fravær").await;
        self.fill_in("Uker", weeks).await;
        self.press("Lagre").await;
        self.window.reads(&format!("Ferie uke {}", weeks.replace('-', "–"))).await;
        self.press("Lukk").await;
    }

    async fn adds_a_temp(&self, name: &str, department: &str, first: &str) {
        self.go_to("Sommervikarer").await;
        self.press("Ny vikar").await;
        self.fill_in("Navn", name).await;
        self.choose("Avdeling", department).await;
        self.fill_in("Første dag", first).await;
        self.fill_in("Siste dag", "15.08.2027").await;
        self.press("Lagre").await;
        self.window.reads("Rover i praksis").await;
    }
}

/// The whole way: what is asked for, and what can be read when it is there.
async fn from_nothing_to_a_red_week(hand: Hand) {
    let machine = Machine::new();
    let window = machine.start("kari", &["--today", "2027-04-05"]).await;
    window.reads("Velkommen til Skulder").await;
    let newcomer = Planner { window, hand };
    newcomer.begins_a_season().await;
    for department in ["Nordheimen", "Sørheimen"] {
        newcomer.adds_a_department(department).await;
    }
    newcomer.adds_a_superuser("Ida Fjell", "Nordheimen", "26-28").await;
    newcomer.adds_a_superuser("Per Vik", "Nordheimen", "28-30").await;
    newcomer.adds_a_superuser("Åse Moen", "Sørheimen", "30").await;
    for (name, department, first) in [
        ("Jon Dal", "Nordheimen", "21.06.2027"),
        ("Siv Berg", "Nordheimen", "21.06.2027"),
        ("Ola Strand", "Nordheimen", "28.06.2027"),
        ("Mia Lund", "Sørheimen", "21.06.2027"),
        ("Bo Haug", "Sørheimen", "28.06.2027"),
    ] {
        newcomer.adds_a_temp(name, department, first).await;
    }

    newcomer.go_to("Oversikt").await;
    let Planner { window, .. } = newcomer;
    window.reads("2 røde uker i 2 avdelinger").await;
    match hand {
        Hand::Mouse => window.open_cell("Nordheimen, uke 28:").await,
        Hand::Keyboard => {
            window.go(Key::Tab, "Nordheimen, uke 22").await;
            window.go(Key::Right, "Nordheimen, uke 28").await;
            window.key(Key::Enter).await;
        }
    }
    window.reads("Ingen opplærere er til stede i uke 28, fordi").await;
    window.reads("Ida Fjell har ferie 28. juni–18. juli").await;
    window.reads("Per Vik har ferie 12. juli–1. august").await;
    window.picture("newcomer").await;
}

#[test]
fn a_newcomer_comes_from_nothing_to_a_red_week_with_the_mouse() {
    journey(from_nothing_to_a_red_week(Hand::Mouse));
}

#[test]
fn a_newcomer_comes_from_nothing_to_a_red_week_by_keyboard_alone() {
    journey(from_nothing_to_a_red_week(Hand::Keyboard));
}
