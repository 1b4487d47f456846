//! The walk through all parts of a plan.

use super::{FEW, LINE, Look, MINUTES, PARTS, PEOPLE, STEPS, TURNS, WIDTHS};
use crate::{
    Aftercare, Approach, AssemblyPoint, Configuration, FloorPicture, Function, Head, HelpNeeded, Neighbour, Procedure, ProcedureKind, Procedures, ReEntry,
    Responders, Room, Route, Said, SitePlan, Step,
};

pub(super) fn plan(plan: &mut SitePlan, look: &mut Look) {
    look.beyond("", &plan.beyond);
    head("head", &mut plan.head, look);
    look.parts("functions", PARTS, plan.functions.iter().map(|one| &one.key));
    each("functions", &mut plan.functions, look, function);
    procedures("procedures", &mut plan.procedures, look);
    if let Some(one) = &mut plan.picture {
        picture("picture", one, look);
    }
    look.parts("rooms", PARTS, plan.rooms.iter().map(|one| &one.key));
    each("rooms", &mut plan.rooms, look, room);
    look.parts("routes", PARTS, plan.routes.iter().map(|one| &one.key));
    each("routes", &mut plan.routes, look, route);
    look.parts("assembly_points", FEW, plan.assembly_points.iter().map(|one| &one.key));
    each("assembly_points", &mut plan.assembly_points, look, assembly_point);
    look.parts("help", PARTS, plan.help.iter().map(|one| &one.key));
    each("help", &mut plan.help, look, help);
    responders("responders", &mut plan.responders, look);
    look.parts("neighbours", PARTS, plan.neighbours.iter().map(|one| &one.key));
    each("neighbours", &mut plan.neighbours, look, neighbour);
    approach("approach", &mut plan.approach, look);
    re_entry("re_entry", &mut plan.re_entry, look);
    look.parts("aftercare", PARTS, plan.aftercare.iter().map(|one| &one.key));
    each("aftercare", &mut plan.aftercare, look, aftercare);
    look.parts("configurations", FEW, plan.configurations.iter().map(|one| &one.key));
    each("configurations", &mut plan.configurations, look, configuration);
    if look.steps > STEPS {
        look.fault("procedures", format!("all procedures and configurations together have {} steps; a plan may have {STEPS}", look.steps));
    }
}

fn each<T>(place: &str, list: &mut [T], look: &mut Look, one: fn(&str, &mut T, &mut Look)) {
    for (number, part) in list.iter_mut().enumerate() {
        one(&format!("{place}[{number}]"), part, look);
    }
}

fn head(place: &str, head: &mut Head, look: &mut Look) {
    look.line(&format!("{place}.title"), &mut head.title, super::TITLE);
    look.line(&format!("{place}.call"), &mut head.call, super::TITLE);
    look.line(&format!("{place}.address"), &mut head.address, LINE);
    let is_language = |text: &str| {
        let mut parts = text.split('-');
        let first = parts.next().unwrap_or_default();
        (2..=3).contains(&first.len())
            && text.len() <= 20
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
    };
    if !is_language(&head.language) {
        look.fault(&format!("{place}.language"), "this is no code of a language; write it as en or zh-Hant");
    }
    look.beyond(place, &head.beyond);
}

fn function(place: &str, function: &mut Function, look: &mut Look) {
    look.title(&format!("{place}.title"), &mut function.title);
    look.named(&format!("{place}.deputies"), &function.deputies);
    look.beyond(place, &function.beyond);
}

fn procedures(place: &str, procedures: &mut Procedures, look: &mut Look) {
    look.beyond(place, &procedures.beyond);
    for kind in ProcedureKind::ALL {
        if let Some(one) = procedures.slot(kind) {
            procedure(&format!("{place}.{kind}"), one, look);
        }
    }
}

fn procedure(place: &str, procedure: &mut Procedure, look: &mut Look) {
    look.lines(&format!("{place}.triggers"), &mut procedure.triggers);
    look.named(&format!("{place}.callers"), &procedure.callers);
    look.steps = look.steps.saturating_add(procedure.steps.len());
    look.parts(&format!("{place}.steps"), PARTS, procedure.steps.iter().map(|step| &step.key));
    each(&format!("{place}.steps"), &mut procedure.steps, look, step);
    look.most(&format!("{place}.say"), procedure.say.len(), FEW);
    each(&format!("{place}.say"), &mut procedure.say, look, said);
    look.line(&format!("{place}.until"), &mut procedure.until, LINE);
    look.beyond(place, &procedure.beyond);
}

