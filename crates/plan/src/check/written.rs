//! What is looked at in the words of a plan: steps, functions, who may call, what is said, and the cards.

use parvis_packs::DoctrinePack;

use super::{FindingCode, Found};
use crate::card::Doctrines;
use crate::{CardSide, InUse, Key, MOST_LETTERS, MOST_WORDS, Procedure, ProcedureKind, Section};

pub(super) fn look(used: &InUse, doctrines: &[DoctrinePack], found: &mut Found<'_>) {
    let read = Doctrines::read(used, doctrines);
    for function in &used.plan.functions {
        let others = function.deputies.iter().filter(|deputy| **deputy != function.key);
        let stands_in = others.filter(|deputy| used.plan.function(deputy).is_some()).count() > 0;
        if !stands_in {
            found.add(FindingCode::FunctionWithoutDeputy, Section::Functions, Some(&function.key));
        }
        if let Some(doctrine) = function.doctrine.as_ref().filter(|doctrine| !read.knows(doctrine)) {
            found.add_with(FindingCode::DoctrineUnknown, Section::Functions, Some(&function.key), &[], Some(doctrine.as_str()));
        }
    }
    if let Some(doctrine) = used.plan.head.doctrine.as_ref().filter(|doctrine| !read.knows(doctrine)) {
        found.add_with(FindingCode::DoctrineUnknown, Section::Head, None, &[], Some(doctrine.as_str()));
    }
    for (kind, procedure) in used.plan.procedures.iter() {
        steps(used, kind, procedure, found);
        words(used, kind, procedure, &read, found);
    }
    for card in used.cards(doctrines) {
        for side in [card.front, card.back] {
            of_side(side, card.procedure, &card.function, found);
        }
    }
}

fn steps(used: &InUse, kind: ProcedureKind, procedure: &Procedure, found: &mut Found<'_>) {
    let is_present = |key: &Key| used.plan.function(key).is_some();
    if !procedure.callers.iter().any(is_present) {
        found.add(FindingCode::NobodyMayCall, Section::Procedure(kind), None);
    }
    for step in &procedure.steps {
        if step.text.is_empty() {
            found.add(FindingCode::StepWithoutWords, Section::Procedure(kind), Some(&step.key));
        }
        match &step.function {
            None => found.add(FindingCode::StepWithoutFunction, Section::Procedure(kind), Some(&step.key)),
            Some(function) if used.absent.contains(function) => {
                found.add_with(FindingCode::FunctionAbsent, Section::Procedure(kind), Some(&step.key), &[], Some(function.as_str()));
            }
            Some(_) => {}
        }
    }
}

/// Each function that says something has a doctrine with these words.
fn words(used: &InUse, kind: ProcedureKind, procedure: &Procedure, read: &Doctrines, found: &mut Found<'_>) {
    for said in &procedure.say {
        let has_step = |key: &Key| procedure.steps.iter().any(|step| step.function.as_ref() == Some(key));
        let by = |key: &Key| said.function.as_ref().map_or_else(|| has_step(key), |by| by == key);
        for function in used.plan.functions.iter().filter(|function| by(&function.key)) {
            match function.doctrine.as_ref().or(used.plan.head.doctrine.as_ref()) {
                None => found.add(FindingCode::WordsWithoutDoctrine, Section::Procedure(kind), Some(&said.words)),
                Some(doctrine) if read.knows(doctrine) && read.words(doctrine, &said.words).is_none() => {
                    found.add_with(FindingCode::WordsUnknown, Section::Procedure(kind), Some(&said.words), &[], Some(doctrine.as_str()));
                }
                Some(_) => {}
            }
        }
    }
}

fn of_side(side: CardSide, kind: ProcedureKind, function: &Key, found: &mut Found<'_>) {
    if side.words > MOST_WORDS {
        let figures = [("words", side.words as u64), ("most", MOST_WORDS as u64)];
        found.add_with(FindingCode::CardOverWords, Section::Procedure(kind), Some(function), &figures, None);
    } else if side.letters > MOST_LETTERS {
        let figures = [("letters", side.letters as u64), ("most", MOST_LETTERS as u64)];
        found.add_with(FindingCode::CardOverLetters, Section::Procedure(kind), Some(function), &figures, None);
    }
}
