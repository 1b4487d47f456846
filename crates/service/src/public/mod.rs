//! What anybody may read and answer without an account: the installation, surveys, duties, measures, the library of good practices, the taxonomy, notices of measures that observe people and complaints about them, and plans that they keep as files.

pub(crate) mod about;
pub(crate) mod complaints;
pub(crate) mod duties;
mod few_cards;
pub(crate) mod library;
pub(crate) mod measures;
pub(crate) mod notices;
pub(crate) mod plan_templates;
pub(crate) mod printed_duties;
pub(crate) mod printed_plans;
pub(crate) mod public_notices;
pub(crate) mod surveys;
pub(crate) mod taxonomy;
