//! What has been drawn so far, in metres from the middle of the region, with ids in the order of drawing.

use std::io::{self, Write};

use parvis_osm::{Member, MemberKind, PbfWriter};

/// The middle of the region: the open Atlantic.
const MIDDLE: [f64; 2] = [-30.0, 45.0];

/// Metres of a degree of latitude.
const DEGREE: f64 = 111_195.0;

pub(crate) type Tags = Vec<(String, String)>;

pub(crate) fn tags(pairs: &[(&str, &str)]) -> Tags {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// Whether an object is written, and in which version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Presence {
    pub(crate) written: bool,
    pub(crate) version: u32,
}

pub(crate) const PRESENT: Presence = Presence { written: true, version: 1 };

/// Objects drawn; an id is an index plus one, so that it stays the same when others are left out.
#[derive(Default)]
pub(crate) struct Canvas {
    nodes: Vec<([f64; 2], Tags, Presence)>,
    ways: Vec<(Vec<i64>, Tags, Presence)>,
    relations: Vec<(Vec<Member>, Tags)>,
    /// What is drawn behind all others, so that these keep their ids.
    later: Vec<(Vec<[f64; 2]>, Tags, Presence)>,
}

/// Metres east and north of the middle to degrees.
pub(crate) fn degrees([east, north]: [f64; 2]) -> [f64; 2] {
    [MIDDLE[0] + east / (DEGREE * MIDDLE[1].to_radians().cos()), MIDDLE[1] + north / DEGREE]
}

fn id(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

impl Canvas {
    pub(crate) fn node(&mut self, at: [f64; 2], tags: Tags, presence: Presence) -> i64 {
        self.nodes.push((at, tags, presence));
        id(self.nodes.len())
    }

    pub(crate) fn point(&mut self, at: [f64; 2]) -> i64 {
        self.node(at, Tags::new(), PRESENT)
    }

    pub(crate) fn way(&mut self, nodes: Vec<i64>, tags: Tags, presence: Presence) -> i64 {
        self.ways.push((nodes, tags, presence));
        id(self.ways.len())
    }

    /// A line through new points.
    pub(crate) fn line(&mut self, points: &[[f64; 2]], tags: Tags) -> i64 {
        let nodes = points.iter().map(|point| self.point(*point)).collect();
        self.way(nodes, tags, PRESENT)
    }

    /// A closed line through new points, the first of them not repeated.
    pub(crate) fn ring(&mut self, points: &[[f64; 2]], tags: Tags, presence: Presence) -> i64 {
        let mut nodes: Vec<i64> = points.iter().map(|point| self.node(*point, Tags::new(), presence)).collect();
        nodes.extend(nodes.first().copied());
        self.way(nodes, tags, presence)
    }

    /// A point or a closed line that is drawn when all else has been.
    pub(crate) fn draw_later(&mut self, points: Vec<[f64; 2]>, tags: Tags, presence: Presence) {
        self.later.push((points, tags, presence));
    }

    /// How many are to be drawn later, and how many of them are written.
    #[cfg(test)]
    pub(crate) fn waiting(&self) -> (usize, usize) {
        (self.later.len(), self.later.iter().filter(|(.., presence)| presence.written).count())
    }

    pub(crate) fn draw_the_rest(&mut self) {
        for (points, tags, presence) in std::mem::take(&mut self.later) {
            match points[..] {
                [point] => self.node(point, tags, presence),
                _ => self.ring(&points, tags, presence),
            };
        }
    }

    pub(crate) fn outline(&mut self, ways: &[i64], tags: Tags) {
        let members = ways.iter().map(|way| Member { kind: MemberKind::Way, id: *way, role: "outer".to_owned() }).collect();
        self.relations.push((members, tags));
    }

    pub(crate) fn write<W: Write>(&self, out: W, bounding_box: [f64; 4], timestamp: i64) -> io::Result<()> {
        let mut writer = PbfWriter::written_by(parvis_osm::INVENTED_BY, out, bounding_box, timestamp)?;
        for (number, (at, tags, presence)) in (1..).zip(&self.nodes).filter(|(_, (_, _, presence))| presence.written) {
            let [lon, lat] = degrees(*at);
            let tags: Vec<(&str, &str)> = tags.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            writer.node(number, presence.version, lon, lat, &tags)?;
        }
        for (number, (nodes, tags, presence)) in (1..).zip(&self.ways).filter(|(_, (_, _, presence))| presence.written) {
            let tags: Vec<(&str, &str)> = tags.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            writer.way(number, presence.version, nodes, &tags)?;
        }
        for (number, (members, tags)) in (1..).zip(&self.relations) {
            let tags: Vec<(&str, &str)> = tags.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            writer.relation(number, 1, members, &tags)?;
        }
        writer.finish().map(|_| ())
    }
}
