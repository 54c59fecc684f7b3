//! The last line of defence against a library that panics over a broken file.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

use super::Unreadable;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Runs a library's work on somebody's file. Should it panic, the file is damaged.
///
/// The libraries answer a broken file with an error nearly always, but calamine reckons with what the file says: it takes
/// the row "0" or a range from right to left from zero. Such a file is no reason to take a program down. What was being
/// worked on is dropped by the caller, so nothing half done is seen. Nothing is printed: a panic's message may quote a
/// cell, and a cell may hold a name.
pub(super) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Unreadable> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_GUARDED.get() {
                before(panic);
            }
        }));
    });
    let was_guarded = IS_GUARDED.replace(true);
    let outcome = catch_unwind(AssertUnwindSafe(work));
    IS_GUARDED.set(was_guarded);
    outcome.map_err(|_| Unreadable::Damaged)
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, guarded};

    #[test]
    fn a_panic_is_a_damaged_file() {
        assert_eq!(guarded(|| -> u32 { panic!("a cell with a name") }), Err(Unreadable::Damaged));
        assert_eq!(guarded(|| 1), Ok(1));
    }
}
