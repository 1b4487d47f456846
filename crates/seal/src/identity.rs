/// What a sealed document is. It is bound into the seal (as associated data), so that a document opens nowhere but in
/// its own place: not as another record, another version, another part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity<'a> {
    /// Kind of the record, such as `site_note`.
    pub kind: &'a str,
    /// Its id.
    pub id: &'a str,
    /// Its version.
    pub version: u64,
    /// Which part of it.
    pub part: Part,
}

/// A part of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The whole of it.
    Whole,
    /// A chunk of an attachment. The last one says so: an attachment cannot be cut short unseen.
    Chunk {
        /// From 0.
        index: u32,
        /// Whether it ends the attachment.
        last: bool,
    },
}

impl Identity<'_> {
    /// Unambiguous bytes: every text with its length in front.
    pub(crate) fn associated_data(&self, head: [u8; 2]) -> Vec<u8> {
        let mut data = b"parvis sealed document".to_vec();
        data.extend(head);
        for text in [self.kind, self.id] {
            data.extend((text.len() as u64).to_be_bytes());
            data.extend(text.as_bytes());
        }
        data.extend(self.version.to_be_bytes());
        match self.part {
            Part::Whole => data.push(0),
            Part::Chunk { index, last } => {
                data.push(if last { 2 } else { 1 });
                data.extend(index.to_be_bytes());
            }
        }
        data
    }
}
