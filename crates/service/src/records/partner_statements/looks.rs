//! Words that seem to name a person or a weakness of a place, in the six languages of the interface: pure. It looks for signs alone, so it asks about
//! some that are harmless and misses some that are not; people decide.

use parvis_model::{closed_list, fold, visible_line};
use serde::Serialize;

closed_list! {
    /// Why somebody should look at words again.
    pub enum ConcernKind {
        /// A title of address stands before a name.
        Person = "person",
        /// An e-mail address.
        Mail = "mail",
        /// A telephone number.
        Telephone = "telephone",
        /// The name of a listed place.
        Place = "place",
        /// Something that does not protect.
        Weakness = "weakness",
    }
}

/// Words that should be looked at again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatementConcern {
    /// Why.
    pub why: ConcernKind,
    /// Which words.
    pub words: String,
}

/// So many are told at most.
pub(super) const MOST_CONCERNS: usize = 20;

/// The longest name of a place that is looked for, in words. A single word is no name of a place: “church” is not meant.
const NAME: std::ops::RangeInclusive<usize> = 2..=6;

/// Titles of address, folded, without their stop.
const TITLES: &str = "mr mrs ms miss dr prof rev sir father imam mme mlle monsieur madame mademoiselle docteur herr herrn frau pfarrer \
    sig signor signora sigra dott dottssa dottor dottoressa sr sra srta senor senora dona \
    г-н г-жа гн гжа господин госпожа господина госпожи господину госпоже гражданин гражданка";

/// What does not protect, in each language: beginnings of words in a row, folded.
const WEAKNESSES: [&str; 6] = [
    "unlocked | not lock | never locked | broken lock | no lock | unguarded | no guard | no security | nobody watches | unattended | unprotected | \
     blind spot | no camera | no alarm | broken alarm | broken camera | alarm does not | key is under | key under | weak point | weak spot | \
     gap in the fence | hole in the fence | easy to enter | vulnerab",
    "pas fermee a cle | non verrouill | pas verrouill | sans surveillance | sans gardien | angle mort | sans alarme | sans camera | point faible | \
     trou dans la cloture | serrure cassee | cle sous",
    "nicht abgeschlossen | unverschlossen | nicht abgesperrt | unbewacht | toter winkel | totem winkel | keine kamera | keine alarm | kein wachdienst | \
     schwachstelle | schwachpunkt | loch im zaun | schloss ist defekt | schlussel unter | ungeschutzt | verwundbar",
    "non chiusa a chiave | senza serratura | incustodit | senza sorveglianza | punto cieco | punto debole | senza allarme | senza telecamer | \
     buco nella recinzione | chiave sotto",
    "не запирается | не заперт | без охраны | не охраняется | слепая зона | слабое место | нет камер | нет сигнализации | дыра в заборе",
    "sin cerrar con llave | sin vigilancia | punto ciego | punto debil | sin alarma | sin camara",
];

/// What in a text should be looked at again, the names of places apart.
pub(super) fn seen_in(text: &str) -> Vec<StatementConcern> {
    let mut found: Vec<StatementConcern> = names_a_person(text);
    found.extend(text.split_whitespace().filter(|word| is_mail(word)).map(|word| concern(ConcernKind::Mail, word)));
    found.extend(numbers(text).into_iter().map(|number| concern(ConcernKind::Telephone, number)));
    let padded = format!(" {} ", spaced(text));
    for words in WEAKNESSES.iter().flat_map(|of_language| of_language.split(" | ")) {
        // To the end of the last word.
        if let Some(from) = padded.find(&format!(" {words}")).and_then(|at| padded.get(at + 1..)) {
            let long = from.get(words.len()..).and_then(|rest| rest.find(' ')).map_or(from.len(), |rest| words.len() + rest);
            found.extend(from.get(..long).map(|words| concern(ConcernKind::Weakness, words)));
        }
    }
    found
}

