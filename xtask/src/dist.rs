//! One archive for closed networks: program with the interface inside, manual pages, service unit, checksums, bill of
//! materials, licences of all parts, vendored sources.

use std::fs;

use crate::process::{Done, cargo, output, program, root, step};
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

pub(crate) fn run() -> Done {
    web::build()?;
    step("build the program for release", cargo(&["build", "--profile", "dist", "--package", "parvis", "--locked"]))?;
    let name = format!("parvis-{}-{}-{}", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH);
    let dist = root().join("dist");
    let folder = dist.join(&name);
    let write = |path: &str, text: &str| fs::write(folder.join(path), text).map_err(|error| format!("{path}: {error}"));
    let _ = fs::remove_dir_all(&dist);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    fs::copy(root().join("target/dist/parvis"), folder.join("parvis")).map_err(|error| format!("the program: {error}"))?;
    let folder_name = folder.to_string_lossy().into_owned();
    step("manual pages", program(&folder.join("parvis").to_string_lossy(), ".", &["man", &format!("{folder_name}/man")]))?;
    write("parvis.service", SERVICE)?;
    for file in ["README.md", "SECURITY.md", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"] {
        fs::copy(root().join(file), folder.join(file)).map_err(|error| format!("{file}: {error}"))?;
    }
    let metadata = output(cargo(&["metadata", "--format-version", "1", "--locked"]))?;
    write("cargo-metadata.json", &metadata)?;
    step("bill of materials and licences", program("node", "web", &["tools/bill-of-materials.mjs", &folder_name]))?;
    fs::remove_file(folder.join("cargo-metadata.json")).map_err(|error| error.to_string())?;
    step("sources of this project", program("git", ".", &["archive", "--format=tar.gz", "--output", &format!("{folder_name}/sources.tar.gz"), "HEAD"]))?;
    step("sources of all parts", cargo(&["vendor", "--quiet", "--locked", "--versioned-dirs", &dist.join("vendor").to_string_lossy()]))?;
    step(
        "pack the sources of all parts",
        program("tar", "dist", &["--create", "--gzip", "--file", &format!("{folder_name}/vendored-sources.tar.gz"), "vendor"]),
    )?;
    fs::remove_dir_all(dist.join("vendor")).map_err(|error| error.to_string())?;
    let sums = output(program("sh", &format!("dist/{name}"), &["-c", "find . -type f ! -name SHA256SUMS | sort | xargs sha256sum"]))?;
    write("SHA256SUMS", &sums)?;
    step("pack the archive", program("tar", "dist", &["--create", "--gzip", "--file", &format!("{name}.tar.gz"), &name]))?;
    step("try it without network", program("bash", ".", &["tests/dist-without-network.sh", &dist.join(format!("{name}.tar.gz")).to_string_lossy()]))?;
    println!("{}", dist.join(format!("{name}.tar.gz")).display());
    Ok(())
}
