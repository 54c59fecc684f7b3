//! `skulder` in a terminal.
fn main() {}
