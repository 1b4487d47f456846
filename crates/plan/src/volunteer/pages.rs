//! The four pages of a plan, from its answers, as `web/src/plan/plan-pages.ts` makes them.

use super::file::{VolunteerPlan, VolunteerProcedure, VolunteerStep};

/// Says a message of the words of a language, with texts in it.
pub type Say<'a> = dyn Fn(&str, &[(&str, &str)]) -> String + 'a;

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Which of the four.
    pub procedure: VolunteerProcedure,
    /// Who decides, and who stands in.
    pub called: [String; 2],
    /// What is done.
    pub steps: Vec<SheetStep>,
    /// What is said.
    pub words: SheetWords,
    /// The parts below: ways, places, people.
    pub blocks: Vec<SheetBlock>,
    /// Who says that it is over, and who stands in.
    pub after: [String; 2],
    /// What is said then.
    pub again: SheetWords,
}

/// A step on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetStep {
    /// What is done.
    pub text: String,
    /// Who does it, and who stands in.
    pub by: [String; 2],
}

/// Words to say; not printed before the three points were confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetWords {
    /// The words.
    pub text: String,
    /// Whether they are held back.
    pub missing: bool,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBlock {
    /// The key of its heading.
    pub label: &'static str,
    /// What was answered.
    pub lines: Vec<SheetLine>,
    /// The key of a sentence of ours.
    pub note: Option<&'static str>,
}

/// A line of a part; empty where it is to be written by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    /// Its number, where there are two.
    pub nth: Option<&'static str>,
    /// What stands there.
    pub text: String,
}

/// The four pages.
pub fn pages(plan: &VolunteerPlan, say: &Say<'_>) -> Vec<Sheet> {
    VolunteerProcedure::ALL.into_iter().map(|procedure| sheet(procedure, plan, say)).collect()
}

fn sheet(procedure: VolunteerProcedure, plan: &VolunteerPlan, say: &Say<'_>) -> Sheet {
    let is_call = procedure == VolunteerProcedure::Communication;
    let confirmed = plan.is_confirmed();
    Sheet {
        procedure,
        called: who(if is_call { "caller" } else { "lead" }, plan, say),
        steps: steps(procedure, plan, say).into_iter().map(|(text, by)| SheetStep { text, by: who(by, plan, say) }).collect(),
        words: SheetWords { text: words(procedure.as_str(), plan, say), missing: procedure == VolunteerProcedure::Lockdown && !confirmed },
        blocks: blocks(procedure, plan),
        after: [plan.answer("after").to_owned(), plan.answer("after_deputy").to_owned()],
        again: SheetWords { text: words("again", plan, say), missing: !confirmed },
    }
}

/// What a function is called, and its deputy.
pub(super) fn who(by: &str, plan: &VolunteerPlan, say: &Say<'_>) -> [String; 2] {
    let named = if by == "all" { "" } else { plan.answer(by) };
    let title = if named.is_empty() { say(&format!("plan-function-{by}"), &[]) } else { named.to_owned() };
    [title, if by == "all" { String::new() } else { plan.answer(&format!("{by}_deputy")).to_owned() }]
}

/// Our steps, each with who does it.
fn ours(procedure: VolunteerProcedure) -> [&'static str; 6] {
    match procedure {
        VolunteerProcedure::Evacuation => ["lead", "doors", "help", "doors", "caller", "lead"],
        VolunteerProcedure::Room => ["lead", "doors", "help", "lead", "doors", "caller"],
        VolunteerProcedure::Lockdown => ["lead", "doors", "doors", "lead", "caller", "all"],
        VolunteerProcedure::Communication => ["caller", "lead", "help", "all", "doors", "caller"],
    }
}

fn has_no_room(plan: &VolunteerPlan) -> bool {
    !plan.answer("room_none").is_empty() && plan.answer("room").is_empty()
}

