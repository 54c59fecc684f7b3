//! Sessions: booked from a need, refused, held, broken and mended, and found automatically; with the mouse, and by
//! keyboard alone.

use fantoccini::key::Key;

use crate::driver::{Machine, journey};
use crate::example::at_example;
use crate::hand::{Hand, Planner};

/// What the example has to be booked.
const ALL_NEEDS: &str = "222 behov";

/// Two temps of Helsehuset korttid who can learn together, and one whom the same trainer can take.
const FIRST: &str = "Lise Liksomhaug";
const SECOND: &str = "Sander Sandkassen";
const OTHER: &str = "Jelena Utkastbakk";
const TRAINER: &str = "Oda Liksomhaug";
const SUBSTITUTE: &str = "Ane Tenktvoll";

impl Planner {
    async fn goes_to_sessions(&self) {
        self.go_to("Økter").await;
        self.window.reads(ALL_NEEDS).await;
    }

    /// Goes on from the example's own week to one of its summer.
    async fn goes_on_to_week_24(&self) {
        for week in 15..=24 {
            self.press("Uken etter").await;
            self.window.reads(&format!("Uke {week}: ")).await;
        }
    }

    /// Looks for somebody in the list of what is not booked.
    async fn looks_for_needs_of(&self, temp: &str) {
        self.fill_in("Finn vikar eller avdeling", temp).await;
        self.window.sees_button(&format!("{temp}, ")).await;
    }

    /// Opens what somebody needs, from the list of what is not booked.
    async fn opens_need(&self, temp: &str, module: &str) {
        let need = format!("{temp}, {module}");
        self.looks_for_needs_of(temp).await;
        match self.hand {
            Hand::Mouse => self.window.press_any_beginning(&need).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, &format!("{temp}, ")).await;
                self.window.go(Key::Down, &need).await;
                self.window.key(Key::Enter).await;
            }
        }
        self.window.reads("Hvem kan").await;
        self.window.has_focus(temp).await;
    }

    /// Books what is proposed, once it is the right thing.
    async fn books(&self, plan: &str, button: &str) {
        self.window.reads(plan).await;
        self.window.sees_button(button).await;
        self.press(button).await;
        self.window.reads("Booket: ").await;
    }

    async fn shows_what_was_booked(&self) {
        self.press("Vis økten").await;
        self.window.reads("Flytt eller bytt opplærer").await;
    }

    async fn closes_the_panel(&self) {
        match self.hand {
            Hand::Mouse => self.window.press("Lukk").await,
            Hand::Keyboard => self.window.key(Key::Escape).await,
        }
        self.window.reads("Ikke booket").await;
    }

    /// Tries a session an hour earlier where it lies.
    async fn tries_a_little_earlier(&self, session: &str) {
        match self.hand {
            Hand::Mouse => self.window.drag(session, -0.3).await,
            Hand::Keyboard => {
                self.window.has_focus(session).await;
                for _ in 0..2 {
                    self.window.chord(&[Key::Shift], Key::Left).await;
                }
            }
        }
    }

    /// Wants to have kept what is tried.
    async fn keeps_it(&self) {
        match self.hand {
            Hand::Mouse => self.window.let_go().await,
            Hand::Keyboard => self.window.key(Key::Enter).await,
        }
    }

    /// Takes back the last thing that was saved, and reads what is so then.
    async fn undoes(&self, then: &str) {
        match self.hand {
            Hand::Mouse => self.window.press_any_beginning("Angre").await,
            Hand::Keyboard => self.window.key_with(&[Key::Control], "z").await,
        }
        self.window.reads(then).await;
    }
}

