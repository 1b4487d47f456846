//! The answers of a volunteer's plan, each with what it may be: those of `web/src/plan/plan-format.ts`; a test compares the two.

pub(super) const MOST_STEPS: usize = 10;
pub(super) const LONGEST_STEP: usize = 200;

/// What an answer may be.
pub(super) enum Rule {
    Text(usize),
    OneOf(&'static [&'static str]),
    Country,
}

/// Every answer: how long it may be, or from what it is chosen.
pub(super) const FIELDS: [(&str, Rule); 36] = [
    ("kind", Rule::OneOf(&["worship", "club", "sports", "school", "culture", "guests", "other"])),
    ("country", Rule::Country),
    ("name", Rule::Text(80)),
    ("address", Rule::Text(160)),
    ("people", Rule::Text(7)),
    ("lead", Rule::Text(60)),
    ("lead_deputy", Rule::Text(60)),
    ("doors", Rule::Text(60)),
    ("doors_deputy", Rule::Text(60)),
    ("help", Rule::Text(60)),
    ("help_deputy", Rule::Text(60)),
    ("help_how", Rule::Text(240)),
    ("caller", Rule::Text(60)),
    ("caller_deputy", Rule::Text(60)),
    ("number", Rule::Text(40)),
    ("exit_1", Rule::Text(120)),
    ("exit_2", Rule::Text(120)),
    ("assembly_1", Rule::Text(120)),
    ("assembly_2", Rule::Text(120)),
    ("room", Rule::Text(120)),
    ("room_way", Rule::Text(120)),
    ("room_none", Rule::OneOf(&["yes"])),
    ("alert", Rule::OneOf(&["microphone", "bell", "voice"])),
    ("meet", Rule::Text(120)),
    ("keys", Rule::Text(120)),
    ("after", Rule::Text(60)),
    ("after_deputy", Rule::Text(60)),
    ("families", Rule::Text(120)),
    ("ok_free", Rule::OneOf(&["yes", "before"])),
    ("ok_exits", Rule::OneOf(&["yes", "before"])),
    ("ok_help", Rule::OneOf(&["yes", "before"])),
    ("say_evacuation", Rule::Text(240)),
    ("say_room", Rule::Text(240)),
    ("say_lockdown", Rule::Text(240)),
    ("say_communication", Rule::Text(600)),
    ("say_again", Rule::Text(240)),
];

impl Rule {
    pub(super) fn fits(&self, text: &str) -> bool {
        match self {
            Self::Text(longest) => units(text) <= *longest,
            Self::OneOf(choices) => text.is_empty() || choices.contains(&text),
            Self::Country => text.is_empty() || text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
        }
    }
}

/// How long a browser says that a text is.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::super::file::PLAN_VERSION;
    use super::*;

    #[test]
    fn the_form_is_that_of_the_browser() {
        let source = include_str!("../../../../web/src/plan/plan-format.ts");
        let fields = source.split_once("export const FIELDS = {").unwrap().1.split_once("} as const").unwrap().0;
        let theirs: Vec<(&str, &str)> =
            fields.lines().filter(|line| !line.trim().starts_with("//")).filter_map(|line| line.trim().trim_end_matches(',').split_once(": ")).collect();
        assert_eq!(theirs.len(), FIELDS.len());
        for ((name, rule), (their_name, their_rule)) in FIELDS.iter().zip(theirs) {
            assert_eq!(*name, their_name);
            match rule {
                Rule::Text(longest) => assert_eq!(longest.to_string(), their_rule, "{name}"),
                Rule::Country => assert_eq!(their_rule, "2"),
                Rule::OneOf(choices) => {
                    let list = source.split_once(&format!("const {their_rule} = [")).unwrap().1.split_once(']').unwrap().0;
                    assert_eq!(list, choices.iter().map(|choice| format!("'{choice}'")).collect::<Vec<_>>().join(", "), "{name}");
                }
            }
        }
        for number in [
            format!("VERSION = {PLAN_VERSION};"),
            "LARGEST = 300_000;".to_owned(),
            format!("MOST_STEPS = {MOST_STEPS};"),
            format!("LONGEST_STEP = {LONGEST_STEP};"),
        ] {
            assert!(source.contains(&number), "{number}");
        }
    }
}
