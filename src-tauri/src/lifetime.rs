//! The program from its start to its end: which database it begins with, what it does from time to time, and how it
//! leaves.
//!
//! Only what the clock or the system asks for is here; what is done then is the desk's.
//!
//! The trap: the program outlives its window by a last backup. Whoever is started meanwhile with the same database waits
//! for it ([`Database::claim_or_show`]).

use std::path::{self, PathBuf};
use std::time::Duration;

use skulder_store::{Place, default_file};
use tauri::{AppHandle, Manager as _, RunEvent, WebviewWindow};
use tokio::time::sleep;

use crate::database::{Database, Making};
use crate::desk::Desk;
use crate::settings::SettingsFile;

/// How often it is asked whether a backup is due.
const BACKUP_GLANCE: Duration = Duration::from_mins(1);
/// How often it is asked whether the window is to come to the front.
const FRONT_GLANCE: Duration = Duration::from_millis(250);
/// How long a second start waits for the first one's window, or for the first one's end.
pub(crate) const START_PATIENCE: Duration = Duration::from_secs(6);
/// How long the end is put off at most, whatever the database does.
const END_PATIENCE: Duration = Duration::from_secs(5);

/// The database to begin with: the one asked for, or else the one chosen last, or else the user's own.
pub(crate) fn first_database(asked_for: Option<PathBuf>, settings: &SettingsFile) -> Database {
    let (file, making) = match (asked_for, settings.chosen_database()) {
        (Some(file), _) => (file, Making::WhereThereIsNone),
        (None, Some(file)) => (file, Making::Never),
        (None, None) => (default_file(), Making::WhereThereIsNone),
    };
    // However the working folder changes, it is this file. Where even that cannot be told, opening it says so.
    let file = path::absolute(&file).unwrap_or(file);
    Database::at(Place::Sqlite(file), making)
}

/// Sees to the database, and to whoever wants to see the window, for as long as the program runs.
pub(crate) fn see_to(app: &AppHandle) {
    let of_backups = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            sleep(BACKUP_GLANCE).await;
            of_backups.state::<Desk>().back_up_if_due().await;
        }
    });
    let of_window = app.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            sleep(FRONT_GLANCE).await;
            let windows = of_window.webview_windows();
            // Without one, the program is about to end, and must not say that it has come.
            if !windows.is_empty() && of_window.state::<Desk>().is_asked_for() {
                windows.values().for_each(come_to_front);
            }
        }
    });
}

/// Puts the end off until the database has been left as it should be.
pub(crate) fn end(app: &AppHandle, event: RunEvent) {
    // With a code, it is this very end.
    if let RunEvent::ExitRequested { code: None, api, .. } = event {
        api.prevent_exit();
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            // Past that, the database is left as if the machine had lost its power: nothing answered is lost.
            let _ = tokio::time::timeout(END_PATIENCE, app.state::<Desk>().leave()).await;
            app.exit(0);
        });
    }
}

fn come_to_front(window: &WebviewWindow) {
    // Some desktops let no window do so by itself, and show otherwise that it would.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
}
