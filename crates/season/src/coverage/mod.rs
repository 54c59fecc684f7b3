//! Coverage: which weeks of which departments have too few trainers, and why.
pub mod board;
