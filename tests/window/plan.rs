//! Holidays planned: what if somebody goes at another time, and what to do about a red week; with the mouse, by keyboard
//! alone, and by clicks alone.

use fantoccini::key::Key;

use crate::driver::{Machine, Window, journey};
use crate::example::at_example;

/// What the planner works with.
#[derive(Clone, Copy, PartialEq)]
enum Hand {
    Mouse,
    Keyboard,
    Clicks,
}

/// A department head at the window.
struct Planner {
    window: Window,
    hand: Hand,
}

const ALL_RED: &str = "16 røde uker i 8 avdelinger";

impl Planner {
    async fn go_to(&self, place: &str) {
        if self.hand == Hand::Keyboard {
            self.window.key_with(&[Key::Control], "k").await;
            self.window.go(Key::Tab, "Finn person, avdeling, uke eller handling").await;
            self.window.write(place).await;
            self.window.reads(place).await;
            self.window.key(Key::Enter).await;
        } else {
            self.window.press(place).await;
        }
    }

    /// Shows one department alone.
    async fn looks_for(&self, department: &str) {
        if self.hand == Hand::Keyboard {
            self.window.go(Key::Tab, "Finn person eller avdeling").await;
            self.window.key_with(&[Key::Control], "a").await;
            self.window.write(department).await;
        } else {
            self.window.fill_in("Finn person eller avdeling", department).await;
        }
        self.window.reads("1 av ").await;
    }

    /// Moves a holiday three weeks on, sees what becomes of it before it is kept where that can be seen, and keeps it.
    async fn moves_three_weeks_on(&self, (person, weeks): (&str, &str), sees: &[&str]) {
        let bar = format!("{person}: Ferie {weeks}");
        match self.hand {
            Hand::Mouse => {
                self.window.drag(&bar, 1.0).await;
                self.sees(sees).await;
                self.window.picture(&format!("dragged-{weeks}")).await;
                self.window.let_go().await;
            }
            Hand::Keyboard => {
                if self.window.focused().await.contains(": Ferie ") {
                    self.window.go(Key::Down, &bar).await;
                } else {
                    self.window.go(Key::Tab, "4104").await;
                    self.window.go(Key::Down, person).await;
                    self.window.go(Key::Tab, &bar).await;
                }
                for _ in 0..3 {
                    self.window.key(Key::Right).await;
                }
                self.sees(sees).await;
                self.window.key(Key::Enter).await;
            }
            Hand::Clicks => {
                self.window.open_cell(&bar).await;
                for _ in 0..3 {
                    self.window.press("Én uke fram").await;
                }
                self.window.press("Lukk").await;
            }
        }
        self.window.reads_no_more("Prøver:").await;
        self.sees(sees).await;
        self.window.reads("Lagret").await;
    }

    async fn sees(&self, cells: &[&str]) {
        for cell in cells {
            self.window.sees_cell(cell).await;
        }
    }

    /// Opens the first red week of Øya helsetun.
    async fn opens_a_red_week(&self) {
        if self.hand == Hand::Keyboard {
            self.go_to("Oversikt").await;
            self.window.go(Key::Tab, "Helsehuset korttid, uke 22").await;
            self.window.go(Key::Down, "Øya helsetun, uke 22").await;
            self.window.go(Key::Right, "Øya helsetun, uke 26").await;
            self.window.key(Key::Enter).await;
        } else {
            self.looks_for("Øya").await;
            self.window.open_cell("Øya helsetun, uke 26: For få").await;
        }
    }

    async fn takes_the_first_remedy(&self) {
        if self.hand == Hand::Keyboard {
            self.window.go(Key::Tab, "Bruk: ").await;
            self.window.key(Key::Enter).await;
        } else {
            self.window.press_any_beginning("Bruk: ").await;
        }
    }

    /// Takes back whatever there is to be taken back.
    async fn undoes(&self, steps: usize) {
        for _ in 0..steps {
            self.window.reads("Lagret").await;
            match self.hand {
                Hand::Keyboard => self.window.key_with(&[Key::Control], "z").await,
                Hand::Mouse | Hand::Clicks => self.window.press("Angre").await,
            }
        }
        self.window.reads(ALL_RED).await;
    }
}

async fn plans(hand: Hand) {
    let machine = Machine::new();
    let planner = Planner { window: at_example(&machine).await, hand };
    planner.go_to("Ferie").await;
    planner.looks_for("Sykehjem Sør").await;
    // A click is a step of its own.
    let steps = if hand == Hand::Clicks { 3 } else { 1 };

    let masters_the_full_client = ("Kjersti Oppdiktli", "28–30");
    let turned =
        ["Sykehjem Sør, uke 28: Knapt.", "Sykehjem Sør, uke 29: Knapt.", "Sykehjem Sør, uke 30: Knapt."];
    planner.moves_three_weeks_on(masters_the_full_client, &turned).await;
    planner.window.reads("13 røde uker i 7 avdelinger").await;
    planner.undoes(steps).await;

    let masters_rover = ("Mia Fiktsund", "28–31");
    let short_of_hours = [
        "Sykehjem Sør, uke 28: For få. For få opplæringstimer",
        "Sykehjem Sør, uke 29: For få. For få opplæringstimer",
    ];
    planner.moves_three_weeks_on(masters_rover, &short_of_hours).await;

    planner.opens_a_red_week().await;
    planner.takes_the_first_remedy().await;
    planner.window.sees_cell("Øya helsetun, uke 26: ").await;
    planner.window.reads("Tatt i bruk: ").await;
    planner.window.picture("remedied").await;
    planner.undoes(steps + 1).await;
    planner.window.sees_cell("Øya helsetun, uke 26: For få").await;
}

#[test]
fn a_holiday_is_dragged_and_a_remedy_taken_with_the_mouse() {
    journey(plans(Hand::Mouse));
}

#[test]
fn a_holiday_is_moved_and_a_remedy_taken_by_keyboard_alone() {
    journey(plans(Hand::Keyboard));
}

#[test]
fn a_holiday_is_moved_and_a_remedy_taken_by_clicks_alone() {
    journey(plans(Hand::Clicks));
}
