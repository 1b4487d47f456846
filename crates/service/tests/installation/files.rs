//! Files with records: two of one name are two files, one that is sent twice is one.

use std::collections::BTreeSet;

use parvis_model::{Caller, Handling, Marking, Purpose, RecordId};
use parvis_service::{AttachmentAnswer, NewVisit};
use sha2::{Digest, Sha256};

use crate::TestInstallation;

/// A photograph of one colour.
fn photograph(colour: [u8; 3]) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(16, 16, image::Rgb(colour)).write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    out.into_inner()
}

fn report(text: &str) -> Vec<u8> {
    format!("%PDF-1.7\n% {text}\n%%EOF\n").into_bytes()
}

impl TestInstallation {
    /// A note of the owner and a visit of the adviser, with their callers.
    async fn records(&self) -> [(Caller, RecordId); 2] {
        let new =
            NewVisit { survey: Some("quick_look".to_owned()), marking: Marking::Amber, handling: Handling::Ordinary, second_of: None, from_photographs: false };
        let visit = self.register.start_visit(&Caller::Member(self.adviser), self.sites[0], new).await.unwrap().id;
        let note = self.note(self.sites[0]).await;
        [(Caller::Member(self.owner), note.into()), (Caller::Member(self.adviser), visit.into())]
    }

    async fn files(&self, caller: &Caller, record: RecordId) -> Vec<AttachmentAnswer> {
        match record {
            RecordId::Note(note) => self.register.note(caller, Purpose::OwnWork, note).await.unwrap().attachments.unwrap(),
            RecordId::Visit(visit) => self.register.visit(caller, Purpose::OwnWork, visit).await.unwrap().attachments.unwrap(),
            _ => Vec::new(),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_with_a_name_that_is_there_already_is_kept_beside_it_and_one_that_is_sent_again_stays_one() {
    let town = TestInstallation::new("", 1).await;
    for (caller, record) in town.records().await {
        let files =
            [("image.jpg", photograph([200, 0, 0])), ("image.jpg", photograph([0, 0, 200])), ("report.pdf", report("one")), ("report.pdf", report("two"))];
        let mut kept = Vec::new();
        for (name, content) in &files {
            kept.push(town.register.attach(&caller, record, name, content).await.unwrap());
        }
        let names: Vec<&str> = kept.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["image.jpg", "image (2).jpg", "report.pdf", "report (2).pdf"]);
        for (answer, (name, content)) in kept.iter().zip(&files) {
            let sent: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(answer.received.as_ref(), Some(&sent), "a device knows by it that what it sent has come");
            let again = town.register.attach(&caller, record, name, content).await.unwrap();
            assert_eq!(&again, answer, "a device that did not hear that it had arrived sends it again");
        }
        let there = town.files(&caller, record).await;
        assert_eq!(there.iter().map(|file| &file.received).collect::<BTreeSet<_>>(), kept.iter().map(|file| &file.received).collect());
        assert_eq!(there.iter().map(|file| file.id).collect::<BTreeSet<_>>(), kept.iter().map(|file| file.id).collect());
        let mut contents = BTreeSet::new();
        for file in &there {
            contents.insert(town.register.attachment(&caller, Purpose::OwnWork, record, file.id).await.unwrap().1.to_vec());
        }
        assert_eq!(contents.len(), 4, "each is there with its own bytes");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_one_name_that_arrive_at_once_are_all_kept_and_one_that_arrives_many_times_is_kept_once() {
    let town = TestInstallation::new("", 1).await;
    let [_, (caller, visit)] = town.records().await;
    let mut arriving = tokio::task::JoinSet::new();
    for number in 0..24_u8 {
        let (register, caller) = (town.register.clone(), caller.clone());
        // Twelve files, each twice.
        arriving.spawn(async move { register.attach(&caller, visit, "image.jpg", &photograph([number / 2 * 20, 0, 0])).await.unwrap() });
    }
    let answers = arriving.join_all().await;
    let there = town.files(&caller, visit).await;
    assert_eq!(there.len(), 12);
    assert_eq!(there.iter().map(|file| file.name.as_str()).collect::<BTreeSet<_>>().len(), 12, "no name stands twice");
    assert_eq!(answers.iter().map(|file| file.id).collect::<BTreeSet<_>>(), there.iter().map(|file| file.id).collect(), "what was answered is what is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_taken_is_named_with_the_reason_and_what_to_do() {
    let town = TestInstallation::new("", 1).await;
    let [(owner, note), (adviser, visit)] = town.records().await;
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let said = town.register.attach(&adviser, visit, "IMG_0042.HEIC", heic).await.unwrap_err().to_string();
    for part in ["\"IMG_0042.HEIC\"", "HEIC photograph", "save it as JPEG", "nothing of this file was kept"] {
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(town.files(&adviser, visit).await, []);
    town.register.attach(&owner, note, "IMG_0042.HEIC", heic).await.unwrap();
    for (name, content) in [("empty.txt", Vec::new()), ("long.bin", vec![0; 10 * 1024 * 1024 + 1])] {
        let said = town.register.attach(&owner, note, name, &content).await.unwrap_err().to_string();
        assert!(said.contains(name), "{said}");
    }
    for number in 1..20 {
        town.register.attach(&owner, note, &format!("{number}.txt"), b"x").await.unwrap();
    }
    let said = town.register.attach(&owner, note, "one too many.txt", b"x").await.unwrap_err().to_string();
    assert!(said.contains("one too many.txt") && said.contains("20 files"), "{said}");
}
