//! What this process has used, where the system tells.

/// Processor time of all threads in seconds.
#[cfg(unix)]
pub(crate) fn cpu_seconds() -> Option<f64> {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Some((used.tv_sec as f64 + used.tv_nsec as f64 * 1e-9) * 1000.0).map(|ms| ms.round() / 1000.0)
}

#[cfg(not(unix))]
pub(crate) fn cpu_seconds() -> Option<f64> {
    None
}

/// The most memory it held at once, in bytes (Linux: `VmHWM`).
pub(crate) fn peak_rss_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