async fn books_groups_and_is_refused(hand: Hand) {
    let machine = Machine::new();
    let planner = Planner { window: at_example(&machine).await, hand };
    let window = &planner.window;
    planner.goes_to_sessions().await;

    planner.opens_need(FIRST, "Rover i praksis").await;
    window.reads("egen avdeling").await;
    window.picture("sessions-need").await;
    planner.books("Man. 14. juni kl. 07.30–09.30 hos Oda Liksomhaug", "Book").await;
    planner.shows_what_was_booked().await;
    planner.choose("Kan være med i økten", SECOND).await;
    window.sees_button("Legg til vikar").await;
    planner.press("Legg til vikar").await;
    window.reads("Økten er full: høyst 2 sammen.").await;
    window.sees_card("07.30–09.30 Rover i praksis, Lise Liksomhaug og Sander Sandkassen, Booket").await;
    window.picture("sessions-grouped").await;
    planner.closes_the_panel().await;

    planner.opens_need(OTHER, "Oppfriskning Rover").await;
    planner.press(TRAINER).await;
    planner.books("Man. 14. juni kl. 09.30–10.30 hos Oda Liksomhaug", "Book").await;
    planner.shows_what_was_booked().await;
    let twice = "Oda Liksomhaug er opptatt da: «Rover i praksis» man. 14. juni kl. 07.30–09.30.";
    planner.fill_in("Start", "08.00").await;
    window.reads_beside("Start", twice).await;
    planner.press("Lagre").await;
    window.reads_beside("Start", twice).await;
    window.picture("sessions-refused").await;
    planner.press("Avbryt").await;
    window.reads_no_more(twice).await;
    planner.closes_the_panel().await;

    let session = "09.30–10.30 Oppfriskning Rover, Jelena Utkastbakk, Booket";
    planner.tries_a_little_earlier(session).await;
    window.reads(twice).await;
    window.picture("sessions-tried").await;
    planner.keeps_it().await;
    window.reads("Ikke flyttet.").await;
    window.sees_card(session).await;

    planner.undoes("Uke 24: 1 økt").await;
    planner.undoes("Uke 24: 1 økt").await;
    window.sees_card("07.30–09.30 Rover i praksis, Lise Liksomhaug, Booket").await;
    planner.undoes("Uke 24: Ingen økter").await;
    window.reads(ALL_NEEDS).await;
}

async fn holds_and_mends(hand: Hand) {
    let machine = Machine::new();
    let planner = Planner { window: at_example(&machine).await, hand };
    planner.goes_to_sessions().await;
    planner.opens_need(FIRST, "Rover i praksis").await;
    planner.check(SECOND).await;
    planner.books("Man. 14. juni kl. 07.30–09.30 hos Oda Liksomhaug", "Book for 2").await;
    planner.closes_the_panel().await;
    planner.opens_need(OTHER, "Oppfriskning Rover").await;
    planner.press(TRAINER).await;
    planner.press("man. 21. juni").await;
    planner.books("Man. 21. juni kl. 09.30–10.30 hos Oda Liksomhaug", "Book").await;
    planner.window.close().await;

    let planner = Planner { window: machine.start("kari", &["--today", "2027-06-16"]).await, hand };
    let window = &planner.window;
    window.reads("1 økt er ikke bekreftet").await;
    planner.press("1 økt er ikke bekreftet").await;
    window.reads("Ble økten gjennomført?").await;
    window.picture("sessions-unconfirmed").await;
    planner.press("Ja, gjennomført").await;
    window.sees_card("07.30–09.30 Rover i praksis, Lise Liksomhaug og Sander Sandkassen, Gjennomført").await;
    planner.choose(FIRST, "møtte").await;
    planner.closes_the_panel().await;
    planner.looks_for_needs_of(FIRST).await;
    window.sees_button("Lise Liksomhaug, Rover i praksis, Helsehuset korttid, 2 t").await;
    window.picture("sessions-held").await;

    planner.lays_a_holiday_over_week_25().await;
    planner.go_to("Oversikt").await;
    window.sees_cell("Helsehuset korttid, uke 25: For få").await;
    window.reads("1 økt kan ikke holdes").await;
    window.picture("sessions-broken-on-board").await;
    planner.press("1 økt kan ikke holdes").await;
    window.reads("Oda Liksomhaug er borte: ferie uke 25.").await;
    window.sees_card("09.30–10.30 Oppfriskning Rover, Jelena Utkastbakk, Kan ikke holdes").await;
    window.sees_button(SUBSTITUTE).await;
    planner.press(SUBSTITUTE).await;
    window.reads("Man. 21. juni kl. 09.30–10.30 hos Ane Tenktvoll").await;
    window.picture("sessions-mending").await;
    window.sees_button("Bytt").await;
    planner.press("Bytt").await;
    window.sees_card("09.30–10.30 Oppfriskning Rover, Jelena Utkastbakk, Booket").await;
    window.reads_no_more("Oda Liksomhaug er borte").await;
    planner.go_to("Oversikt").await;
    window.reads("røde uker").await;
    window.reads_no_more("kan ikke holdes").await;
}

