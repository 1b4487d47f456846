//! A record of each kind, as the API takes it. Tests that try every kind make theirs of it.

use parvis_model::{Handling, Marking, RecordKind, RecordState};
use serde_json::{Value, json};

/// What every sample says that says anything.
pub(crate) const SAID: &str = "A gate.";

/// A record that anybody may write who may write one of its kind; only kinds that can be drafts from the start say their state.
pub(crate) fn sample(kind: RecordKind, marking: Marking, handling: Handling, state: RecordState) -> Value {
    let mut sample = match kind {
        RecordKind::SiteNote => json!({"text": SAID, "state": state}),
        RecordKind::Visit => json!({"survey": "quick_look"}),
        RecordKind::Finding => json!({"fields": {"says": SAID, "severity": "low", "confidence": "low"}}),
        RecordKind::DutyAssessment => json!({"pack": "no_law", "answers": {}}),
        RecordKind::Measure => json!({"fields": {"says": SAID, "function": "delay", "domain": "physical", "status": "needed"}}),
        RecordKind::RightsRecord => json!({"title": SAID}),
        RecordKind::Plan => json!({"plan": {"format": "parvis_site_plan", "version": 1, "head": {"title": SAID}}}),
        RecordKind::PartnerStatement => json!({"fields": {"sort": "need", "support": "equipment", "title": SAID, "says": SAID}}),
        RecordKind::Meeting => json!({"fields": {"title": SAID, "from": "2026-10-05"}}),
        RecordKind::Agreement => json!({"fields": {"title": SAID, "purpose": SAID, "other_parties": ["A body elsewhere"]}}),
        RecordKind::Recommendation => json!({"wording": SAID}),
    };
    sample["marking"] = json!(marking);
    sample["handling"] = json!(handling);
    sample
}
