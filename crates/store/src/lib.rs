//! Loads a season and commits changes.
