//! Notes about an area, an organisation and the installation, at the command line.

use crate::notes::{MARKER, Vall};

const QUARTER: &str =
    r#"{"type":"Feature","properties":{"name":"Quarter"},"geometry":{"type":"Polygon","coordinates":[[[9,46],[10,46],[10,48],[9,48],[9,46]]]}}"#;

/// Who wrote a note, about what, and its id.
pub(crate) struct Written {
    pub(crate) by: String,
    pub(crate) about: String,
    pub(crate) note: String,
}

impl Vall {
    /// Notes that say the marker, about an area, an organisation and the installation.
    pub(crate) fn write_about_other_subjects(&self) -> [Written; 3] {
        let (installation, line) = (&self.installation, |arguments: &[&str]| self.installation.stdout(arguments).trim().to_owned());
        let area = installation.json(&["areas", "add", &installation.write("quarter.geojson", QUARTER.as_bytes()), "--json"]);
        let area = area[0]["id"].as_str().unwrap().to_owned();
        line(&["organisations", "relate", &self.service, "--relation", "advises", "--area", &area]);
        let authority = line(&["organisations", "add", "Authority of Vall", "--kind", "authority"]);
        let coordinator = line(&["members", "add", &authority, "--role", "coordinator", "--name", "Fay Example"]);
        line(&["organisations", "name-lead", &authority]);
        let said = installation.write("said.txt", MARKER.as_bytes());
        let pairs = [(&self.adviser, area), (&self.manager, self.operator.clone()), (&coordinator, "installation".to_owned())];
        pairs.map(|(by, about)| {
            let added = installation.json(&["notes", "--as", by, "add", &about, "--text", &said, "--marking", "amber", "--json"]);
            Written { by: by.clone(), about, note: added["id"].as_str().unwrap().to_owned() }
        })
    }
}

#[test]
fn a_note_about_an_area_an_organisation_or_the_installation_is_listed_read_and_found_in_the_journal_by_what_it_is_about() {
    let vall = Vall::new();
    let written = vall.write_about_other_subjects();
    for Written { by, about, note } in &written {
        let listed = |member: &str, about: &str| {
            let list = vall.installation.json(&["records", "--as", member, "list", "note", "--about", about, "--json"]);
            list["lines"].as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(listed(by, about), std::slice::from_ref(note), "{about}");
        assert!(listed(&vall.stranger, about).is_empty(), "{about}");
        let shown = vall.installation.json(&["records", "--as", by, "show", note, "--json"]);
        assert_eq!(shown["text"], MARKER);
        let read = vall.installation.json(&["journal", "who-read", about, "--json"]);
        let read: Vec<(&str, &str)> = read.as_array().unwrap().iter().map(|line| (line["action"].as_str().unwrap(), line["actor"].as_str().unwrap())).collect();
        assert_eq!(read, [("open_note", by.as_str()), ("list_notes", by), ("open_note", by)], "{about}: made, listed, read");
    }
    let absent = vall.installation.run(&["journal", "who-read", "area_00000000000000000000000000"]);
    assert_eq!(absent.status.code(), Some(4));
}
