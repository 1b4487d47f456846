//! A list of findings and a statement of duties, both invented: what the pictures in `docs/pictures` show, and what tests look at.

use super::{DutyCondition, DutyOwed, DutySource, DutyStatement, DutyTold, FindingToDo, FindingsList};

/// Findings at one invented place, or at several, in English or German.
pub(crate) fn findings(language: &str, several: bool) -> FindingsList {
    let said = |english: &str, german: &str| if language == "de" { german.to_owned() } else { english.to_owned() };
    let (hall, church) = (said("Azebrod Hall", "Gemeindehaus Azebrod"), said("Old Church", "Alte Kirche"));
    let finding = |severity: &str, says: String, whereabouts: String, responsible: String, due, status: &str| FindingToDo {
        severity: severity.to_owned(),
        says,
        site: hall.clone(),
        whereabouts,
        responsible,
        due,
        status: status.to_owned(),
        photograph: None,
    };
    let mut findings = vec![
        finding(
            "high",
            said("A way out is locked while people are inside.", "Ein Ausgang ist abgeschlossen, während Menschen im Haus sind."),
            said("side door, north", "Seitentür im Norden"),
            said("Caretaker", "Hausmeister"),
            Some([2026, 11, 30]),
            "open",
        ),
        finding(
            "high",
            said("Nobody decides in the first minute whether people leave or stay.", "Niemand entscheidet in der ersten Minute, ob alle gehen oder bleiben."),
            String::new(),
            String::new(),
            None,
            "open",
        ),
        finding(
            "medium",
            said("The agreed announcements are not to hand.", "Die vereinbarten Durchsagen liegen nicht bereit."),
            said("desk at the entrance", "Tisch am Eingang"),
            said("Council", "Vorstand"),
            Some([2027, 1, 31]),
            "open",
        ),
        finding(
            "low",
            said("A vehicle in front of the entrance would be slowed, not stopped.", "Ein Fahrzeug vor dem Eingang würde gebremst, nicht aufgehalten."),
            String::new(),
            said("Council", "Vorstand"),
            None,
            "accepted",
        ),
        finding("high", said("The second key was missing.", "Der zweite Schlüssel fehlte."), String::new(), said("Caretaker", "Hausmeister"), None, "treated"),
    ];
    if several {
        findings.iter_mut().step_by(2).for_each(|finding| finding.site.clone_from(&church));
    }
    FindingsList {
        site: if several { String::new() } else { hall },
        may_read: said("Your organisation, and those who need it to protect the place.", "Ihre Organisation und alle, die es zum Schutz des Ortes brauchen."),
        findings,
    }
}

/// What an invented law asks of an invented place, in English or German.
pub(crate) fn duties(language: &str) -> DutyStatement {
    let said = |english: &str, german: &str| if language == "de" { german.to_owned() } else { english.to_owned() };
    let source = |paragraph: String, unchecked: &str| DutySource { paragraph, read: [2026, 11, 20], unchecked: unchecked.to_owned() };
    let owed = |says: String, paragraph: String, due, begins| DutyOwed {
        says,
        source: source(paragraph, ""),
        is_sure: true,
        progress: Some("open".to_owned()),
        begins,
        due,
        every_years: None,
    };
    let mut perhaps = owed(said("Name a person who answers for it.", "Eine verantwortliche Person benennen."), "§ 7".to_owned(), None, None);
    perhaps.is_sure = false;
    perhaps.progress = None;
    let plan = said("Have procedures for leaving, for a safer room and for closing.", "Abläufe für Räumung, sicheren Raum und Schließen haben.");
    let report = said("Tell the authority which place it is.", "Der Behörde melden, um welchen Ort es geht.");
    let mut report = owed(report, "§ 6 (1)".to_owned(), Some([2027, 3, 31]), None);
    report.every_years = Some(4);
    let condition = |says: String, paragraph: &str, truth: &str| DutyCondition { says, source: source(paragraph.to_owned(), ""), truth: truth.to_owned() };
    DutyStatement {
        law: said("Public Places Act of Vall (invented)", "Gesetz über öffentliche Orte von Vall (erfunden)"),
        language: language.to_owned(),
        place: said("Azebrod Hall", "Gemeindehaus Azebrod"),
        standing: "in_scope".to_owned(),
        outcomes: vec![said("A place of the first tier", "Ein Ort der ersten Stufe")],
        missing: vec![said("Does anybody check tickets?", "Prüft jemand Eintrittskarten?")],
        owed: vec![owed(plan, "§ 5".to_owned(), None, Some(Some([2027, 4, 1]))), report, perhaps],
        conditions: vec![
            condition(said("The place is open to the public.", "Der Ort ist öffentlich zugänglich."), "§ 2 (1)", "holds"),
            condition(said("200 people or more may be there at one time.", "Gleichzeitig können 200 Menschen oder mehr dort sein."), "§ 2 (2)", "holds"),
            condition(said("It is a private dwelling.", "Es ist eine private Wohnung."), "§ 3", "fails"),
            condition(said("Tickets are checked.", "Eintrittskarten werden geprüft."), "§ 2 (4)", "unknown"),
        ],
        told: vec![DutyTold {
            says: said("The authority gives advice free of charge.", "Die Behörde berät kostenlos."),
            source: source("§ 12".to_owned(), &said("who gives it", "wer berät")),
        }],
        answers: vec![
            [said("What is it used for?", "Wofür wird der Ort genutzt?"), said("A hall", "Ein Saal")],
            [said("How many people may be there at one time?", "Wie viele Menschen können gleichzeitig dort sein?"), "240".to_owned()],
        ],
        in_force: said("Passed; in force from 1 April 2027.", "Beschlossen; gilt ab 1. April 2027."),
        stages: vec![(Some([2027, 4, 1]), DutyTold { says: said("All of it", "Alles"), source: source("§ 20".to_owned(), "") })],
        limits: said("Rules of fire protection.", "Regeln des Brandschutzes."),
        source: said("Invented text of 20 November 2026", "Erfundener Text vom 20. November 2026"),
        read: [2026, 11, 20],
        version: ["2026.11".to_owned(), "CC0-1.0".to_owned()],
        may_read: said("Your organisation.", "Ihre Organisation."),
    }
}
