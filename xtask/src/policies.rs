//! What is generated from the access policies.

use crate::process::{Done, cargo, step};

/// Writes `crates/access/policies/kinds.cedar` and `matrix.txt`, the table by which the program decides. The policy engine, which only tests contain,
/// decides every case; the same tests compare the files with it.
pub(crate) fn write() -> Done {
    for test in ["the_policy_of_kinds", "the_matrix_is"] {
        let mut command = cargo(&["test", "--profile", "demo", "--workspace", "--test", "every_case", "--", test]);
        command.env("PARVIS_WRITE_MATRIX", "1");
        step(&format!("write what {test} compares"), command)?;
    }
    Ok(())
}
