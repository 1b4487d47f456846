//! What a file is called beside others of its record: a name that is there already gets a number, as file managers give it.

use parvis_model::fold;

/// The longest name of a file, in characters.
const LONGEST: usize = 200;

/// The longest ending that stays behind the number, in characters.
const LONGEST_ENDING: usize = 12;

/// The name before its ending, and the ending with its dot.
fn parts(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(at) if at > 0 && name[at..].chars().count() <= LONGEST_ENDING => name.split_at(at),
        _ => (name, ""),
    }
}

/// A name with a number, no longer than a name may be.
fn numbered(name: &str, number: usize) -> String {
    let (stem, ending) = parts(name);
    let number = format!(" ({number})");
    let room = LONGEST - number.chars().count() - ending.chars().count();
    format!("{}{number}{ending}", stem.chars().take(room).collect::<String>())
}

/// The name that a file gets among those that are there: its own, or its own with the first number that is free. Names that
/// differ in case or accents alone are taken for equal, because some file systems do.
pub(super) fn beside(name: &str, there: &[String]) -> String {
    let taken: Vec<String> = there.iter().map(|other| fold(other)).collect();
    let free = |name: &String| !taken.contains(&fold(name));
    let first = name.to_owned();
    if free(&first) {
        return first;
    }
    // Among one more than there are, one is free.
    (2..there.len() + 3).map(|number| numbered(name, number)).find(free).unwrap_or(first)
}

/// Whether a file of this name may be what somebody called so: under the name itself, or with a number.
pub(super) fn may_be(there: &str, name: &str) -> bool {
    if there == name {
        return true;
    }
    let number = there.rsplit_once(" (").and_then(|(_, rest)| rest.split_once(')')).and_then(|(number, _)| number.parse().ok());
    number.is_some_and(|number| numbered(name, number) == there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_there_gets_the_first_free_number_before_its_ending() {
        let there = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(beside("image.jpg", &there(&[])), "image.jpg");
        assert_eq!(beside("image.jpg", &there(&["image.jpg"])), "image (2).jpg");
        assert_eq!(beside("image.jpg", &there(&["image.jpg", "image (2).jpg", "other.jpg"])), "image (3).jpg");
        assert_eq!(beside("IMAGE.JPG", &there(&["image.jpg"])), "IMAGE (2).JPG");
        assert_eq!(beside("plan", &there(&["plan"])), "plan (2)");
        assert_eq!(beside(".hidden", &there(&[".hidden"])), ".hidden (2)");
        assert_eq!(beside("a. This is no ending", &there(&["a. This is no ending"])), "a. This is no ending (2)");
    }

    #[test]
    fn a_numbered_name_is_never_longer_than_a_name_may_be() {
        let long = format!("{}.jpg", "é".repeat(196));
        let second = beside(&long, std::slice::from_ref(&long));
        assert_eq!(second.chars().count(), 200);
        assert!(second.ends_with("é (2).jpg"), "{second}");
        assert!(may_be(&second, &long));
    }

    #[test]
    fn a_file_is_found_again_under_its_number() {
        assert!(may_be("image.jpg", "image.jpg"));
        assert!(may_be("image (2).jpg", "image.jpg"));
        assert!(!may_be("image (2).jpg", "image (3).jpg"));
        assert!(!may_be("image (two).jpg", "image.jpg"));
        assert!(!may_be("other (2).jpg", "image.jpg"));
    }
}
