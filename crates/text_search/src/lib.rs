//! Finds entries by their words, in the forms that a language gives a word: “Evakuierung” finds “evakuieren”. Six languages have stems; in any
//! other a word is found as it is written. Capitals and accents never matter.
//!
//! An entry is found if it has each of the words that are asked for. The last one may be only begun, as somebody is still typing it. Entries are
//! ordered by BM25 with weights for fields (Robertson and Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009): a rare word
//! counts more than a common one, a word in a title more than one in a text, and the same word in a short entry more than in a long one.
//!
//! Who may read only some of the entries is answered as if the others did not exist: [`Allowed`] is looked at before anything is counted, so that
//! neither a total nor an order says anything of what is hidden.

mod allowed;
mod find;
mod index;
mod language;
mod question;
mod words;
mod writing;

pub use allowed::Allowed;
pub use find::Found;
pub use index::Index;
pub use language::Language;
pub use question::{LONGEST, MOST_WORDS, Question, TooLong};
pub use writing::{Field, Writing};
