//! The calls of the window: each hands its arguments to the [`Desk`] and its answer back.
//!
//! Nothing is decided here. What is not of the call's form is answered with [`Failure::Malformed`] by [`Given`], so no
//! call ever rejects with a string. File dialogs open from here, because the page may not open any.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::{Deserialize, Deserializer};
use skulder_booking::Scope;
use skulder_booking::explain::{Chances, Wish};
use skulder_booking::guidance::Guidance;
use skulder_booking::unbooked::{FreeTime, Taker, Unbooked};
use skulder_exchange::lists::ListKind;
use skulder_exchange::lists::choices::Choices;
use skulder_exchange::lists::preview::Verdict;
use skulder_exchange::report::{Language, Report};
use skulder_exchange::template::Fill;
use skulder_exchange::view::View;
use skulder_season::Command;
use skulder_season::breach::Breach;
use skulder_season::coverage::board::SessionsToMend;
use skulder_season::coverage::vulnerable::Vulnerable;
use skulder_season::dates::{ClockTime, Day, Week, WeekRange};
use skulder_season::deviations::{DeviationFilter, Deviations};
use skulder_season::figures::Figures;
use skulder_season::ids::{AssessmentId, DepartmentId, PersonId, SeasonId, SessionId, TempId, TrainerId};
use skulder_season::lifted::Lifted;
use skulder_season::names_until::NamesUntil;
use skulder_season::outcome::CellMove;
use skulder_season::person::Naming;
use skulder_season::readiness::TempSheet;
use skulder_season::remedy::Remedies;
use skulder_season::rescue::Rescue;
use skulder_season::roll_forward::TakenAlong;
use skulder_season::session::Session;
use skulder_season::sheet::WeekSheet;
use skulder_season::telling::{Recipient, Untold};
use skulder_season::timetable::Timetable;
use tauri::ipc::{CommandArg, CommandItem, InvokeError};
use tauri::{AppHandle, Runtime, State, WebviewWindow};
use tauri_plugin_dialog::{DialogExt as _, FilePath};
use tokio::sync::oneshot;

use crate::answer::{
    Answer, BookingReview, DatabaseState, Draft, Failure, HistoryFilter, HistoryPage, ImportPreview,
    ImportRows, NamesKept, Opened, OpenedDatabase, Previewed, ReportPages, SeasonInList, ShellSettings,
    Telling, Theme, Undone,
};
use crate::database::Making;
use crate::desk::Desk;
use crate::drafts::DraftsFile;
use crate::settings::SettingsFile;

/// What can be brought in.
const READ: &[&str] = &["json", "xlsx", "xlsm", "csv", "txt"];
/// What the name of a database ends in.
const DATABASE: &str = "db";

/// An argument of a call, or [`Failure::Malformed`] in its place.
pub(crate) struct Given<T>(T);

impl<'de, T: Deserialize<'de>, R: Runtime> CommandArg<'de, R> for Given<T> {
    fn from_command(item: CommandItem<'de, R>) -> Result<Self, InvokeError> {
        parse(item).map(Self).map_err(InvokeError::from)
    }
}

/// Reads an argument.
pub(crate) fn parse<'de, T: Deserialize<'de>>(argument: impl Deserializer<'de>) -> Result<T, Failure> {
    T::deserialize(argument).map_err(|_| Failure::Malformed)
}

#[tauri::command]
pub(crate) async fn open(desk: State<'_, Desk>) -> Result<Option<Opened>, Failure> {
    desk.open().await
}

#[tauri::command]
pub(crate) async fn open_example(desk: State<'_, Desk>) -> Result<Opened, Failure> {
    desk.open_example().await
}

#[tauri::command]
pub(crate) async fn seasons(desk: State<'_, Desk>) -> Result<Vec<SeasonInList>, Failure> {
    desk.seasons().await
}

#[tauri::command]
pub(crate) async fn open_season(desk: State<'_, Desk>, season: Given<SeasonId>) -> Result<Opened, Failure> {
    desk.open_season(&season.0).await
}

