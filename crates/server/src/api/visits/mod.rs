//! Visits, their queue, and what raters make of them: protected.

pub(super) mod agreed;
pub(super) mod agreement;
pub(super) mod all;
pub(super) mod answered;
pub(super) mod answers;
pub(super) mod bundle;
pub(super) mod comparison;
pub(super) mod correction;
pub(super) mod finish;
pub(super) mod handover;
pub(super) mod of_site;
pub(super) mod queue;
pub(super) mod report;
pub(super) mod requests;
pub(super) mod visit;
pub(super) mod what_if;
