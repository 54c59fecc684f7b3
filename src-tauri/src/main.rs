//! The desktop shell: it shows the window, answers its calls and holds the open season.
//!
//! Read [`desk`] first. Nothing here computes a planning fact, which is the core's, or has a sentence in it, which is
//! the window's. Nothing is logged: what happens to a season is in its history.

// A console beside the window would be the first thing seen on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod answer;
mod clock;
mod database;
mod desk;
mod drafts;
mod example;
mod ipc;
mod kept_file;
mod layouts;
mod lifetime;
mod news;
mod open_season;
mod reading;
mod settings;

use std::path::PathBuf;

use clap::Parser;
use skulder_season::dates::{Day, parse_day};
use tauri::Manager as _;

use crate::clock::Clock;
use crate::database::Claimed;
use crate::desk::Desk;
use crate::drafts::DraftsFile;
use crate::layouts::LayoutsFile;
use crate::lifetime::START_PATIENCE;
use crate::settings::SettingsFile;

/// Plans who trains the summer temps, and shows where nobody can.
#[derive(Parser)]
#[command(name = "skulder-desktop", version)]
struct Start {
    /// A season file, a workbook or a list to look at, and take in if you like what you see.
    file: Option<PathBuf>,
    /// The database; without it, the one you chose last in the window, or the one in your own application data.
    #[arg(long)]
    database: Option<PathBuf>,
    /// Counts every season on this day (YYYY-MM-DD) instead of today: for a try.
    #[arg(long, value_parser = day)]
    today: Option<Day>,
}

fn day(text: &str) -> Result<Day, &'static str> {
    parse_day(text).ok_or("write a day from 1990 to 2100 as YYYY-MM-DD")
}

fn main() {
    if let Some(name) = reading::file_to_read() {
        return reading::read_for_parent(&name);
    }
    let start = Start::parse();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .invoke_handler(tauri::generate_handler![
            ipc::open,
            ipc::open_example,
            ipc::seasons,
            ipc::open_season,
            ipc::new_season,
            ipc::roll_forward,
            ipc::archive_season,
            ipc::remove_season,
            ipc::execute,
            ipc::preview,
            ipc::undo,
            ipc::redo,
            ipc::week,
            ipc::temp,
            ipc::remedies,
            ipc::vulnerable,
            ipc::rescues,
            ipc::sessions_to_mend,
            ipc::telling,
            ipc::untold,
            ipc::mark_told,
            ipc::choose_calendar,
            ipc::timetable,
            ipc::breaches,
            ipc::unbooked,
            ipc::chances,
            ipc::takers,
            ipc::book,
            ipc::stop_booking,
            ipc::review_booking,
            ipc::accept_booking,
            ipc::deviations,
            ipc::lifted,
            ipc::figures,
            ipc::figures_of,
            ipc::guidance,
            ipc::history,
            ipc::choose_import,
            ipc::started_with,
            ipc::dropped_file,
            ipc::paste_import,
            ipc::revise_import,
            ipc::import_rows,
            ipc::accept_import,
            ipc::cancel_import,
            ipc::choose_export,
            ipc::choose_template,
            ipc::choose_view,
            ipc::names_kept,
            ipc::choose_person,
            ipc::report_pages,
            ipc::choose_report,
            ipc::database,
            ipc::choose_database,
            ipc::open_database,
            ipc::back_up,
            ipc::restore,
            ipc::drafts,
            ipc::keep_draft,
            ipc::settings,
            ipc::set_settings,
        ])
        .on_window_event(news::of_files)
        .setup(move |app| {
            let folder = app.path().app_config_dir()?;
            let settings = SettingsFile::within(&folder);
            let mut database = lifetime::first_database(start.database, &settings);
            if database.claim_or_show(START_PATIENCE) == Claimed::Elsewhere {
                app.handle().exit(0);
                return Ok(());
            }
            ipc::show_theme(app.handle(), settings.read().theme);
            app.manage(settings.clone());
            let drafts = DraftsFile::within(&folder);
            app.manage(drafts.clone());
            let clock = start.today.map_or(Clock::Machine, Clock::Fixed);
            let layouts = LayoutsFile::within(&folder);
            app.manage(Desk::new(database, author(), clock, settings, drafts, layouts, start.file));
            news::spread(app.handle().clone());
            lifetime::see_to(app.handle());
            // Only now, or the page could ask before anybody answers.
            let window = app.config().app.windows.first().ok_or(tauri::Error::WindowNotFound)?;
            tauri::WebviewWindowBuilder::from_config(app.handle(), window)?.build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(lifetime::end),
        Err(error) => {
            eprintln!("The window could not be opened: {error}");
            std::process::exit(1);
        }
    }
}

/// Who the history says it was: the name the planner is logged in by.
fn author() -> String {
    ["USERNAME", "USER", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.trim().is_empty()))
        .unwrap_or_else(|| "skulder".to_owned())
}