#[tauri::command]
pub(crate) async fn new_season(
    desk: State<'_, Desk>,
    name: Given<String>,
    weeks: Given<WeekRange>,
) -> Result<Opened, Failure> {
    desk.new_season(&name.0, weeks.0).await
}

#[tauri::command]
pub(crate) async fn roll_forward(
    desk: State<'_, Desk>,
    name: Given<String>,
    weeks: Given<WeekRange>,
    along: Given<TakenAlong>,
) -> Result<Opened, Failure> {
    desk.roll_forward(&name.0, weeks.0, along.0).await
}

#[tauri::command]
pub(crate) async fn archive_season(
    desk: State<'_, Desk>,
    season: Given<SeasonId>,
    is_archived: Given<bool>,
) -> Result<Vec<SeasonInList>, Failure> {
    desk.archive_season(&season.0, is_archived.0).await
}

#[tauri::command]
pub(crate) async fn remove_season(
    desk: State<'_, Desk>,
    season: Given<SeasonId>,
) -> Result<Option<Opened>, Failure> {
    desk.remove_season(&season.0).await
}

#[tauri::command]
pub(crate) async fn execute(
    desk: State<'_, Desk>,
    command: Given<Command>,
    names: Given<Vec<Naming>>,
) -> Result<Answer, Failure> {
    desk.execute(command.0, names.0).await
}

#[tauri::command]
pub(crate) async fn preview(
    desk: State<'_, Desk>,
    commands: Given<Vec<Command>>,
    sequence: Given<u64>,
) -> Result<Previewed, Failure> {
    desk.preview(&commands.0, sequence.0)
}

#[tauri::command]
pub(crate) async fn undo(desk: State<'_, Desk>) -> Result<Undone, Failure> {
    desk.undo().await
}

#[tauri::command]
pub(crate) async fn redo(desk: State<'_, Desk>) -> Result<Answer, Failure> {
    desk.redo().await
}

#[tauri::command]
pub(crate) async fn week(
    desk: State<'_, Desk>,
    department: Given<DepartmentId>,
    week: Given<Week>,
) -> Result<WeekSheet, Failure> {
    desk.week(&department.0, week.0)
}

#[tauri::command]
pub(crate) async fn temp(desk: State<'_, Desk>, temp: Given<TempId>) -> Result<TempSheet, Failure> {
    desk.temp(&temp.0)
}

#[tauri::command]
pub(crate) async fn remedies(
    desk: State<'_, Desk>,
    department: Given<DepartmentId>,
    week: Given<Week>,
    support: Given<String>,
) -> Result<Remedies, Failure> {
    desk.remedies(department.0, week.0, support.0).await
}

#[tauri::command]
pub(crate) async fn vulnerable(desk: State<'_, Desk>) -> Result<Vec<Vulnerable>, Failure> {
    desk.vulnerable().await
}

#[tauri::command]
pub(crate) async fn rescues(desk: State<'_, Desk>) -> Result<Vec<Rescue>, Failure> {
    desk.rescues()
}

#[tauri::command]
pub(crate) async fn sessions_to_mend(desk: State<'_, Desk>) -> Result<SessionsToMend, Failure> {
    desk.sessions_to_mend()
}

#[tauri::command]
pub(crate) async fn timetable(desk: State<'_, Desk>, week: Given<Week>) -> Result<Timetable, Failure> {
    desk.timetable(week.0).await
}

#[tauri::command]
pub(crate) async fn breaches(desk: State<'_, Desk>, session: Given<Session>) -> Result<Vec<Breach>, Failure> {
    desk.breaches(session.0).await
}

#[tauri::command]
pub(crate) async fn unbooked(desk: State<'_, Desk>) -> Result<Vec<Unbooked>, Failure> {
    desk.unbooked().await
}

