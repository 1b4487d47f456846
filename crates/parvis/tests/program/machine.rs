//! What a machine has to allow for some tests. Where it does not, the test says that it was skipped; in continuous integration,
//! where what is missing is installed, it fails.

use std::process::{Command, Stdio};

/// Whether system calls can be made to fail: by strace, which has to be there and allowed to trace.
pub(crate) fn fails_calls(proof: &str) -> bool {
    can(proof, "strace", &["-o", "/dev/null", "true"])
}

/// Whether a small disk can be made: a file system in memory within a namespace of its own.
pub(crate) fn makes_disks(proof: &str) -> bool {
    can(proof, "unshare", &["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"])
}

fn can(proof: &str, tool: &str, arguments: &[&str]) -> bool {
    let tried = Command::new(tool).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let works = tried.is_ok_and(|status| status.success());
    // `xtask test` installs strace there; a namespace is the machine's to allow.
    let installs = tool == "strace" && std::env::var("CI").is_ok_and(|value| value == "true");
    assert!(works || !installs, "{proof}: {tool} cannot be used here, so nothing was proved; Debian, Ubuntu: apt-get install {tool}");
    if !works {
        println!("proof: {proof}: SKIPPED, {tool} cannot be used here");
    }
    works
}
