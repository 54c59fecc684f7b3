//! How long a holiday grid of 5,000 people and 53 weeks takes to be read and previewed.
//!
//! Times are given beside their ratio to the least that could be done: going over the same workbook's cells with the
//! library alone, on the same machine in the same run. `cargo xtask bench lists` runs it.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::io::Cursor;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use calamine::{Reader, Xlsx};
use skulder_exchange::lists::choices::{Choices, SheetChoice};
use skulder_exchange::lists::{Against, look};
use skulder_exchange::workbook;
use skulder_season::Season;
use skulder_season::dates::{Week, WeekRange, parse_day};
use skulder_season::ids::PersonId;
use skulder_season::person::{People, Person};
use skulder_season::season::SeasonHead;
use skulder_season::testing::generator::{Dice, Size, realistic};
use skulder_season::testing::restore;
use skulder_season::trainer::TrainerKind;

const SHEET: &str = "Ferieplan";

fn main() {
    // `cargo bench` passes `--bench`; `cargo test --benches` does not, and then a small grid is enough.
    let is_full = std::env::args().any(|argument| argument == "--bench");
    let (people, rounds) = if is_full { (5_000, 5) } else { (50, 1) };
    // Five weeks off, as it is; and as many as a file may have.
    for (what, weeks_off) in [("five weeks off each", 5), ("thirty-six weeks off each", 36)] {
        measure(what, people, weeks_off, rounds);
    }
}

fn measure(what: &str, people: usize, weeks_off: usize, rounds: usize) {
    let (season, names) = made(people);
    let bytes = grid(&names, weeks_off);
    println!("{people} people, 53 weeks, {what}: {} KiB", bytes.len() / 1024);

    let least = median(rounds, || {
        let mut library: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).expect("it is a workbook");
        let name = library.sheet_names()[0].clone();
        let mut cells = library.worksheet_cells_reader(&name).expect("it has a sheet");
        let mut count = 0;
        while cells.next_cell().expect("it is a cell").is_some() {
            count += 1;
        }
        count
    });
    println!("  {:<34} {least:>9.1?}", "its cells, by the library alone");

    let show = |what: &str, time: Duration| {
        println!(
            "  {what:<34} {time:>9.1?}  {:>6.1} times the least",
            time.as_secs_f64() / least.as_secs_f64()
        );
    };
    let mut silence = Duration::ZERO;
    let reading = median(rounds, || {
        let mut last = Instant::now();
        let workbook = workbook::read(&bytes, "grid.xlsx", &mut |_| {
            silence = silence.max(last.elapsed());
            last = Instant::now();
            ControlFlow::Continue(())
        });
        silence = silence.max(last.elapsed());
        workbook.expect("it is readable")
    });
    show("read", reading);
    show("longest between two cancels", silence);

    let workbook =
        workbook::read(&bytes, "grid.xlsx", &mut |_| ControlFlow::Continue(())).expect("it is readable");
    let today = parse_day("2026-04-07").expect("it is a day");
    let against = Against { season: &season, people: &names, today, seed: "bench" };
    let unconfirmed = median(rounds, || look(&workbook, against, &Choices::default()));
    show("previewed, marks to be confirmed", unconfirmed);
    let confirmed = SheetChoice { marks_confirmed: true, ..SheetChoice::default() };
    let choices = Choices { sheets: [(SHEET.to_owned(), confirmed)].into(), ..Choices::default() };
    let preview = median(rounds, || look(&workbook, against, &choices));
    show("previewed, marks confirmed", preview);
    show("read and previewed", reading + preview);

    let look = look(&workbook, against, &choices);
    assert_eq!(look.summary.rows.rejected, 0, "every row is good");
    assert_eq!(look.rows.len(), people, "nobody is left out");
}

/// A season of so many superusers, all with names and numbers, and weeks enough.
fn made(people: usize) -> (Season, People) {
    let departments = people.div_ceil(6);
    let mut contents = realistic(
        Size { departments, superusers: people, instructors: 2, temps: departments, sessions: 0 },
        1,
    );
    contents.absences.clear();
    // 2026 has a week 53.
    let week = |number| Week::from_year_and_number(2026, number).expect("2026 has the week");
    let weeks = WeekRange::new(week(1), week(53)).expect("weeks are in order");
    contents.head = SeasonHead { weeks, ..contents.head };
    let season = restore(contents);
    let superusers =
        season.trainers().values().filter(|trainer| matches!(trainer.kind, TrainerKind::Superuser { .. }));
    let names = superusers
        .enumerate()
        .map(|(number, trainer)| {
            let name = format!("Fornavn{number} Etternavn{}", number % 977);
            let employee_no = Some(format!("{}", 100_000 + number));
            (PersonId::Trainer(trainer.id.clone()), Person { name, employee_no })
        })
        .collect();
    (season, names)
}

/// A workbook with everybody's row and a column a week.
fn grid(names: &People, weeks_off: usize) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET).expect("it is a name");
    sheet.write(0, 0, "Ansattnr").expect("a cell");
    sheet.write(0, 1, "Navn").expect("a cell");
    for week in 1..=53 {
        sheet.write(0, week + 1, format!("Uke {week}")).expect("a cell");
    }
    let mut dice = Dice::new(3);
    for (row, person) in (1..).zip(names.values()) {
        sheet.write(row, 0, person.employee_no.as_deref().unwrap_or_default()).expect("a cell");
        sheet.write(row, 1, &person.name).expect("a cell");
        for _ in 0..weeks_off {
            let week = 1 + dice.below(53) as u16;
            sheet.write(row, week + 1, dice.pick(&["F", "F", "F", "Ø", "K"])).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn median<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}
