//! Files of older versions: one step for each version brings a file to the next.

use serde_json::Value;

/// Brings a file from one version to the next.
type Upgrade = fn(Value) -> Value;

/// The steps, the first from version 1 to 2: the second version has a picture of the floor, which older files lack.
const UPGRADES: [Upgrade; super::VERSION as usize - 1] = [|value| value];

/// A file of an older version as one of this version.
pub(super) fn upgraded(value: Value, from: u32) -> Value {
    through(value, from, &UPGRADES)
}

/// Each step sets the version that it makes.
fn through(value: Value, from: u32, steps: &[Upgrade]) -> Value {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    (from + 1..).zip(steps.iter().skip(done)).fold(value, |value, (version, step)| {
        let mut value = step(value);
        if let Some(written) = value.get_mut("version") {
            *written = version.into();
        }
        value
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_file_goes_through_every_step_after_its_own_version() {
        let renamed: Upgrade = |mut value| {
            let title = value["name"].take();
            value["title"] = title;
            value
        };
        let louder: Upgrade = |mut value| {
            value["title"] = format!("{}!", value["title"].as_str().unwrap_or_default()).into();
            value
        };
        let steps = [renamed, louder];
        assert_eq!(through(json!({ "version": 1, "name": "Hall" }), 1, &steps)["title"], "Hall!");
        assert_eq!(through(json!({ "version": 2, "title": "Hall" }), 2, &steps), json!({ "version": 3, "title": "Hall!" }));
        assert_eq!(through(json!({ "version": 3, "title": "Hall" }), 3, &steps), json!({ "version": 3, "title": "Hall" }));
    }
}
