//! A pack that is added is embedded by the next build; the embedding itself sees only what it embedded before.

fn main() {
    println!("cargo::rerun-if-changed=../../content");
}
