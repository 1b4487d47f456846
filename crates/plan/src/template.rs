use parvis_packs::{PlanTemplate, TemplateProcedure};

use crate::{
    Aftercare, Approach, Beyond, Function, Head, HelpNeeded, Key, Neighbour, Procedure, ProcedureKind, Publicity, ReEntry, Responders, Room, Said, SitePlan,
    Step,
};

/// A plan started from a template, in a language, with the words of a doctrine: the template's own where it has one.
pub fn from_template(template: &PlanTemplate, language: &str, doctrine: Option<&Key>) -> SitePlan {
    let template = template.in_language(language);
    let own = template.doctrine.as_deref().and_then(key);
    // The template is in English where it is not there in the language.
    let language = if template.languages().contains(&language) { language } else { "en" };
    let mut plan = SitePlan {
        head: Head {
            title: template.title.clone(),
            language: language.to_owned(),
            doctrine: own.or_else(|| doctrine.cloned()),
            template: key(template.key.get_ref()),
            ..Head::default()
        },
        ..SitePlan::default()
    };
    let functions = template.functions.into_iter().filter_map(|one| {
        Some(Function {
            key: key(one.key.get_ref())?,
            title: one.title,
            publicity: if one.public { Publicity::Public } else { Publicity::Private },
            deputies: one.deputies.iter().filter_map(|deputy| key(deputy.get_ref())).collect(),
            doctrine: None,
            beyond: Beyond::new(),
        })
    });
    plan.functions = functions.collect();
    for one in template.procedures {
        if let Some(kind) = ProcedureKind::parse(one.key.get_ref()) {
            *plan.procedures.slot(kind) = Some(procedure(one));
        }
    }
    let rooms = template
        .rooms
        .into_iter()
        .filter_map(|one| Some(Room { key: key(one.key.get_ref())?, title: one.title, at: None, people: None, text: one.text, beyond: Beyond::new() }));
    plan.rooms = rooms.collect();
    let help = template.help.into_iter().filter_map(|one| {
        Some(HelpNeeded { key: key(one.key.get_ref())?, who: one.who, way: one.way, function: key(one.function.get_ref()), beyond: Beyond::new() })
    });
    plan.help = help.collect();
    let responders = template.responders;
    plan.responders = Responders {
        function: key(responders.function.get_ref()),
        gate: responders.gate,
        keys: responders.keys,
        plans: responders.plans,
        beyond: Beyond::new(),
    };
    let neighbours = template
        .neighbours
        .into_iter()
        .filter_map(|one| Some(Neighbour { key: key(one.key.get_ref())?, title: one.title, agreed: one.agreed, call: String::new(), beyond: Beyond::new() }));
    plan.neighbours = neighbours.collect();
    plan.approach = Approach { function: key(template.approach.function.get_ref()), text: template.approach.text, area: Vec::new(), beyond: Beyond::new() };
    plan.re_entry = ReEntry { function: key(template.re_entry.function.get_ref()), conditions: template.re_entry.conditions, beyond: Beyond::new() };
    let aftercare = template
        .aftercare
        .into_iter()
        .filter_map(|one| Some(Aftercare { key: key(one.key.get_ref())?, text: one.text, function: key(one.function.get_ref()), beyond: Beyond::new() }));
    plan.aftercare = aftercare.collect();
    plan
}

fn procedure(of: TemplateProcedure) -> Procedure {
    let steps = of.steps.into_iter().filter_map(|one| {
        Some(Step {
            key: key(one.key.get_ref())?,
            text: one.text,
            function: key(one.function.get_ref()),
            otherwise: one.otherwise.unwrap_or_default(),
            beyond: Beyond::new(),
        })
    });
    Procedure {
        triggers: of.triggers,
        callers: of.callers.iter().filter_map(|caller| key(caller.get_ref())).collect(),
        steps: steps.collect(),
        say: of.say.iter().filter_map(|words| Some(Said { words: key(words)?, function: None, beyond: Beyond::new() })).collect(),
        until: of.until,
        beyond: Beyond::new(),
    }
}

fn key(text: &str) -> Option<Key> {
    Key::new(text).ok()
}
