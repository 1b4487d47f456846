use crate::Timestamp;

/// The present moment, handed in so that the same input gives the same result.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> Timestamp;
}

/// Randomness, handed in; the binary passes the operating system's generator.
pub trait Random: Send + Sync {
    /// Sixteen unpredictable bytes.
    fn bytes(&self) -> [u8; 16];
}
