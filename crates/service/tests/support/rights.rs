//! Answers of a rights record for a camera that pass every gate. Tests that need a live record make theirs of it.

use serde_json::{Value, json};

/// The answers R0 to R11; `day` gives a day so many days from today, as text.
pub(crate) fn camera_answers(day: impl Fn(i64) -> String) -> Value {
    json!([
        {"item": "r0", "value": {
            "effects": {"observes": true, "identifies": false, "stops": false, "searches": false, "restricts": false, "records": true},
            "authority_decides": false, "directed_at_assembly": false, "kinds": ["video"], "rights": ["privacy"], "pillars": ["ii"]}},
        {"item": "r1", "value": {
            "bases": [{"instrument": "Data Protection Act", "article": "section 4", "public": true}],
            "power": "The board of the operator.", "regime": "gdpr"}},
        {"item": "r2", "value": {
            "aim": "To see who forces the doors at night.",
            "threat": {"statement": "The doors were forced twice.", "stated_on": day(-10), "valid_until": day(200), "grade": "b"},
            "assessment": "Visit of last month"}},
        {"item": "r3", "value": {
            "facts": "One camera above the doors.", "objective": "No forced door goes unseen.", "measured_by": "Count of forced doors.",
            "alternatives": [
                {"kind": "do_nothing", "description": "Nothing.", "effect": "Doors are forced again.", "rejected_because": "It happened twice."},
                {"kind": "less_intrusive", "description": "A lamp.", "effect": "Some deterrence.", "rejected_because": "It was tried."}],
            "effectiveness": "Police figures of two years."}},
        {"item": "r4", "value": {
            "groups": "Nobody more than others.", "criteria": [], "distribution": "All doors alike.", "unexplained_gap": false,
            "access": "The way in stays free."}},
        {"item": "r5", "value": {
            "persons_a_day": 300, "data": "Pictures.", "how_long": "Three days.", "intensity": "low", "balance": "Few are seen, briefly.",
            "safeguards": "Windows are masked.", "residual": "low"}},
        {"item": "r6", "value": {"video": {
            "cameras": [{"purpose": "Who forces the doors at night.", "view": "Plan 1"}],
            "retention_hours": 72, "functions": [], "sign_before_entry": true, "data_assessment": "DPIA 1"}}},
        {"item": "r7", "value": {
            "personal_data": true, "assessment": {"kind": "data_protection", "reference": "DPIA 1", "made_on": day(-5)},
            "officer_advice": "Keep it at three days.", "retention": {"hours": 72, "deletion_job": "the recorder overwrites"},
            "access_roles": ["operator_manager"], "logged": true}},
        {"item": "r8", "value": {
            "consulted": [{"who": "Parents", "on": day(-3), "changed": "The camera no longer sees the yard."}],
            "public_what": "A camera above the doors.", "public_why": "The doors were forced at night.", "dissent": "None was voiced."}},
        {"item": "r9", "value": {
            "responsible": "Head of the building", "complaint_route": "At the office", "complaint_days": 30, "oversight": "Data protection authority",
            "harm_register": "Book of incidents"}},
        {"item": "r10", "value": {"review_on": day(90), "last_day": day(360), "step_down": "The camera is taken down."}},
        {"item": "r11", "value": {"shared": false}}
    ])
}
