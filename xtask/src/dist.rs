//! One archive for closed networks: program with the interface inside, manual pages, service unit, checksums, bill of
//! materials, licences of all parts, vendored sources.

use std::fs;
use std::path::Path;

use crate::process::{Done, cargo, output, program, released, root, step};
use crate::web;

const SERVICE: &str = "[Unit]
Description=Parvis, register of public places to protect
After=local-fs.target

[Service]
ExecStart=/usr/local/bin/parvis --data /var/lib/parvis serve
User=parvis
StateDirectory=parvis
StateDirectoryMode=0700
UMask=0077
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
IPAddressDeny=any
IPAddressAllow=localhost

[Install]
WantedBy=multi-user.target
";

const INSTALL: &str = r#"#!/bin/sh
# Installs below PREFIX (/usr/local); DESTDIR in front of it for packages. Nothing is fetched, nothing is started.
set -eu
cd "$(dirname "$0")"
prefix=${DESTDIR:-}${PREFIX:-/usr/local}
sha256sum --check --quiet SHA256SUMS
install -D -m 755 parvis "$prefix/bin/parvis"
for page in man/*; do install -D -m 644 "$page" "$prefix/share/man/man1/$(basename "$page")"; done
for file in README.md SECURITY.md LICENSE-APACHE LICENSE-MIT LICENCES-OF-ALL-PARTS.txt bill-of-materials.cdx.json; do
  install -D -m 644 "$file" "$prefix/share/doc/parvis/$file"
done
install -D -m 644 parvis.service "${DESTDIR:-}/etc/systemd/system/parvis.service"
echo "Installed $prefix/bin/parvis and its service. Next:"
echo "  useradd --system --home-dir /var/lib/parvis parvis"
echo "  install -d -o parvis -g parvis -m 700 /var/lib/parvis"
echo "  sudo -u parvis $prefix/bin/parvis --data /var/lib/parvis import FILE.osm.pbf"
echo "  systemctl enable --now parvis"
"#;

/// How to build from the sources in the archive, without network.
const BUILD: &str = "Building without network, with Rust and a C compiler:

  mkdir build && cd build
  tar xzf ../sources.tar.gz
  tar xzf ../vendored-sources.tar.gz
  cargo build --profile dist --offline --config .cargo/vendored.toml

vendored-sources.tar.gz holds the source of every Rust part and the built web interface (web/dist).
";

const VENDORED: &str = "[source.crates-io]
replace-with = \"vendored\"

[source.vendored]
directory = \"vendor\"
";

/// The archive for others, into `dist/`.
pub(crate) fn run() -> Done {
    build()?;
    let archive = pack(&root().join("dist"), &released())?;
    println!("{archive}");
    Ok(())
}

/// Builds the program as users install it.
pub(crate) fn build() -> Done {
    web::build()?;
    let mut build = cargo(&["build", "--profile", "dist", "--package", "parvis", "--locked"]);
    // Before this day no clock is right (service::installation::build_date): the same commit gives the same program.
    build.env("SOURCE_DATE_EPOCH", output(program("git", ".", &["log", "-1", "--format=%ct"]))?.trim());
    step("build the program for release", build)
}

/// Packs the built program with all that belongs to it, and tries the archive without network. Answers its path.
pub(crate) fn pack(dist: &Path, parvis: &Path) -> Result<String, String> {
    let name = format!("parvis-{}-{}-{}", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH);
    let folder = dist.join(&name);
    let write = |path: &str, text: &str| fs::write(folder.join(path), text).map_err(|error| format!("{path}: {error}"));
    let _ = fs::remove_dir_all(dist);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    fs::copy(parvis, folder.join("parvis")).map_err(|error| format!("the program: {error}"))?;
    let folder_name = folder.to_string_lossy().into_owned();
    step("manual pages", program(&folder.join("parvis").to_string_lossy(), ".", &["man", &format!("{folder_name}/man")]))?;
    write("parvis.service", SERVICE)?;
    write("install.sh", INSTALL)?;
    write("BUILD.txt", BUILD)?;
    for file in ["README.md", "SECURITY.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root().join(file), folder.join(file)).map_err(|error| format!("{file}: {error}"))?;
    }
    let metadata = output(cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    write("cargo-metadata.json", &metadata)?;
    step("bill of materials and licences", program("node", "web", &["tools/bill-of-materials.mjs", &folder_name]))?;
    fs::remove_file(folder.join("cargo-metadata.json")).map_err(|error| error.to_string())?;
    step("sources of this project", program("git", ".", &["archive", "--format=tar.gz", "--output", &format!("{folder_name}/sources.tar.gz"), "HEAD"]))?;
    let vendor = dist.join("parts");
    step("sources of all parts", cargo(&["vendor", "--quiet", "--locked", "--versioned-dirs", &vendor.join("vendor").to_string_lossy()]))?;
    fs::create_dir_all(vendor.join(".cargo")).map_err(|error| error.to_string())?;
    fs::write(vendor.join(".cargo/vendored.toml"), VENDORED).map_err(|error| error.to_string())?;
    let mut pack_parts = program("tar", ".", &["--create", "--gzip", "--file", &format!("{folder_name}/vendored-sources.tar.gz"), "web/dist", "--directory"]);
    pack_parts.arg(&vendor).args(["vendor", ".cargo"]);
    step("pack the sources of all parts", pack_parts)?;
    fs::remove_dir_all(&vendor).map_err(|error| error.to_string())?;
    let sums = output(program("sh", &folder_name, &["-c", "find . -type f ! -name SHA256SUMS | sort | xargs sha256sum"]))?;
    write("SHA256SUMS", &sums)?;
    step("pack the archive", program("tar", &dist.to_string_lossy(), &["--create", "--gzip", "--file", &format!("{name}.tar.gz"), &name]))?;
    let archive = dist.join(format!("{name}.tar.gz")).to_string_lossy().into_owned();
    step("install it and use it without network", program("bash", ".", &["tests/dist-without-network.sh", &archive]))?;
    Ok(archive)
}
