//! Printed things.
