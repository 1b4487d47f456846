//! Small extracts as text (OPL, one object a line), so that a test shows what it is about.

use parvis_osm::{Member, MemberKind, PbfWriter};

/// The extract of a text, with a header that claims this box (west, south, east, north) and this time.
pub fn extract_within(text: &str, bounding_box: [f64; 4], time: i64) -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), bounding_box, time).unwrap();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let (kind, id) = fields[0].split_at(1);
        let id: i64 = id.parse().unwrap();
        let field = |letter: char| fields[1..].iter().find_map(|field| field.strip_prefix(letter)).unwrap_or_default();
        let version: u32 = field('v').parse().unwrap_or(1);
        let owned: Vec<(String, String)> = field('T').split(',').filter_map(|tag| tag.split_once('=')).map(|(k, v)| (plain(k), plain(v))).collect();
        let tags: Vec<(&str, &str)> = owned.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        match kind {
            "n" => writer.node(id, version, field('x').parse().unwrap(), field('y').parse().unwrap(), &tags).unwrap(),
            "w" => {
                let nodes: Vec<i64> = field('N').split(',').filter_map(|node| node.strip_prefix('n')?.parse().ok()).collect();
                writer.way(id, version, &nodes, &tags).unwrap();
            }
            "r" => writer.relation(id, version, &field('M').split(',').map(member).collect::<Vec<_>>(), &tags).unwrap(),
            other => assert_eq!(other, "n, w or r"),
        }
    }
    writer.finish().unwrap()
}

/// The extract of a text, with the box of a town in Vall and the time of November 2023.
pub fn extract(text: &str) -> Vec<u8> {
    extract_within(text, [9.0, 46.5, 11.0, 48.0], 1_700_000_000)
}

fn member(text: &str) -> Member {
    let (object, role) = text.split_once('@').unwrap();
    let (kind, id) = object.split_at(1);
    let kind = match kind {
        "n" => MemberKind::Node,
        "w" => MemberKind::Way,
        _ => MemberKind::Relation,
    };
    Member { kind, id: id.parse().unwrap(), role: role.to_owned() }
}

/// `%20%` is the character U+0020.
fn plain(text: &str) -> String {
    let mut parts = text.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(code) = parts.next() {
        out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap());
        out.push_str(parts.next().unwrap_or_default());
    }
    out
}
