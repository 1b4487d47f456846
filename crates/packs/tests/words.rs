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
    let packs = ["duties", "surveys", "measures", "library", "doctrine", "plans"].map(|kind| files(&content.join(kind))).concat();
    assert!(packs.len() >= 17, "{}", packs.len());
    for file in packs {
        let text = std::fs::read_to_string(&file).unwrap().to_lowercase();
        for word in forbidden {
            assert!(!text.contains(word), "{}: {word}", file.display());
        }
    }
}

#[test]
fn every_law_is_there_whole_in_all_working_languages() {
    for pack in parvis_packs::Packs::load(None).unwrap().duties {
        for language in parvis_packs::WORKING_LANGUAGES {
            assert!(pack.languages().contains(&language), "{}: {language}", pack.key.get_ref());
            let translated = pack.in_language(language);
            assert!(
                language == "en" || pack.duties.iter().zip(&translated.duties).all(|(one, other)| one.says != other.says),
                "{}: {language}",
                pack.key.get_ref()
            );
        }
    }
}
