/// The entries that somebody may read, out of those of an [`crate::Index`]; made by [`crate::Index::allowed`] or [`crate::Index::all`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// A bit for each entry; nothing where all are allowed.
    pub(crate) bits: Option<Vec<u64>>,
    /// How many they are.
    pub(crate) entries: u32,
    /// How many words they have together.
    pub(crate) words: u64,
}

impl Allowed {
    /// How many entries may be read.
    pub fn count(&self) -> u32 {
        self.entries
    }

    pub(crate) fn has(&self, entry: u32) -> bool {
        self.bits.as_ref().is_none_or(|bits| bits.get(entry as usize / 64).is_some_and(|word| word >> (entry % 64) & 1 == 1))
    }
}
