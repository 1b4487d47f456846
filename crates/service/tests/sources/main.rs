//! What the sources of this crate keep to, and no compiler sees.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod direction;
mod one_connection;
mod size;

use std::path::{Path, PathBuf};

/// The Rust files below a folder of this crate, by their paths from there, with what stands in them.
fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (mut found, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((path.strip_prefix(&root).unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
