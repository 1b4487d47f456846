//! The rights record of an invented camera: what the pictures show, and what tests look at.

use serde_json::{Value, json};

use super::{ComplaintsPrinted, MeasurePrinted, PersonPrinted, RightsAnswerPrinted, RightsRecordPrinted, RightsStepPrinted};

fn person(number: usize, role: &str) -> PersonPrinted {
    PersonPrinted { name: String::new(), role: role.to_owned(), number }
}

/// The record of a camera that may run, in English or German.
pub(crate) fn camera(language: &str) -> RightsRecordPrinted {
    let said = |english: &str, german: &str| if language == "de" { german.to_owned() } else { english.to_owned() };
    let [author, other] = [person(0, "operator_manager"), person(1, "coordinator")];
    let answer = |item: &str, value: Value| RightsAnswerPrinted {
        item: item.to_owned(),
        value,
        remark: String::new(),
        evidence: Vec::new(),
        day: [2026, 10, 5],
        who: author.clone(),
    };
    let step = |step: &str, day: [i16; 3], who: &PersonPrinted| RightsStepPrinted { step: step.to_owned(), day, who: who.clone(), counts: true };
    let mut answers: Vec<RightsAnswerPrinted> = values(&said).into_iter().map(|(item, value)| answer(item, value)).collect();
    for answer in answers.iter_mut().filter(|answer| answer.item == "r1") {
        answer.remark = said("The act is online.", "Das Gesetz steht im Netz.");
        answer.evidence = vec![said("Official gazette 12/2024", "Amtsblatt 12/2024")];
    }
    RightsRecordPrinted {
        title: said("A camera at the doors", "Eine Kamera an den Türen"),
        site: said("Azebrod School", "Schule Azebrod"),
        reference: "rights_record_7q3k · 9".to_owned(),
        measure: Some(MeasurePrinted::Shown { says: said("Camera at the entrance", "Kamera am Eingang"), status: "live".to_owned() }),
        form: "full".to_owned(),
        state: "live".to_owned(),
        ended: None,
        may_run: true,
        review_on: Some([2027, 2, 25]),
        last_day: Some([2027, 11, 21]),
        path: ["screen", "assess", "consult", "decide", "start"].map(str::to_owned).to_vec(),
        steps: vec![
            step("screen", [2026, 10, 5], &author),
            step("assess", [2026, 10, 9], &author),
            step("consult", [2026, 11, 2], &author),
            step("decide", [2026, 11, 20], &other),
            step("start", [2026, 11, 21], &author),
        ],
        answers,
        next: None,
        public_page: Some("public".to_owned()),
        lacks_page: false,
        complaints: Some(ComplaintsPrinted { in_time: 2, answered_late: 1, waiting: 1, kept_days: 366, ..ComplaintsPrinted::default() }),
        may_read: said("Your organisation, and those who need it to protect the place.", "Ihre Organisation und alle, die es zum Schutz des Ortes brauchen."),
    }
}

