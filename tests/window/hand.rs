//! Somebody at the window and what they work with, so that a way is told once and gone with the mouse and by keyboard.

use fantoccini::key::Key;

use crate::driver::Window;

/// What somebody works with.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Hand {
    Mouse,
    Keyboard,
}

/// Somebody at the window.
pub(crate) struct Planner {
    pub(crate) window: Window,
    pub(crate) hand: Hand,
}

impl Planner {
    /// Presses a button by how its name begins.
    pub(crate) async fn press(&self, name: &str) {
        match self.hand {
            Hand::Mouse => self.window.press_any_beginning(name).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, name).await;
                self.window.key(Key::Enter).await;
            }
        }
    }
    /// Goes to a place by the rail, or by Ctrl+K and its name.
    pub(crate) async fn go_to(&self, place: &str) {
        match self.hand {
            Hand::Mouse => self.window.press(place).await,
            Hand::Keyboard => {
                self.window.key_with(&[Key::Control], "k").await;
                self.window.go(Key::Tab, "Finn person, avdeling, uke eller handling").await;
                self.window.write(place).await;
                self.window.reads(place).await;
                self.window.key(Key::Enter).await;
            }
        }
    }
    /// Puts a text in place of the one in a field.
    pub(crate) async fn fill_in(&self, label: &str, text: &str) {
        match self.hand {
            Hand::Mouse => self.window.fill_in(label, text).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, label).await;
                self.window.key_with(&[Key::Control], "a").await;
                self.window.write(text).await;
            }
        }
    }
    /// Chooses an option; by keyboard, by how it begins.
    pub(crate) async fn choose(&self, label: &str, option: &str) {
        match self.hand {
            Hand::Mouse => self.window.choose(label, option).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, label).await;
                self.window.write_option(option).await;
            }
        }
    }
    /// Ticks a box.
    pub(crate) async fn check(&self, label: &str) {
        match self.hand {
            Hand::Mouse => self.window.check(label).await,
            Hand::Keyboard => {
                self.window.go(Key::Tab, label).await;
                self.window.write(" ").await;
            }
        }
    }
}