#[tauri::command]
pub(crate) async fn chances(desk: State<'_, Desk>, wish: Given<Wish>) -> Result<Option<Chances>, Failure> {
    desk.chances(wish.0).await
}

#[tauri::command]
pub(crate) async fn takers(
    desk: State<'_, Desk>,
    trainer: Given<TrainerId>,
    day: Given<Day>,
    start: Given<ClockTime>,
) -> Result<Vec<Taker>, Failure> {
    desk.takers(FreeTime { trainer: trainer.0, day: day.0, start: start.0 }).await
}

#[tauri::command]
pub(crate) async fn book(
    desk: State<'_, Desk>,
    scope: Given<Scope>,
    seconds: Given<u64>,
    is_anew: Given<bool>,
) -> Result<BookingReview, Failure> {
    desk.book(scope.0, seconds.0, is_anew.0).await
}

#[tauri::command]
pub(crate) async fn stop_booking(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.stop_booking();
    Ok(())
}

#[tauri::command]
pub(crate) async fn review_booking(
    desk: State<'_, Desk>,
    token: Given<String>,
    sessions: Given<BTreeSet<SessionId>>,
) -> Result<Vec<CellMove>, Failure> {
    desk.review_booking(&token.0, sessions.0).await
}

#[tauri::command]
pub(crate) async fn accept_booking(
    desk: State<'_, Desk>,
    token: Given<String>,
    sessions: Given<BTreeSet<SessionId>>,
) -> Result<Answer, Failure> {
    desk.accept_booking(&token.0, sessions.0).await
}

#[tauri::command]
pub(crate) async fn telling(desk: State<'_, Desk>, recipient: Given<Recipient>) -> Result<Telling, Failure> {
    desk.telling(&recipient.0).await
}

#[tauri::command]
pub(crate) async fn untold(desk: State<'_, Desk>) -> Result<Vec<Untold>, Failure> {
    desk.untold().await
}

#[tauri::command]
pub(crate) async fn mark_told(
    desk: State<'_, Desk>,
    recipient: Given<Recipient>,
) -> Result<Telling, Failure> {
    desk.mark_told(&recipient.0).await
}