impl Planner {
    /// Gives the trainer of the session in week 25 a holiday, from where the session is or by name.
    async fn lays_a_holiday_over_week_25(&self) {
        match self.hand {
            Hand::Mouse => {
                self.window.press("Uken etter").await;
                self.window.open_card("09.30–10.30 Oppfriskning Rover").await;
                self.window.press(TRAINER).await;
            }
            Hand::Keyboard => self.go_to(TRAINER).await,
        }
        self.window.sees_button("Åpne fravær").await;
        self.press("Åpne fravær").await;
        self.press("Nytt fravær").await;
        self.fill_in("Uker", "25").await;
        self.window.reads("Uke 25–26 blir røde").await;
        self.press("Lagre").await;
        self.window.reads_no_more("ikke lagret").await;
        self.window.reads("Ferie uke 25").await;
    }

    /// Lets the automatic booking search for so long, instead of as long as it would.
    async fn searches_for(&self, seconds: &str, instead: &str, towards: Key) {
        match self.hand {
            Hand::Mouse => self.window.press_any_beginning(seconds).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, instead).await;
                self.window.go(towards, seconds).await;
                self.window.key(Key::Enter).await;
            }
        }
        self.press("Finn økter").await;
    }
}

async fn finds_sessions_automatically(hand: Hand) {
    let machine = Machine::new();
    let planner = Planner { window: at_example(&machine).await, hand };
    let window = &planner.window;
    planner.goes_to_sessions().await;
    planner.press("Automatisk booking").await;
    window.reads("Hva skal bookes?").await;
    planner.searches_for("30 sekunder", "3 sekunder", Key::Right).await;
    window.reads("av 30 sekunder").await;
    window.reads("Minst 1 kan ikke plasseres.").await;
    window.picture("automatic-searching").await;
    planner.press("Stopp").await;
    window.reads("Letingen ble stoppet. Dette er det beste som ble funnet.").await;
    window.reads("Bookes som ett steg, og kan angres som ett.").await;
    window.picture("automatic-review").await;

    let text = window.text().await;
    let button = text.lines().find(|line| line.starts_with("Book ")).expect("it can be booked");
    let sessions = button.split(' ').nth(1).expect("it says how many");
    planner.press(button).await;
    window.reads(&format!("{sessions} økter er booket.")).await;
    planner.press("Til øktene").await;
    window.reads_no_more(ALL_NEEDS).await;
    planner.goes_on_to_week_24().await;
    window.reads_no_more("Uke 24: Ingen økter").await;
    window.picture("automatic-booked").await;

    planner.press("Automatisk booking").await;
    planner.check("Flytt også det som er booket, men så lite som mulig").await;
    planner.searches_for("1 sekund", "30 sekunder", Key::Left).await;
    window.reads("blir stående som booket").await;
    window.picture("automatic-anew").await;
    planner.press("Forkast forslaget").await;
    window.reads("Hva skal bookes?").await;
    planner.closes_the_panel().await;

    planner.undoes(ALL_NEEDS).await;
    window.reads("Uke 24: Ingen økter").await;
}

#[test]
fn sessions_are_booked_grouped_and_not_booked_twice_with_the_mouse() {
    journey(books_groups_and_is_refused(Hand::Mouse));
}

#[test]
fn sessions_are_booked_grouped_and_not_booked_twice_by_keyboard_alone() {
    journey(books_groups_and_is_refused(Hand::Keyboard));
}

#[test]
fn sessions_are_held_broken_and_mended_with_the_mouse() {
    journey(holds_and_mends(Hand::Mouse));
}

#[test]
fn sessions_are_held_broken_and_mended_by_keyboard_alone() {
    journey(holds_and_mends(Hand::Keyboard));
}

#[test]
fn sessions_are_found_automatically_with_the_mouse() {
    journey(finds_sessions_automatically(Hand::Mouse));
}

#[test]
fn sessions_are_found_automatically_by_keyboard_alone() {
    journey(finds_sessions_automatically(Hand::Keyboard));
}
