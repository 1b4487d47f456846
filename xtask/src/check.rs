use crate::process::{Done, cargo, step};

/// Formatting and lints.
pub(crate) fn run() -> Done {
    step("formatting", cargo(&["fmt", "--all", "--check"]))?;
    step("lints", cargo(&["clippy", "--workspace", "--all-targets", "--profile", "demo", "--quiet", "--", "--deny", "warnings"]))
}
