//! Files to commands and back.