fn step(place: &str, step: &mut Step, look: &mut Look) {
    look.line(&format!("{place}.text"), &mut step.text, LINE);
    look.line(&format!("{place}.otherwise"), &mut step.otherwise, LINE);
    look.beyond(place, &step.beyond);
}

fn said(place: &str, said: &mut Said, look: &mut Look) {
    look.beyond(place, &said.beyond);
}

fn picture(place: &str, picture: &mut FloorPicture, look: &mut Look) {
    look.position(&format!("{place}.at"), &mut picture.at);
    look.figure(&format!("{place}.metres"), &mut picture.metres, WIDTHS, "metres");
    look.figure(&format!("{place}.degrees"), &mut picture.degrees, TURNS, "degrees");
    look.beyond(place, &picture.beyond);
}

fn room(place: &str, room: &mut Room, look: &mut Look) {
    look.title(&format!("{place}.title"), &mut room.title);
    if let Some(at) = &mut room.at {
        look.position(&format!("{place}.at"), at);
    }
    people(&format!("{place}.people"), room.people, look);
    look.text(&format!("{place}.text"), &mut room.text);
    look.beyond(place, &room.beyond);
}

fn route(place: &str, route: &mut Route, look: &mut Look) {
    look.title(&format!("{place}.title"), &mut route.title);
    look.path(&format!("{place}.path"), &mut route.path);
    look.beyond(place, &route.beyond);
}

fn assembly_point(place: &str, point: &mut AssemblyPoint, look: &mut Look) {
    look.title(&format!("{place}.title"), &mut point.title);
    if let Some(at) = &mut point.at {
        look.position(&format!("{place}.at"), at);
    }
    if point.minutes.is_some_and(|minutes| minutes == 0 || minutes > MINUTES) {
        look.fault(&format!("{place}.minutes"), format!("a walk takes 1 to {MINUTES} minutes"));
    }
    look.beyond(place, &point.beyond);
}

fn help(place: &str, help: &mut HelpNeeded, look: &mut Look) {
    look.title(&format!("{place}.who"), &mut help.who);
    look.text(&format!("{place}.way"), &mut help.way);
    look.beyond(place, &help.beyond);
}

fn responders(place: &str, responders: &mut Responders, look: &mut Look) {
    look.line(&format!("{place}.gate"), &mut responders.gate, LINE);
    look.text(&format!("{place}.keys"), &mut responders.keys);
    look.text(&format!("{place}.plans"), &mut responders.plans);
    look.beyond(place, &responders.beyond);
}

fn neighbour(place: &str, neighbour: &mut Neighbour, look: &mut Look) {
    look.title(&format!("{place}.title"), &mut neighbour.title);
    look.text(&format!("{place}.agreed"), &mut neighbour.agreed);
    look.line(&format!("{place}.call"), &mut neighbour.call, super::TITLE);
    look.beyond(place, &neighbour.beyond);
}

fn approach(place: &str, approach: &mut Approach, look: &mut Look) {
    look.text(&format!("{place}.text"), &mut approach.text);
    look.path(&format!("{place}.area"), &mut approach.area);
    look.beyond(place, &approach.beyond);
}

fn re_entry(place: &str, re_entry: &mut ReEntry, look: &mut Look) {
    look.lines(&format!("{place}.conditions"), &mut re_entry.conditions);
    look.beyond(place, &re_entry.beyond);
}

fn aftercare(place: &str, aftercare: &mut Aftercare, look: &mut Look) {
    look.line(&format!("{place}.text"), &mut aftercare.text, LINE);
    look.beyond(place, &aftercare.beyond);
}

fn configuration(place: &str, configuration: &mut Configuration, look: &mut Look) {
    look.title(&format!("{place}.title"), &mut configuration.title);
    people(&format!("{place}.capacity"), configuration.capacity, look);
    look.named(&format!("{place}.absent"), &configuration.absent);
    let lists = [("rooms", &configuration.rooms), ("routes", &configuration.routes), ("assembly_points", &configuration.assembly_points)];
    for (name, list) in lists.into_iter().filter_map(|(name, list)| Some((name, list.as_ref()?))) {
        look.named(&format!("{place}.{name}"), list);
    }
    procedures(&format!("{place}.procedures"), &mut configuration.procedures, look);
    look.text(&format!("{place}.text"), &mut configuration.text);
    look.beyond(place, &configuration.beyond);
}

fn people(place: &str, people: Option<u32>, look: &mut Look) {
    if people.is_some_and(|people| people > PEOPLE) {
        look.fault(place, format!("this is a number of people up to {PEOPLE}"));
    }
}
