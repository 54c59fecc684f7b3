//! One suite for the store, run on both engines.
//!
//! A test is an `async fn` that is given an empty place; `on_both_engines!` makes two of it, `…::on_sqlite`
//! and `…::on_postgres`. The latter need a throw-away server, whose address is in `SKULDER_TEST_POSTGRES`:
//! without one they fail, for a suite that skips in silence proves nothing. `cargo xtask test` starts one.
//!
//! Counts are small in ordinary runs; with `SKULDER_SOAK` set they are those of the promise.

mod any;
mod archive;
mod arena;
mod backups;
mod commit;
mod damaged;
mod format;
mod history;
mod killed;
mod making;
mod names;
mod open;
mod planner;
mod rows;
mod scripts;
mod telling;
mod watch;