/// A title of address before a word that begins with a capital.
pub(super) fn names_a_person(text: &str) -> Vec<StatementConcern> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.windows(2).filter(|pair| {
        let title: String = fold(pair[0]).chars().filter(|letter| letter.is_alphanumeric() || *letter == '-').collect();
        let begins = |word: &str| word.trim_start_matches(|letter: char| !letter.is_alphanumeric()).chars().next();
        let is_name = begins(pair[1]).is_some_and(char::is_uppercase);
        let is_french = pair[0].ends_with("M.") && pair[0].chars().count() <= 3;
        is_name && (is_french || TITLES.split_whitespace().any(|known| known == title.trim_matches('-')))
    });
    pairs.map(|pair| concern(ConcernKind::Person, &pair.join(" "))).collect()
}

/// Names that a listed place could have: runs of words as the register folds them, of two to six words.
pub(super) fn phrases(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut begun = None;
    for (at, letter) in folded.char_indices().chain([(folded.len(), ' ')]) {
        match (letter.is_alphanumeric(), begun) {
            (true, None) => begun = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                begun = None;
            }
            _ => {}
        }
    }
    let runs = NAME.flat_map(|long| words.windows(long).filter_map(|run| Some((run.first()?.0, run.last()?.1))).collect::<Vec<_>>());
    runs.filter_map(|(from, to)| folded.get(from..to)).map(str::to_owned).collect()
}

fn concern(why: ConcernKind, words: &str) -> StatementConcern {
    StatementConcern { why, words: visible_line(&words.chars().take(80).collect::<String>()).into_owned() }
}

/// The folded words of a text with one blank between them.
fn spaced(text: &str) -> String {
    fold(text).split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Runs of digits with what stands between the digits of a telephone number; a day is none.
fn numbers(text: &str) -> Vec<&str> {
    let belongs = |letter: char| letter.is_ascii_digit() || "+()-/. \u{a0}".contains(letter);
    let runs = text.split(|letter: char| !belongs(letter)).map(|run| run.trim_matches(|letter: char| !letter.is_ascii_digit() && letter != '+'));
    runs.filter(|run| {
        let digits = run.chars().filter(char::is_ascii_digit).count();
        digits >= 9 || digits >= 7 && run.starts_with('+') || digits >= 7 && run.starts_with('0') && !run.contains('.')
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<ConcernKind> {
        seen_in(text).into_iter().map(|concern| concern.why).collect()
    }

    #[test]
    fn a_title_before_a_name_an_address_and_a_number_are_asked_about() {
        for text in ["Ask Mrs Ada Moreau.", "Fragen Sie Frau Keller", "Demandez à M. Petit", "Чудо: г-н Иванов", "Chieda alla sig.ra Bianchi", "Sra. López"]
        {
            assert_eq!(kinds(text), [ConcernKind::Person], "{text}");
        }
        assert_eq!(kinds("Write to ada@example.org."), [ConcernKind::Mail]);
        for text in ["Call +41 44 123 45 67", "Tel. 044 1234567", "555 123 4567"] {
            assert_eq!(kinds(text), [ConcernKind::Telephone], "{text}");
        }
    }

    #[test]
    fn a_weakness_of_a_place_is_asked_about_in_each_language() {
        for text in [
            "The side door is not locked.",
            "La porte reste sans surveillance.",
            "Der Hof ist unbewacht.",
            "Il cortile è incustodito.",
            "Вход без охраны.",
            "El patio está sin vigilancia.",
        ] {
            assert_eq!(kinds(text), [ConcernKind::Weakness], "{text}");
        }
    }

    #[test]
    fn what_people_usually_need_is_not_asked_about() {
        for text in [
            "Twelve stewards for the feast day on 2027-05-13, from 08:00 to 12:30.",
            "Radios for 40 people, 01.05.2027 to 30.06.2027",
            "Zwei Räume für 120 Personen, barrierefrei",
            "A training in first aid for volunteers. Mr of the house",
            "",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn names_of_places_are_runs_of_words_as_the_register_folds_them() {
        let found = phrases("At St. Mary’s Church, tonight");
        assert!(found.contains(&"st. mary’s church".to_owned()), "{found:?}");
        assert!(!found.contains(&"church".to_owned()));
        assert_eq!(phrases(&"a ".repeat(2_000)).len(), 2_000 * 5 - 15);
    }

    #[test]
    fn hostile_text_is_looked_at_without_harm() {
        for text in ["\u{202e}@\u{202e}.", "<script>alert(1)</script>", "@.", "++++", "M.", "Mr \u{301}A"] {
            let _ = (seen_in(text), phrases(text));
        }
    }
}
