//! Names that exist nowhere, each State with its own sound.

use std::collections::HashSet;

use crate::random::Random;

const WEST: ([&str; 14], [&str; 12], [&str; 8]) = (
    ["Bre", "Cael", "Dro", "Fen", "Gwi", "Hal", "Jor", "Lum", "Mor", "Nev", "Orr", "Pel", "Tav", "Wen"],
    ["da", "ra", "li", "mo", "ne", "vo", "sti", "gra", "lu", "ka", "the", "bi"],
    ["mar", "den", "lund", "wick", "vell", "stow", "rine", "holt"],
);
const EAST: ([&str; 14], [&str; 12], [&str; 8]) = (
    ["Aze", "Bol", "Czi", "Dov", "Ekra", "Hoz", "Ili", "Kov", "Mez", "Osta", "Piro", "Ruz", "Sko", "Zla"],
    ["zu", "vi", "ko", "rna", "le", "dro", "sha", "pe", "ti", "mla", "no", "gu"],
    ["vica", "grad", "novo", "mir", "zov", "lesk", "brod", "tura"],
);

/// Hands out names, each once.
pub(crate) struct Names {
    used: HashSet<String>,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { used: HashSet::new() }
    }

    /// A name of the western or the eastern State.
    pub(crate) fn next(&mut self, random: &mut Random, west: bool) -> String {
        let (heads, middles, tails) = if west { WEST } else { EAST };
        let mut syllables = 1;
        loop {
            let mut name = random.pick(&heads).to_string();
            for _ in 0..random.below(syllables + 1) {
                name += *random.pick(&middles);
            }
            name += *random.pick(&tails);
            if self.used.insert(name.clone()) {
                return name;
            }
            syllables += 1;
        }
    }
}
