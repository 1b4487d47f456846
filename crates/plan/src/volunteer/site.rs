//! A volunteer's plan as the plan of a site: for the long form and for action cards.

use super::file::{FUNCTIONS, VolunteerPlan, VolunteerProcedure};
use super::pages::{Say, steps, who, words};
use crate::form::{LINE, TEXT, TITLE};
use crate::{
    Aftercare, AssemblyPoint, Beyond, Function, Head, HelpNeeded, Key, Procedure, ProcedureKind, Publicity, ReEntry, Responders, Room, Route, SitePlan, Step,
};

/// The same plan with the parts of a site plan, in the words of a language. The words to say are those of the volunteer, as steps: a plan of a
/// site has words of a doctrine only. Words that were not confirmed are left out.
pub fn site_plan_of(plan: &VolunteerPlan, language: &str, say: &Say<'_>) -> SitePlan {
    let key = |text: &str| Key::new(text).ok();
    let mut site = SitePlan {
        head: Head {
            title: short(plan.answer("name"), TITLE),
            language: language.to_owned(),
            call: short(plan.answer("number"), TITLE),
            address: short(&plan.answer("address").replace('\n', ", "), LINE),
            ..Head::default()
        },
        ..SitePlan::default()
    };
    let function = |name: &str, title: String, deputies: Vec<Key>| {
        Some(Function { key: key(name)?, title: short(&title, TITLE), publicity: Publicity::Private, deputies, doctrine: None, beyond: Beyond::new() })
    };
    for by in FUNCTIONS.into_iter().chain(["after"]) {
        let [mut title, deputy] = who(by, plan, say);
        if by == "after" && plan.answer("after").is_empty() {
            title = say("print-function-after", &[]);
        }
        let stands_in = if deputy.is_empty() { None } else { key(&format!("{by}_deputy")) };
        site.functions.extend(function(by, title, stands_in.into_iter().collect()));
        if !deputy.is_empty() {
            site.functions.extend(function(&format!("{by}_deputy"), deputy, Vec::new()));
        }
    }
    for procedure in VolunteerProcedure::ALL {
        *site.procedures.slot(kind(procedure)) = Some(procedure_of(procedure, plan, say));
    }
    let lines = |fields: [&'static str; 2]| fields.map(|field| (field, plan.answer(field))).into_iter().filter(|(_, text)| !text.is_empty());
    site.routes = lines(["exit_1", "exit_2"])
        .filter_map(|(field, text)| {
            Some(Route { key: key(field)?, title: short(text, TITLE), path: Vec::new(), to: None, step_free: false, beyond: Beyond::new() })
        })
        .collect();
    site.assembly_points = lines(["assembly_1", "assembly_2"])
        .filter_map(|(field, text)| Some(AssemblyPoint { key: key(field)?, title: short(text, TITLE), at: None, minutes: None, beyond: Beyond::new() }))
        .collect();
    site.rooms = lines(["room", ""])
        .filter_map(|(field, text)| {
            Some(Room {
                key: key(field)?,
                title: short(text, TITLE),
                at: None,
                people: None,
                text: short(plan.answer("room_way"), TEXT),
                beyond: Beyond::new(),
            })
        })
        .collect();
    if !plan.answer("help_how").is_empty() {
        let who = short(&say("plan-block-help", &[]), LINE);
        site.help = key("help")
            .map(|key| HelpNeeded { function: Some(key.clone()), key, who, way: short(plan.answer("help_how"), TEXT), beyond: Beyond::new() })
            .into_iter()
            .collect();
    }
    site.responders =
        Responders { function: key("doors"), gate: plan.answer("meet").to_owned(), keys: plan.answer("keys").to_owned(), ..Responders::default() };
    site.re_entry = ReEntry { function: key("after"), conditions: vec![say("print-services-say", &[])], beyond: Beyond::new() };
    if !plan.answer("families").is_empty() {
        let text = format!("{}: {}", say("plan-block-families", &[]), plan.answer("families"));
        site.aftercare = key("families").map(|key| Aftercare { key, text, function: None, beyond: Beyond::new() }).into_iter().collect();
    }
    site
}

fn kind(procedure: VolunteerProcedure) -> ProcedureKind {
    match procedure {
        VolunteerProcedure::Evacuation => ProcedureKind::Evacuation,
        VolunteerProcedure::Room => ProcedureKind::Invacuation,
        VolunteerProcedure::Lockdown => ProcedureKind::Lockdown,
        VolunteerProcedure::Communication => ProcedureKind::Communication,
    }
}

fn procedure_of(procedure: VolunteerProcedure, plan: &VolunteerPlan, say: &Say<'_>) -> Procedure {
    let is_call = procedure == VolunteerProcedure::Communication;
    let step = |(number, (text, by)): (usize, (String, &'static str))| {
        Some(Step {
            key: Key::new(&format!("step_{number}")).ok()?,
            text: short(&text, LINE),
            function: Key::new(by).ok(),
            otherwise: String::new(),
            beyond: Beyond::new(),
        })
    };
    let mut steps: Vec<Step> = (1..).zip(steps(procedure, plan, say)).filter_map(step).collect();
    if procedure != VolunteerProcedure::Lockdown || plan.is_confirmed() {
        let by = if is_call { "caller" } else { "lead" };
        let said = words(procedure.as_str(), plan, say);
        steps.extend(step((0, (said, by))).map(|step| Step { key: Key::new("words").unwrap_or(step.key), ..step }));
    }
    Procedure {
        triggers: vec![say(&format!("plan-when-{}", procedure.as_str()), &[])],
        callers: Key::new(if is_call { "caller" } else { "lead" }).into_iter().collect(),
        steps,
        say: Vec::new(),
        until: if is_call { String::new() } else { say("print-until-said", &[]) },
        beyond: Beyond::new(),
    }
}

/// No longer than a plan of a site may have it.
fn short(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}
