//! What a word finds in each of the six languages, and in what order.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use parvis_text_search::{Field, Index, Language, Question, Writing};

fn index(language: &str, entries: &[(&str, &str)]) -> Index {
    let mut writing = Writing::default();
    for (title, text) in entries {
        writing.add(Language::of(language), &[Field { text: title, weight: 3 }, Field { text, weight: 1 }]);
    }
    writing.finish()
}

fn found(index: &Index, text: &str) -> Vec<u32> {
    let found = index.find(&Question::read(text).unwrap(), &index.all(), 100);
    assert_eq!(found.total, found.entries.len());
    found.entries
}

/// Whether a text is found by a whole word: something follows it.
fn finds(language: &str, asked: &str, text: &str) -> bool {
    !found(&index(language, &[("", text)]), &format!("{asked} ")).is_empty()
}

#[test]
fn in_each_language_one_form_of_a_word_finds_the_others() {
    for (language, asked, text) in [
        ("en", "evacuation", "How to evacuate a hall"),
        ("en", "doors", "Open the door"),
        ("en", "trained", "Training for volunteers"),
        ("de", "Evakuierung", "Alle evakuieren"),
        ("de", "evakuierte", "Die Evakuierung"),
        ("de", "Tür", "Die Türen öffnen"),
        ("de", "Notausgänge", "Der Notausgang ist frei"),
        ("fr", "évacuations", "Une évacuation sans panique"),
        ("fr", "portes", "Ouvrir la porte"),
        ("fr", "surveillance", "Surveiller la porte"),
        ("fr", "bénévole", "Les bénévoles à l’entrée"),
        ("it", "evacuazioni", "Una evacuazione ordinata"),
        ("it", "volontario", "I volontari all’ingresso"),
        ("es", "evacuar", "La evacuación del edificio"),
        ("es", "salida", "Las salidas libres"),
        ("ru", "дверь", "Двери открыты"),
        ("ru", "дверями", "за дверью"),
        ("ru", "эвакуации", "Эвакуация людей"),
        ("ru", "волонтёр", "Волонтеры у входа"),
    ] {
        assert!(finds(language, asked, text), "{language}: {asked} in {text}");
    }
    for (language, asked, text) in [
        ("en", "fire", "A drill"),
        ("de", "Tier", "Tische"),
        ("fr", "feu", "feuille"),
        ("it", "palla", "pelle"),
        ("es", "fuego", "juego"),
        ("ru", "пожар", "пожилые"),
    ] {
        assert!(!finds(language, asked, text), "{language}: {asked} in {text}");
    }
}

#[test]
fn accents_and_capitals_do_not_matter_even_where_an_ending_needs_its_accent() {
    for (language, asked, text) in [
        ("de", "TUR", "Die Tür"),
        ("de", "strasse", "Straße"),
        ("fr", "evacuation", "ÉVACUATION"),
        ("es", "evacuacion", "La evacuación"),
        ("es", "evacuacion", "Cómo evacuar; la evacuación"),
        ("ru", "волонтер", "ВОЛОНТЁР"),
        ("it", "citta", "città"),
    ] {
        assert!(finds(language, asked, text), "{language}: {asked} in {text}");
    }
    // The stem is that of the word with its accent, so that its other forms are found as well.
    let index = index("es", &[("", "la evacuación"), ("", "evacuar")]);
    assert_eq!(found(&index, "evacuacion ").len(), 2);
}

#[test]
fn the_last_word_may_be_only_begun_and_finds_less_as_it_is_typed() {
    let index = index("de", &[("Evakuierung", ""), ("Evakuieren", ""), ("Evangelium", ""), ("Fluchtweg", "")]);
    let all = ["e", "ev", "eva", "evak", "evaku", "evakui", "evakuier", "evakuierun", "evakuierung"].map(|typed| found(&index, typed));
    assert_eq!((all[0].len(), all[3].len()), (3, 2));
    assert!(all.windows(2).all(|pair| pair[1].iter().all(|entry| pair[0].contains(entry))), "{all:?}");
    assert_eq!(all[8], [0, 1]);
    assert!(found(&index, "evak ").is_empty() && found(&index, "evak fluchtweg").is_empty());
    assert!(found(&index, "fluchtweg evak").is_empty());
}

#[test]
fn every_word_must_be_there_and_clipped_ones_beside_others_do_not_count() {
    let index = index("fr", &[("", "Une alarme sonne"), ("", "La porte"), ("", "Une porte et une alarme")]);
    assert_eq!(found(&index, "l’alarme "), [0, 2]);
    assert_eq!(found(&index, "porte alarme"), [2]);
    assert!(found(&index, "porte alarme voiture").is_empty());
    assert!(found(&index, "…").is_empty() && found(&index, "").is_empty());
}

#[test]
fn a_title_counts_more_a_rare_word_more_a_short_entry_more_and_ties_keep_their_order() {
    let index = index(
        "en",
        &[
            ("Lamps", "A door, and so many words about other things that this entry is long, far longer than most of the others beside it are."),
            ("Door", "Lamps."),
            ("Lamps", "A door."),
            ("Lamps", "A door."),
            ("Whistle", "A door."),
            ("Lamps", "Nothing."),
        ],
    );
    assert_eq!(found(&index, "door"), [1, 2, 3, 4, 0]);
    assert_eq!(found(&index, "lamps door")[0..2], [1, 2]);
    let best = index.find(&Question::read("door").unwrap(), &index.all(), 2);
    assert_eq!((best.total, best.entries), (5, vec![1, 2]));
    assert_eq!(index.find(&Question::read("door").unwrap(), &index.all(), 0).total, 5);
}

#[test]
fn an_entry_in_another_language_is_found_by_the_forms_of_its_own() {
    let mut writing = Writing::default();
    writing.add(Language::of("ru"), &[Field { text: "Двери открыты", weight: 1 }]);
    writing.add(Language::of("en-GB"), &[Field { text: "Evacuating a hall", weight: 1 }]);
    writing.add(Language::of("mt"), &[Field { text: "Bibien miftuħa", weight: 1 }]);
    let index = writing.finish();
    assert_eq!((found(&index, "evacuate "), found(&index, "дверью "), found(&index, "miftuha ")), (vec![1], vec![0], vec![2]));
}

#[test]
fn scripts_without_blanks_and_from_right_to_left_are_found() {
    let index = index("zh", &[("", "東京駅前小学校"), ("", "الأبواب مفتوحة"), ("", "דלת פתוחה"), ("", "โรงเรียนบ้านดง")]);
    assert_eq!((found(&index, "小学校 "), found(&index, "駅前 校"), found(&index, "ابواب"), found(&index, "مفتوحة ")), (vec![0], vec![0], vec![], vec![1]));
    assert_eq!((found(&index, "פתוחה "), found(&index, "บ้าน ")), (vec![2], vec![3]));
}
