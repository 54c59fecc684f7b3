//! *Vurderinger*: the judgements of the Forum and the steering group. Without an id one is that of its day and body.

use skulder_season::assessment::Assessment;
use skulder_season::ids::{AssessmentId, Noun};
use skulder_season::limits;

use crate::lists::draft::Draft;
use crate::lists::field::Field;
use crate::lists::places::Place;
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
        let (date, body) = (date?, body?);
        draft.first_at(&Place::Assessment(date, body)).filter(|_| id.is_none())
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

#[cfg(test)]
mod tests {
    use crate::lists::testing::desk;

    #[test]
    fn a_judgement_is_that_of_its_day_and_body() {
        let mut desk = desk();
        let headers = "= Assessments\nDato | Vurdert av | Vurdering | Merknad\n";
        desk.check(
            &format!(
                "{headers}
                 1.6.2027 | Forum          | Tilfredsstillende | Følges
                 1.6.2027 | Styringsgruppe | Ikke vurdert      |
                 32.6.2027 | Kongen        | Bra               |"
            ),
            "2 new Forum, 1.6.2027
             3 new Styringsgruppe, 1.6.2027
             4 rejected Kongen, 32.6.2027: A4 NotADay, B4 NotOneOf, C4 NotOneOf",
        );
        desk.check(
            &format!("{headers}1.6.2027 | Forum | Ikke tilfredsstillende |"),
            "2 changed Forum, 1.6.2027: Judgement Tilfredsstillende > Ikke tilfredsstillende",
        );
    }
}
