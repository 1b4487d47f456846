//! What no pack may say.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn no_pack_claims_that_anybody_is_compliant_certified_or_approved() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let forbidden = [
        "complian",
        "certif",
        "approved by",
        "accredit",
        "guarantee",
        "zertifi",
        "konform",
        "garant",
        "conformité",
        "conformità",
        "conformidad",
        "сертифи",
        "гарант",
    ];
    let packs = [files(&content.join("duties")), files(&content.join("surveys"))].concat();
    assert!(packs.len() >= 17, "{}", packs.len());
    for file in packs {
        let text = std::fs::read_to_string(&file).unwrap().to_lowercase();
        for word in forbidden {
            assert!(!text.contains(word), "{}: {word}", file.display());
        }
    }
}
