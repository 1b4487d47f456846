use crate::process::{Done, cargo, step};

/// Formatting.
pub(crate) fn formatting() -> Done {
    step("formatting", cargo(&["fmt", "--all", "--check"]))
}

/// Formatting and lints.
pub(crate) fn run() -> Done {
    formatting()?;
    step("lints", cargo(&["clippy", "--workspace", "--all-targets", "--profile", "demo", "--quiet", "--", "--deny", "warnings"]))
}
