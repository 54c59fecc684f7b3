//! The table of departments.

use skulder_season::department::Department;

use super::row;

row!(Department in "department" {
    id => ["id"],
    name => ["name"],
    code => ["code"],
    home_care => ["home_care"],
    min_present => ["min_present"],
});
