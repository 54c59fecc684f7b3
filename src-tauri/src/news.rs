//! What happens to the season without this window's doing: another planner's change, and midnight.
//!
//! The window's own changes are not told: their answers are. There is one window to a program.

use std::time::Duration;

use tauri::{AppHandle, Emitter as _, Manager as _};
use tokio::time::sleep;

use crate::answer::{SeasonMoved, TodayMoved};
use crate::desk::Desk;

/// The event that tells the window to catch up.
const SEASON_MOVED: &str = "season-moved";
/// The event that tells the window that it is another day.
const TODAY_MOVED: &str = "today-moved";
/// How often the day is looked at. Sleeping until midnight would miss a machine that slept itself.
const LOOK_AT_THE_DAY: Duration = Duration::from_secs(20);
/// How long to wait for a database that is not open yet, or not there any more.
const TRY_AGAIN: Duration = Duration::from_secs(2);

/// Tells the window, for as long as the program runs.
pub(crate) fn spread(app: AppHandle) {
    let of_the_day = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            sleep(LOOK_AT_THE_DAY).await;
            if let Some(today) = of_the_day.state::<Desk>().roll_over().await {
                // Without a window nobody needs to know.
                drop(of_the_day.emit(TODAY_MOVED, TodayMoved { today }));
            }
        }
    });
    tauri::async_runtime::spawn(async move {
        let desk = app.state::<Desk>();
        loop {
            if let Ok(Some(mut moved)) = desk.watch().await {
                // Once before the first message, for what moved before anybody watched.
                loop {
                    // A database that is away is what the next call tells the planner.
                    if let Ok(Some(revision)) = desk.catch_up().await {
                        drop(app.emit(SEASON_MOVED, SeasonMoved { revision }));
                    }
                    if moved.recv().await.is_none() {
                        break;
                    }
                }
            }
            sleep(TRY_AGAIN).await;
        }
    });
}
