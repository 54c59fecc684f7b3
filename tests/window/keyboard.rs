//! The same way with no mouse: from the first screen to a week turned.

use fantoccini::key::Key;

use crate::driver::{Machine, journey};

#[test]
fn a_holiday_is_moved_by_keyboard_alone() {
    journey(async {
        let machine = Machine::new();
        let window = machine.start("kari", &[]).await;
        window.reads("Velkommen til Skulder").await;
        window.go(Key::Tab, "Prøv eksempelsesongen").await;
        window.key(Key::Enter).await;
        window.reads("16 røde uker i 8 avdelinger").await;

        window.go(Key::Tab, "Helsehuset korttid, uke 22").await;
        window.go(Key::Down, "Sykehjem Øst, uke 22").await;
        window.go(Key::Right, "Sykehjem Øst, uke 28").await;
        window.key(Key::Enter).await;
        window.reads("Ingen opplærere er til stede i uke 28").await;
        window.go(Key::Tab, "Fravær for Olena Lånås").await;
        window.key(Key::Enter).await;
        window.go(Key::Tab, "Ferie uke 28–30").await;
        window.key(Key::Enter).await;
        window.go(Key::Tab, "Uker").await;
        window.key_with(&[Key::Control], "a").await;
        window.write("29-31").await;
        window.reads("Prøver: 15 røde uker i 7 avdelinger").await;
        window.key(Key::Enter).await;
        window.reads("Lagret").await;
        window.reads("15 røde uker i 7 avdelinger").await;
        window.key(Key::Escape).await;
        window.key(Key::Escape).await;
        window.reads_no_more("Fravær i sesongen").await;

        window.key_with(&[Key::Control], "z").await;
        window.reads("16 røde uker i 8 avdelinger").await;
        window.key_with(&[Key::Control, Key::Shift], "z").await;
        window.reads("15 røde uker i 7 avdelinger").await;
    });
}