/// What was answered to R0 to R11.
fn values(said: &impl Fn(&str, &str) -> String) -> Vec<(&'static str, Value)> {
    vec![
        (
            "r0",
            json!({"effects": {"observes": true, "identifies": false, "stops": false, "searches": false, "restricts": false, "records": true},
                "authority_decides": false, "directed_at_assembly": false, "kinds": ["video"], "rights": ["privacy", "child"], "pillars": ["ii", "iv"]}),
        ),
        (
            "r1",
            json!({"bases": [{"instrument": said("Data Protection Act of Vall (invented)", "Datenschutzgesetz von Vall (erfunden)"), "article": said("section 4", "§ 4"), "public": true}],
                "power": said("The board of the school.", "Der Schulvorstand."), "regime": "gdpr"}),
        ),
        (
            "r2",
            json!({"aim": said("To see who forces the doors at night.", "Sehen, wer nachts die Türen aufbricht."),
                "threat": {"statement": said("The doors were forced twice within a month.", "Die Türen wurden in einem Monat zweimal aufgebrochen."), "stated_on": "2026-09-20", "valid_until": "2027-09-20", "grade": "b"},
                "assessment": said("Visit of 1 October 2026", "Besuch vom 1. Oktober 2026")}),
        ),
        (
            "r3",
            json!({"facts": said("One camera above the doors, running from 10 pm to 6 am.", "Eine Kamera über den Türen, in Betrieb von 22 bis 6 Uhr."),
                "objective": said("No forced door goes unseen.", "Kein Aufbruch bleibt unbemerkt."), "measured_by": said("Forced doors a month.", "Aufgebrochene Türen im Monat."),
                "alternatives": [
                    {"kind": "do_nothing", "description": said("Leave everything as it is.", "Alles lassen, wie es ist."), "effect": said("Doors are forced again.", "Türen werden wieder aufgebrochen."), "rejected_because": said("It happened twice.", "Es geschah zweimal.")},
                    {"kind": "less_intrusive", "description": said("A lamp that goes on when somebody comes.", "Eine Lampe, die angeht, wenn jemand kommt."), "effect": said("It deters a little.", "Sie schreckt etwas ab."), "rejected_because": said("It was there when the doors were forced the second time.", "Es gab sie schon beim zweiten Aufbruch.")}],
                "effectiveness": said("Figures of the police for two years.", "Zahlen der Polizei aus zwei Jahren.")}),
        ),
        (
            "r4",
            json!({"groups": said("People who sleep in the porch.", "Menschen, die im Vorraum schlafen."), "criteria": [], "request": null,
                "distribution": said("All three schools have the same doors.", "Alle drei Schulen haben die gleichen Türen."), "unexplained_gap": false, "access": said("The way in stays free.", "Der Zugang bleibt frei.")}),
        ),
        (
            "r5",
            json!({"persons_a_day": 12_000, "data": said("Pictures without sound.", "Bilder ohne Ton."), "how_long": said("Four days.", "Vier Tage."), "intensity": "low",
                "balance": said("Few people are seen, and only at night.", "Wenige Menschen werden gesehen, und nur nachts."), "safeguards": said("Windows are masked.", "Fenster sind ausgeblendet."), "residual": "low", "sign_off": null}),
        ),
        (
            "r6",
            json!({"video": {"cameras": [
                    {"purpose": said("Who forces the doors at night.", "Wer nachts die Türen aufbricht."), "view": said("Plan 1", "Plan 1")},
                    {"purpose": said("Who takes bicycles.", "Wer Fahrräder stiehlt."), "view": said("Plan 2", "Plan 2")}],
                "retention_hours": 96, "retention_reasons": said("Nobody is in the office from Friday to Tuesday in the holidays.", "In den Ferien ist das Büro von Freitag bis Dienstag nicht besetzt."),
                "functions": [], "sign_before_entry": true, "data_assessment": "DPIA 1"}}),
        ),
        (
            "r7",
            json!({"personal_data": true, "assessment": {"kind": "data_protection", "reference": "DPIA 1", "made_on": "2026-10-07"},
                "officer_advice": said("Keep it at four days.", "Bei vier Tagen belassen."), "retention": {"hours": 96, "deletion_job": said("the recorder overwrites", "der Rekorder überschreibt")},
                "access_roles": ["operator_manager"], "logged": true}),
        ),
        (
            "r8",
            json!({"consulted": [
                    {"who": said("Parents’ council", "Elternbeirat"), "on": "2026-10-21", "changed": said("The camera no longer sees the yard.", "Die Kamera sieht den Hof nicht mehr.")},
                    {"who": said("Pupils", "Schülervertretung"), "on": "2026-10-28", "changed": said("It is off during evening events.", "Bei Abendveranstaltungen ist sie aus.")}],
                "public_what": said("A camera above the doors.", "Eine Kamera über den Türen."), "public_why": said("The doors were forced at night.", "Die Türen wurden nachts aufgebrochen."),
                "dissent": said("Two parents want no camera at all.", "Zwei Eltern wollen gar keine Kamera.")}),
        ),
        (
            "r9",
            json!({"responsible": said("Head of the building", "Leitung des Hauses"), "complaint_route": said("School office", "Sekretariat der Schule"), "complaint_days": 30,
                "oversight": said("Data protection authority", "Datenschutzbehörde"), "harm_register": said("Book of incidents", "Vorfallbuch")}),
        ),
        ("r10", json!({"review_on": "2027-02-25", "last_day": "2027-11-21", "step_down": said("The camera is taken down.", "Die Kamera wird abgenommen.")})),
        ("r11", json!({"shared": false, "recipients": [], "originator_consent": "", "recall": ""})),
    ]
}
