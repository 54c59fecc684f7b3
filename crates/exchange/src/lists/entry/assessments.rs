//! *Vurderinger*: the judgements of the Forum and the steering group. Without an id one is that of its day and body.

use skulder_season::assessment::Assessment;
use skulder_season::ids::{AssessmentId, Noun};
use skulder_season::limits;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::row::{Row, text, word};
use crate::lists::value;
use crate::lists::which::hidden_one;
use crate::lists::words::{BODIES, JUDGEMENTS};

pub(super) fn read(row: &mut Row<'_>, draft: &Draft<'_>) -> Option<()> {
    let (calendar, is_exact) = (row.list.calendar, row.is_exact());
    let id = hidden_one(row, Field::Id).map(AssessmentId::from);
    let there = id.as_ref().and_then(|id| draft.get::<Assessment>(id));
    let date = row.must(Field::Date, there.map(|there| there.date), |value| value::day(value, &calendar));
    let body = row.must(Field::Body, there.map(|there| there.body), word(&BODIES));
    let there = there.or_else(|| {
        let mut others = draft.all::<Assessment>().filter(|_| id.is_none());
        others.find(|other| Some(other.date) == date && Some(other.body) == body)
    });
    let judgement = row.must(Field::Judgement, there.map(|there| there.judgement), word(&JUDGEMENTS));
    let line =
        row.optional(Field::Line, there.and_then(|there| there.line.clone()), text(is_exact, limits::TEXT));
    let id = there.map(|there| there.id.clone()).or(id);
    row.put(Assessment {
        id: id.unwrap_or_else(|| draft.new_id(Noun::Assessment).into()),
        date: date?,
        body: body?,
        judgement: judgement?,
        line: line?,
    });
    Some(())
}
