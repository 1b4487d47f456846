//! The packs of a kind. Built-in ones are read when somebody first asks for them: most commands never do.

use std::ops::Deref;

/// All packs of a kind, in the order of their keys.
#[derive(Debug, Clone)]
pub struct Kind<P: 'static>(Which<P>);

#[derive(Debug, Clone)]
enum Which<P: 'static> {
    BuiltIn(fn() -> &'static [P]),
    Read(Vec<P>),
}

impl<P> Kind<P> {
    /// Those that are built in; `read` reads them once.
    pub(crate) fn built_in(read: fn() -> &'static [P]) -> Self {
        Self(Which::BuiltIn(read))
    }

    /// Those that were read.
    pub(crate) fn read(packs: Vec<P>) -> Self {
        Self(Which::Read(packs))
    }
}

impl<P> Deref for Kind<P> {
    type Target = [P];

    fn deref(&self) -> &[P] {
        match &self.0 {
            Which::BuiltIn(read) => read(),
            Which::Read(packs) => packs,
        }
    }
}

impl<P: Clone> IntoIterator for Kind<P> {
    type Item = P;
    type IntoIter = std::vec::IntoIter<P>;

    fn into_iter(self) -> Self::IntoIter {
        match self.0 {
            Which::BuiltIn(read) => read().to_vec(),
            Which::Read(packs) => packs,
        }
        .into_iter()
    }
}

impl<'a, P> IntoIterator for &'a Kind<P> {
    type Item = &'a P;
    type IntoIter = std::slice::Iter<'a, P>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
