//! What the window is told without having asked: another planner's change, midnight, how far the reading of a file or an
//! automatic booking has come, and files that are dragged over it.
//!
//! The window's own changes are not told: their answers are. There is one window to a program.

use std::time::Duration;

use tauri::{AppHandle, DragDropEvent, Emitter as _, Manager as _, Window, WindowEvent};
use tokio::time::sleep;

use crate::answer::{FileOver, SeasonMoved, TodayMoved};
use crate::desk::Desk;

/// The event that tells the window to catch up.
const SEASON_MOVED: &str = "season-moved";
/// The event that tells the window that it is another day.
const TODAY_MOVED: &str = "today-moved";
/// The event that tells the window how far the reading of a file has come.
const IMPORT_PROGRESS: &str = "import-progress";
/// The event that tells the window how far an automatic booking has come.
const BOOKING_PROGRESS: &str = "booking-progress";
/// The event that tells the window that a file is dragged over it, or no more.
const FILE_OVER: &str = "file-over";
/// The event that tells the window that a file was dropped on it.
const FILE_DROPPED: &str = "file-dropped";
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
    let of_files = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut progress = of_files.state::<Desk>().import_progress();
        while progress.changed().await.is_ok() {
            let progress = *progress.borrow_and_update();
            drop(of_files.emit(IMPORT_PROGRESS, progress));
        }
    });
    let of_bookings = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut progress = of_bookings.state::<Desk>().booking_progress();
        while progress.changed().await.is_ok() {
            let made = *progress.borrow_and_update();
            if let Some(made) = made {
                drop(of_bookings.emit(BOOKING_PROGRESS, made));
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
            tokio::select! {
                () = desk.database_opened() => {}
                () = sleep(TRY_AGAIN) => {}
            }
        }
    });
}

/// Tells the window of files that are dragged over it and dropped. Where they lie is the desk's to know.
pub(crate) fn of_files(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    let over = |over| drop(window.emit(FILE_OVER, FileOver { over }));
    match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => over(true),
        DragDropEvent::Drop { paths, .. } => {
            over(false);
            if let Some(path) = paths.first() {
                window.state::<Desk>().keep_dropped(path.clone());
                drop(window.emit(FILE_DROPPED, ()));
            }
        }
        DragDropEvent::Leave => over(false),
        _ => {}
    }
}
