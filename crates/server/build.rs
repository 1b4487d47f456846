//! Only tells cargo to look again when the web interface was built anew. Never runs npm, never reaches the network.

fn main() {
    println!("cargo::rerun-if-changed=../../web/dist");
}