/// The steps of a procedure, written or ours, with the answers of today in them.
pub(super) fn steps(procedure: VolunteerProcedure, plan: &VolunteerPlan, say: &Say<'_>) -> Vec<(String, &'static str)> {
    if let Some(written) = plan.written(procedure) {
        let said = |step: &&VolunteerStep| !step.text.trim().is_empty();
        return written.iter().filter(said).map(|step| (filled(&step.text, plan), step.by)).collect();
    }
    let number = plan.answer("number");
    let step = |(at, by): (usize, &'static str)| {
        let key = format!("plan-step-{}-{at}", procedure.as_str());
        let text = match (procedure, at) {
            (VolunteerProcedure::Room, 4 | 5) if has_no_room(plan) => say(&format!("{key}-none"), &[]),
            (VolunteerProcedure::Communication, 2) => {
                let alert = Some(plan.answer("alert")).filter(|alert| !alert.is_empty()).unwrap_or("voice");
                say(&format!("plan-step-tell-{alert}"), &[])
            }
            (VolunteerProcedure::Communication, 6) => say(&key, &[]),
            _ if by == "caller" && number.is_empty() => say(&format!("{key}-no-number"), &[]),
            _ => say(&key, &[("number", number)]),
        };
        (text, by)
    };
    (1..).zip(ours(procedure)).map(step).collect()
}

/// What is said aloud, as somebody wrote it or as we propose it.
pub(super) fn words(of: &str, plan: &VolunteerPlan, say: &Say<'_>) -> String {
    let written = filled(plan.answer(&format!("say_{of}")), plan);
    if !written.trim().is_empty() {
        return written.trim().to_owned();
    }
    let given = |field: &str| Some(on_one_line(plan.answer(field))).filter(|text| !text.is_empty()).unwrap_or_else(|| "…".to_owned());
    let texts = ["name", "address", "people"].map(|field| (field, given(field)));
    let texts: Vec<(&str, &str)> = if of == "communication" { texts.iter().map(|(name, text)| (*name, text.as_str())).collect() } else { Vec::new() };
    say(&format!("plan-say-{of}"), &texts)
}

fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Words as they are read: with the answers as they are now, or a gap to write on. What stands in an answer is not looked at again.
fn filled(text: &str, plan: &VolunteerPlan) -> String {
    let mut rest = text;
    let mut read = String::with_capacity(text.len());
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        read.push_str(before);
        let place = ["number", "address", "name"]
            .into_iter()
            .find(|place| from.strip_prefix('{').is_some_and(|rest| rest.strip_prefix(place).is_some_and(|rest| rest.starts_with('}'))));
        if let Some(place) = place {
            let answer = on_one_line(plan.answer(place));
            read.push_str(if answer.is_empty() { "…" } else { &answer });
            rest = from.split_once('}').map_or("", |(_, rest)| rest);
        } else {
            read.push('{');
            rest = from.strip_prefix('{').unwrap_or_default();
        }
    }
    read + rest
}

fn blocks(procedure: VolunteerProcedure, plan: &VolunteerPlan) -> Vec<SheetBlock> {
    let line = |field: &str| SheetLine { nth: None, text: plan.answer(field).to_owned() };
    let nth = |field: &str, nth: &'static str| SheetLine { nth: Some(nth), ..line(field) };
    let block = |label: &'static str, lines: Vec<SheetLine>, note: Option<&'static str>| SheetBlock { label, lines, note };
    let ways = |label: &'static str, note: Option<&'static str>| block(label, vec![nth("exit_1", "1"), nth("exit_2", "2")], note);
    let helpers = ["help", "help_deputy"].map(|field| plan.answer(field)).into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" / ");
    let mut help = vec![SheetLine { nth: None, text: helpers }];
    help.extend((!plan.answer("help_how").is_empty()).then(|| line("help_how")));
    let help = block("plan-block-help", help, None);
    let phone = block("plan-block-no-phone", Vec::new(), Some("plan-no-phone"));
    match procedure {
        VolunteerProcedure::Evacuation => {
            let points = vec![nth("assembly_1", "1"), nth("assembly_2", "2")];
            vec![ways("plan-block-ways", None), block("plan-block-assembly", points, Some("plan-assembly-attack")), help, phone]
        }
        VolunteerProcedure::Room => {
            let room = if has_no_room(plan) {
                block("plan-block-room", Vec::new(), Some("plan-room-none-says"))
            } else {
                block("plan-block-room", vec![line("room"), line("room_way")], None)
            };
            vec![room, ways("plan-block-ways-again", None), help, phone]
        }
        VolunteerProcedure::Lockdown => {
            vec![block("plan-block-keys", vec![line("keys")], None), ways("plan-block-ways-usable", Some("plan-nobody-held")), help, phone]
        }
        VolunteerProcedure::Communication => vec![
            block("plan-block-meet", vec![line("meet")], None),
            block("plan-block-keys", vec![line("keys")], None),
            help,
            block("plan-block-families", vec![line("families")], Some("plan-families-says")),
        ],
    }
}
