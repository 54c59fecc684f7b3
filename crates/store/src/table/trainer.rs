//! The table of trainers.

use skulder_season::trainer::{Trainer, TrainerKind};

use super::row;
use crate::stored::{Cells, Column, Stored, Values};

row!(Trainer in "trainer" {
    id => ["id"],
    kind => ["kind", "department", "weekly_minutes"],
    role => ["role"],
    position_percent => ["position_percent"],
    tools => ["tools"],
    first_day => ["first_day"],
    last_day => ["last_day"],
});

/// The kind, the own department (a superuser's) and the minutes of a week.
impl Stored for TrainerKind {
    fn columns(names: &[&'static str]) -> Vec<Column> {
        Column::named(names)
    }
    fn put(&self, values: &mut Values) {
        match self {
            Self::Superuser { department, weekly_minutes } => {
                values.add("superuser");
                Some(department.clone()).put(values);
                weekly_minutes.put(values);
            }
            Self::Instructor { weekly_minutes } => {
                values.add("instructor");
                None::<skulder_season::ids::DepartmentId>.put(values);
                Some(*weekly_minutes).put(values);
            }
        }
    }
    fn take(cells: &mut Cells<'_>) -> Result<Self, sqlx::Error> {
        let (kind, department, weekly_minutes): (String, _, _) =
            (cells.take()?, cells.take()?, cells.take()?);
        match (kind.as_str(), department, weekly_minutes) {
            ("superuser", Some(department), weekly_minutes) => {
                Ok(Self::Superuser { department, weekly_minutes })
            }
            ("instructor", None, Some(weekly_minutes)) => Ok(Self::Instructor { weekly_minutes }),
            _ => Err(cells.unreadable()),
        }
    }
}
