//! Journeys in the real window: the program as it is built, its own web view, a database on the disk.
//!
//! They prove what no test of a part can: that the calls, the page's rules of security and the store are joined as
//! they should be. What the page does with an answer is tested in `ui/tests`, what an answer says in the core.
//!
//! `cargo xtask test` builds the program and runs them. By hand, with the program built: `SKULDER_DESKTOP=…
//! xvfb-run -a -s "-screen 0 1280x900x24" cargo test -p skulder-tests --test window -- --test-threads=1`.

mod driver;
mod example;
mod file;
mod follow_ups;
mod hand;
mod holiday;
mod keyboard;
mod list;
mod newcomer;
mod picture;
mod plan;
mod rules;
mod sessions;
mod together;
