//! The questions of a rights record, item by item, in the order in which they are asked; the names are those of its answers. The words of each stand under
//! `rights-q-…`, those of what was chosen under its own prefix.

use serde_json::Value;

/// The items, in order.
pub(crate) const ITEMS: [&str; 13] = ["r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11", "r12"];
/// Those that the short form asks, besides R6 where that asks something; it needs no days of its own.
pub(crate) const SHORT: [&str; 4] = ["r0", "r1", "r4", "r9"];

/// A question, and how it is answered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Question {
    /// The field of the answer.
    pub(crate) name: &'static str,
    /// The end of the key of its words.
    pub(crate) words: &'static str,
    pub(crate) kind: Kind,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Yes,
    Text,
    Day,
    Number,
    /// One word of a list; its words begin with this.
    One(&'static str),
    /// Several words of a list; nothing chosen is an answer where the second says so.
    Many(&'static str, bool),
    /// Questions that belong together, and may be left out.
    Group(&'static [Question]),
    /// Questions that are always asked together.
    Asked(&'static [Question]),
    /// The same questions, several times over; no time is an answer where the second says so.
    List(&'static [Question], bool),
}

const fn ask(name: &'static str, kind: Kind) -> Question {
    Question { name, words: name, kind }
}

const fn worded(name: &'static str, words: &'static str, kind: Kind) -> Question {
    Question { name, words, kind }
}

const fn yes(name: &'static str) -> Question {
    ask(name, Kind::Yes)
}

const fn text(name: &'static str) -> Question {
    ask(name, Kind::Text)
}

const fn day(name: &'static str) -> Question {
    ask(name, Kind::Day)
}

const EFFECTS: [Question; 6] = [yes("observes"), yes("identifies"), yes("stops"), yes("searches"), yes("restricts"), yes("records")];
const BASES: [Question; 3] = [text("instrument"), text("article"), yes("public")];
const THREAT: [Question; 4] = [text("statement"), day("stated_on"), day("valid_until"), ask("grade", Kind::One("rights-grade"))];
const ALTERNATIVES: [Question; 4] =
    [worded("kind", "alternative-kind", Kind::One("rights-alternative")), text("description"), text("effect"), text("rejected_because")];
const REQUEST: [Question; 4] = [text("community"), yes("protects_it"), text("signed_by"), day("signed_on")];
const SIGN_OFF: [Question; 3] = [text("body"), text("reference"), day("signed_on")];
const CAMERAS: [Question; 2] = [worded("purpose", "camera-purpose", Kind::Text), text("view")];
const FUNCTIONS: [Question; 2] = [ask("function", Kind::One("rights-function")), text("reasons")];
const VIDEO: [Question; 6] = [
    ask("cameras", Kind::List(&CAMERAS, false)),
    ask("retention_hours", Kind::Number),
    text("retention_reasons"),
    ask("functions", Kind::List(&FUNCTIONS, true)),
    yes("sign_before_entry"),
    text("data_assessment"),
];
const BIOMETRICS: [Question; 2] = [worded("kind", "biometrics-kind", Kind::One("rights-biometric")), text("authorised_elsewhere")];
const SEARCH: [Question; 5] = [worded("power", "search-power", Kind::Text), text("grounds"), text("recorded_in"), yes("same_sex"), text("remedy")];
const WORSHIP: [Question; 2] = [text("consent"), yes("monitors_worship")];
const BARRIER: [Question; 5] = [yes("exits_usable"), ask("clear_width_mm", Kind::Number), text("evacuation"), text("checked_by"), day("checked_on")];
const SECURITY: [Question; 3] = [text("licence"), text("training"), text("use_of_force")];
const VOLUNTEERS: [Question; 2] = [text("safeguarding"), text("insurance")];
const ASSESSMENT: [Question; 3] = [worded("kind", "data-assessment-kind", Kind::One("rights-data")), text("reference"), day("made_on")];
const RETENTION: [Question; 2] = [ask("hours", Kind::Number), text("deletion_job")];
const CONSULTED: [Question; 3] = [text("who"), day("on"), text("changed")];
const RECIPIENTS: [Question; 9] = [
    text("who"),
    worded("purpose", "recipient-purpose", Kind::Text),
    ask("marking", Kind::One("marking")),
    text("least_view"),
    yes("assessed"),
    worded("assessment", "recipient-assessment", Kind::Text),
    text("onward_use"),
    worded("personal_data", "recipient-personal_data", Kind::Yes),
    text("transfer_basis"),
];

const R0: [Question; 6] = [
    ask("effects", Kind::Asked(&EFFECTS)),
    yes("authority_decides"),
    yes("directed_at_assembly"),
    ask("kinds", Kind::Many("rights-kind", true)),
    ask("rights", Kind::Many("rights-right", true)),
    ask("pillars", Kind::Many("rights-pillar", true)),
];
const R1: [Question; 3] = [ask("bases", Kind::List(&BASES, false)), text("power"), ask("regime", Kind::One("rights-regime"))];
const R2: [Question; 3] = [text("aim"), ask("threat", Kind::Asked(&THREAT)), text("assessment")];
const R3: [Question; 5] = [text("facts"), text("objective"), text("measured_by"), ask("alternatives", Kind::List(&ALTERNATIVES, false)), text("effectiveness")];
const R4: [Question; 6] = [
    text("groups"),
    ask("criteria", Kind::Many("rights-criterion", true)),
    ask("request", Kind::Group(&REQUEST)),
    text("distribution"),
    yes("unexplained_gap"),
    text("access"),
];
const R5: [Question; 8] = [
    ask("persons_a_day", Kind::Number),
    text("data"),
    text("how_long"),
    ask("intensity", Kind::One("rights-degree")),
    text("balance"),
    text("safeguards"),
    ask("residual", Kind::One("rights-degree")),
    ask("sign_off", Kind::Group(&SIGN_OFF)),
];
const R6: [Question; 7] = [
    ask("video", Kind::Group(&VIDEO)),
    ask("biometrics", Kind::Group(&BIOMETRICS)),
    ask("search", Kind::Group(&SEARCH)),
    ask("worship", Kind::Group(&WORSHIP)),
    ask("barrier", Kind::Group(&BARRIER)),
    ask("private_security", Kind::Group(&SECURITY)),
    ask("volunteers", Kind::Group(&VOLUNTEERS)),
];
const R7: [Question; 6] = [
    yes("personal_data"),
    worded("assessment", "data-assessment", Kind::Group(&ASSESSMENT)),
    text("officer_advice"),
    ask("retention", Kind::Group(&RETENTION)),
    ask("access_roles", Kind::Many("role", false)),
    yes("logged"),
];
const R8: [Question; 4] = [ask("consulted", Kind::List(&CONSULTED, false)), text("public_what"), text("public_why"), text("dissent")];
const R9: [Question; 5] = [text("responsible"), text("complaint_route"), ask("complaint_days", Kind::Number), text("oversight"), text("harm_register")];
const R10: [Question; 3] = [day("review_on"), day("last_day"), text("step_down")];
const R11: [Question; 4] = [yes("shared"), ask("recipients", Kind::List(&RECIPIENTS, false)), text("originator_consent"), text("recall")];
const R12: [Question; 7] = [
    ask("met", Kind::One("rights-met")),
    text("seen_by"),
    text("harms"),
    text("lesson"),
    ask("outcome", Kind::One("rights-outcome")),
    day("next_review_on"),
    worded("threat", "new-threat", Kind::Group(&THREAT)),
];

/// The questions of an item; none for a word that is no item.
pub(crate) fn questions(item: &str) -> &'static [Question] {
    match item {
        "r0" => &R0,
        "r1" => &R1,
        "r2" => &R2,
        "r3" => &R3,
        "r4" => &R4,
        "r5" => &R5,
        "r6" => &R6,
        "r7" => &R7,
        "r8" => &R8,
        "r9" => &R9,
        "r10" => &R10,
        "r11" => &R11,
        "r12" => &R12,
        _ => &[],
    }
}

/// Whether a group of R6 is asked of a measure that was screened so.
pub(crate) fn is_asked(group: &str, screening: Option<&Value>) -> bool {
    let Some(screening) = screening else { return false };
    let is = |kind: &str| screening.get("kinds").and_then(Value::as_array).is_some_and(|kinds| kinds.iter().any(|known| known == kind));
    let restricts = screening.pointer("/effects/restricts").and_then(Value::as_bool) == Some(true);
    if group == "barrier" { restricts || is("barrier") || is("locked_door") } else { is(group) }
}

/// Whether a question has to be answered beside these answers to the others of its item: what needs none is left out while it has none.
pub(crate) fn is_needed(name: &str, beside: &Value, screening: Option<&Value>) -> bool {
    let says = |name: &str| beside.get(name).and_then(Value::as_bool);
    let hours = |name: &str| beside.get(name).and_then(Value::as_u64).unwrap_or(0);
    let is = |name: &str, word: &str| beside.get(name).and_then(Value::as_str) == Some(word);
    match name {
        "retention_reasons" => hours("retention_hours") > 72,
        "authorised_elsewhere" => is("kind", "real_time_identification"),
        "request" => beside.get("criteria").and_then(Value::as_array).is_some_and(|criteria| !criteria.is_empty()),
        "sign_off" => is("residual", "high"),
        "officer_advice" | "retention" | "access_roles" | "logged" => says("personal_data") != Some(false),
        // Of R7; that of R2 and that of a recipient stand beside no such answer.
        "assessment" => says("personal_data") != Some(false) || beside.get("who").is_some(),
        "recipients" | "originator_consent" | "recall" => says("shared") != Some(false),
        "transfer_basis" => says("personal_data") == Some(true),
        "threat" => beside.get("outcome").is_none(),
        "video" | "biometrics" | "search" | "worship" | "barrier" | "private_security" | "volunteers" => is_asked(name, screening),
        _ => true,
    }
}
