//! *Vakter*: rostered shifts. Without an id a shift is matched whole; nobody has two that are the same.

use skulder_season::ids::{Noun, ShiftId};
use skulder_season::shift::Shift;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::places::Place;
use crate::lists::row::{Row, Told};
use crate::lists::which::hidden_one;
use crate::lists::{value, who};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let calendar = row.list.calendar;
    let id = hidden_one(row, Field::Id).map(ShiftId::from);
    let there = id.as_ref().and_then(|id| draft.get::<Shift>(id));
    let person = who::person(row, draft, &[Noun::Trainer, Noun::Temp]);
    let date = row.must(Field::Date, there.map(|there| there.date), |value| value::day(value, &calendar));
    let times = row.told(Field::Times, value::times);
    let (start, end) = match times {
        Told::Is((start, end)) => {
            row.tells(Field::Start);
            row.tells(Field::End);
            (Some(start), Some(end))
        }
        Told::Wrong => (None, None),
        Told::Nothing | Told::Emptied => (
            row.must(Field::Start, there.map(|there| there.start), value::clock),
            row.must(Field::End, there.map(|there| there.end), value::clock),
        ),
    };
    let date = date?;
    if let Ok(days) = skulder_season::dates::DateRange::new(date, date) {
        row.notice_outside(days, &[Field::Date]);
    }
    let (person, start, end) = (person?, start?, end?);
    let same = || draft.first_at::<Shift>(&Place::Shift(person.clone(), date, start, end));
    let id = id.or_else(|| same().map(|shift| shift.id.clone()));
    let id = id.unwrap_or_else(|| draft.new_id(Noun::Shift).into());
    row.put(Shift { id, person, date, start, end });
    Some(())
}

#[cfg(test)]
mod tests {
    use crate::lists::testing::desk;

    #[test]
    fn a_shift_is_matched_whole() {
        let mut desk = desk();
        let list = "= Shifts
             Ansattnummer | Navn      | Dato      | Fra kl. | Til kl. | Tid
             202          | Vilde Nes | 21.6.2027 | 07:30   | 15:00   |
             101          | Ida Berg  | 21.6.2027 |         |         | 22-7
             202          |           | 21.6.2027 | 7.30    | 1500    |
             202          |           | 21.6.2027 | 08:00   | 15:00   |
             202          |           | i morgen  | 25:00   |         |
             204          |           | 21.6.2027 | 08:00   | 15:00   |
                          | Jon Dal   | 21.6.2027 | 08:00   | 15:00   |
                          | Ola Vik   | 21.6.2027 | 08:00   | 15:00   |";
        desk.check(
            list,
            "2 new Vilde Nes
             3 new Ida Berg
             4 unchanged 202
             5 new 202
             6 rejected 202: C6 NotADay, D6 NotATime, E6 Empty
             7 rejected 204: A7 Unknown
             8 rejected Jon Dal: B8 ConfirmSame
             9 rejected Ola Vik: B9 SeveralKnown",
        );
        assert_eq!(desk.season.shifts().len(), 3);
    }
}