#[tauri::command]
pub(crate) async fn choose_calendar(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    recipient: Given<Recipient>,
) -> Result<Option<String>, Failure> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(&window)
        .add_filter("iCalendar", &["ics"])
        .set_file_name(desk.calendar_name_to_suggest(&recipient.0)?);
    match chosen(|answer| dialog.save_file(answer)).await? {
        Some(file) => desk.write_calendar(&file, recipient.0).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn deviations(
    desk: State<'_, Desk>,
    filter: Given<DeviationFilter>,
) -> Result<Deviations, Failure> {
    desk.deviations(&filter.0)
}

#[tauri::command]
pub(crate) async fn lifted(desk: State<'_, Desk>) -> Result<Lifted, Failure> {
    desk.lifted()
}

#[tauri::command]
pub(crate) async fn figures(desk: State<'_, Desk>) -> Result<Figures, Failure> {
    desk.figures()
}

#[tauri::command]
pub(crate) async fn figures_of(
    desk: State<'_, Desk>,
    assessment: Given<AssessmentId>,
) -> Result<Option<Figures>, Failure> {
    desk.figures_of(&assessment.0).await
}

#[tauri::command]
pub(crate) async fn guidance(
    desk: State<'_, Desk>,
    department: Given<DepartmentId>,
    minutes: Given<u32>,
) -> Result<Guidance, Failure> {
    desk.guidance(department.0, minutes.0).await
}

#[tauri::command]
pub(crate) async fn history(
    desk: State<'_, Desk>,
    before: Given<Option<i64>>,
    filter: Given<HistoryFilter>,
) -> Result<HistoryPage, Failure> {
    desk.history(before.0, &filter.0).await
}

#[tauri::command]
pub(crate) async fn choose_import(
    window: WebviewWindow,
    desk: State<'_, Desk>,
) -> Result<Option<ImportPreview>, Failure> {
    let dialog = window.dialog().file().set_parent(&window).add_filter("Skulder, Excel, CSV", READ);
    match chosen(|answer| dialog.pick_file(answer)).await? {
        Some(file) => desk.look_at_file(&file).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn dropped_file(desk: State<'_, Desk>) -> Result<Option<ImportPreview>, Failure> {
    desk.look_at_dropped_file().await
}

#[tauri::command]
pub(crate) async fn paste_import(
    desk: State<'_, Desk>,
    text: Given<String>,
    kind: Given<Option<ListKind>>,
) -> Result<ImportPreview, Failure> {
    desk.look_at_pasted(text.0, kind.0).await
}

#[tauri::command]
pub(crate) async fn revise_import(
    desk: State<'_, Desk>,
    token: Given<String>,
    choices: Given<Choices>,
) -> Result<ImportPreview, Failure> {
    desk.revise_import(&token.0, choices.0).await
}

#[tauri::command]
pub(crate) async fn import_rows(
    desk: State<'_, Desk>,
    token: Given<String>,
    verdict: Given<Option<Verdict>>,
    from: Given<usize>,
    count: Given<usize>,
) -> Result<ImportRows, Failure> {
    desk.import_rows(&token.0, verdict.0, from.0, count.0)
}

#[tauri::command]
pub(crate) async fn cancel_import(desk: State<'_, Desk>) -> Result<(), Failure> {
    desk.cancel_import();
    Ok(())
}

#[tauri::command]
pub(crate) async fn started_with(desk: State<'_, Desk>) -> Result<Option<ImportPreview>, Failure> {
    desk.look_at_file_of_start().await
}

#[tauri::command]
pub(crate) async fn accept_import(desk: State<'_, Desk>, token: Given<String>) -> Result<Opened, Failure> {
    desk.accept_import(&token.0).await
}

#[tauri::command]
pub(crate) async fn choose_export(
    window: WebviewWindow,
    desk: State<'_, Desk>,
) -> Result<Option<String>, Failure> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(&window)
        .add_filter("Skulder", &["json"])
        .set_file_name(desk.file_name_to_suggest("json")?);
    match chosen(|answer| dialog.save_file(answer)).await? {
        Some(file) => desk.export_to(&file).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn choose_template(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    blank: Given<bool>,
) -> Result<Option<String>, Failure> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(&window)
        .add_filter("Excel", &["xlsx"])
        .set_file_name(desk.file_name_to_suggest("xlsx").unwrap_or_else(|_| "Skulder.xlsx".to_owned()));
    let fill = if blank.0 { Fill::Frame } else { Fill::Everything };
    match chosen(|answer| dialog.save_file(answer)).await? {
        Some(file) => desk.write_template(&file, fill).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn choose_view(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    view: Given<View>,
) -> Result<Option<String>, Failure> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(&window)
        .add_filter("Excel", &["xlsx"])
        .add_filter("CSV", &["csv"])
        .set_file_name(desk.file_name_to_suggest("xlsx")?);
    match chosen(|answer| dialog.save_file(answer)).await? {
        Some(file) => desk.write_view(&file, view.0).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn names_kept(
    desk: State<'_, Desk>,
    until: Given<NamesUntil>,
) -> Result<NamesKept, Failure> {
    desk.names_kept(until.0)
}

#[tauri::command]
pub(crate) async fn choose_person(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    person: Given<PersonId>,
) -> Result<Option<String>, Failure> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(&window)
        .add_filter("JSON", &["json"])
        .set_file_name(desk.person_name_to_suggest(&person.0)?);
    match chosen(|answer| dialog.save_file(answer)).await? {
        Some(file) => desk.write_person(&file, person.0).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn report_pages(
    desk: State<'_, Desk>,
    report: Given<Report>,
    language: Given<Language>,
) -> Result<ReportPages, Failure> {
    desk.report_pages(report.0, language.0).await
}

#[tauri::command]
pub(crate) async fn choose_report(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    report: Given<Report>,
    language: Given<Language>,
) -> Result<Option<String>, Failure> {
    let dialog = window
        .dialog()
        .file()
        .set_parent(&window)
        .add_filter("PDF", &["pdf"])
        .set_file_name(desk.report_name_to_suggest(&report.0, language.0)?);
    match chosen(|answer| dialog.save_file(answer)).await? {
        Some(file) => desk.write_report(&file, report.0, language.0).await.map(Some),
        None => Ok(None),
    }
}

#[tauri::command]
pub(crate) async fn database(desk: State<'_, Desk>) -> Result<DatabaseState, Failure> {
    desk.database_state().await
}

#[tauri::command]
pub(crate) async fn choose_database(
    window: WebviewWindow,
    desk: State<'_, Desk>,
    is_new: Given<bool>,
) -> Result<Option<OpenedDatabase>, Failure> {
    let dialog = window.dialog().file().set_parent(&window).add_filter("Skulder", &[DATABASE]);
    let (chosen, making) = if is_new.0 {
        let dialog = dialog.set_file_name(format!("skulder.{DATABASE}"));
        (chosen(|answer| dialog.save_file(answer)).await?, Making::WhereThereIsNone)
    } else {
        (chosen(|answer| dialog.pick_file(answer)).await?, Making::Never)
    };
    let Some(mut file) = chosen else { return Ok(None) };
    if is_new.0 && file.extension().is_none() {
        file.set_extension(DATABASE);
    }
    desk.open_database(&file, making).await.map(Some)
}

#[tauri::command]
pub(crate) async fn open_database(
    desk: State<'_, Desk>,
    place: Given<String>,
) -> Result<OpenedDatabase, Failure> {
    desk.open_recent_database(&place.0).await
}

#[tauri::command]
pub(crate) async fn back_up(desk: State<'_, Desk>) -> Result<DatabaseState, Failure> {
    desk.back_up().await
}

#[tauri::command]
pub(crate) async fn restore(desk: State<'_, Desk>, backup: Given<String>) -> Result<OpenedDatabase, Failure> {
    desk.restore(&backup.0).await
}

#[tauri::command]
pub(crate) async fn drafts(file: State<'_, DraftsFile>) -> Result<Vec<Draft>, Failure> {
    Ok(file.read())
}

#[tauri::command]
pub(crate) async fn keep_draft(
    file: State<'_, DraftsFile>,
    key: Given<String>,
    text: Given<Option<String>>,
) -> Result<(), Failure> {
    file.keep(key.0, text.0)
}

#[tauri::command]
pub(crate) async fn settings(file: State<'_, SettingsFile>) -> Result<ShellSettings, Failure> {
    Ok(file.read())
}

#[tauri::command]
pub(crate) async fn set_settings(
    app: AppHandle,
    file: State<'_, SettingsFile>,
    settings: Given<ShellSettings>,
) -> Result<ShellSettings, Failure> {
    let settings = file.write(settings.0).map_err(|error| Failure::unavailable(&error))?;
    show_theme(&app, settings.theme);
    Ok(settings)
}

/// Gives the windows' frames the theme of what is inside.
pub(crate) fn show_theme(app: &AppHandle, theme: Theme) {
    app.set_theme(match theme {
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark | Theme::Contrast => Some(tauri::Theme::Dark),
        Theme::System => None,
    });
}

/// Lets the planner choose a file; `None` where the planner thought better of it.
async fn chosen(
    ask: impl FnOnce(Box<dyn FnOnce(Option<FilePath>) + Send>),
) -> Result<Option<PathBuf>, Failure> {
    let (answer, chosen) = oneshot::channel();
    // A window that was closed meanwhile does not hear the answer any more.
    ask(Box::new(move |file| drop(answer.send(file))));
    let file = chosen.await.ok().flatten();
    file.map(|file| file.into_path().map_err(|_| Failure::Internal)).transpose()
}
