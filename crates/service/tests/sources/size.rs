//! Files are small, and each folder says in one line what it is for.

use std::path::Path;

use crate::direction::ORDER;
use crate::files;

/// Lines of a file, at most.
const MOST: usize = 300;

#[test]
fn no_file_is_longer_than_three_hundred_lines() {
    let all = files("src").into_iter().chain(files("tests"));
    let long: Vec<String> = all.filter(|(_, text)| text.lines().count() > MOST).map(|(path, _)| path.display().to_string()).collect();
    assert!(long.is_empty(), "split by what stands in them: {long:?}");
}

#[test]
fn every_folder_says_in_one_line_what_it_is_for() {
    let all = files("src");
    for folder in ORDER {
        let (_, text) = all.iter().find(|(path, _)| path == &Path::new(folder).join("mod.rs")).unwrap();
        assert!(text.lines().next().is_some_and(|line| line.starts_with("//! ") && line.ends_with('.')), "{folder}");
    }
}
