//! The plan of a site: files, checks, cards, merging, templates.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod cards;
mod checks;
mod files;
mod merging;
mod sample;
mod templates;
mod uses;
mod volunteer;
