//! What the surveys say, and what they never may.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use parvis_packs::{Packs, SurveyPack};

/// Every survey in every version that is kept.
fn surveys() -> Vec<SurveyPack> {
    Packs::load(None).unwrap().surveys.into_iter().flat_map(|pack| pack.earlier().to_vec().into_iter().chain([pack])).collect()
}

#[test]
fn advice_on_what_closes_asks_the_fire_service_first() {
    for pack in surveys() {
        for measure in &pack.measures {
            let closes = ["safer_room", "refuge", "close_fast", "other_doors", "lockable_rooms", "room_lock"];
            if closes.iter().any(|question| measure.brings.contains_key(*question)) {
                let says = measure.says.to_lowercase();
                // Earlier versions say "authority" and stay as they were.
                assert!(says.contains("fire service") || says.contains("fire authority"), "{} {}: {says}", pack.title, pack.version);
            }
        }
    }
}

#[test]
fn the_words_of_guidance_stand_beside_the_plain_ones() {
    let packs = Packs::load(None).unwrap().surveys;
    for pack in packs.iter().filter(|pack| ["quick_look", "place_of_worship"].contains(&pack.key.get_ref().as_str())) {
        for (language, word) in
            [("en", "invacuation"), ("de", "Invakuierung"), ("fr", "invacuation"), ("it", "invacuazione"), ("es", "invacuación"), ("ru", "invacuation")]
        {
            let whys: String = pack.in_language(language).questions.iter().map(|question| question.why.clone()).collect();
            assert!(whys.contains(word) && whys.to_lowercase().contains("lockdown"), "{}, {language}", pack.title);
        }
    }
}

#[test]
fn nobody_is_called_slow_and_nothing_is_said_of_where_a_place_is_easiest_to_hurt() {
    for pack in surveys() {
        let whys = pack.questions.iter().map(|question| question.why.to_lowercase());
        let texts: Vec<String> = whys.chain(pack.findings.iter().map(|finding| finding.says.to_lowercase())).collect();
        for phrase in [
            "slower",
            "it belongs to nobody",
            "nothing protects",
            "nearly always one",
            "hold doors open",
            "hundred people",
            "none of it is odd",
            "photographs of",
        ] {
            assert!(texts.iter().all(|text| !text.contains(phrase)), "{} {}: {phrase}", pack.title, pack.version);
        }
    }
}
