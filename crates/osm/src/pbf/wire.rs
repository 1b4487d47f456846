//! The wire format of protocol buffers: reading without copying, writing into a buffer.

use crate::Problem;

/// One field of a message.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Value<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Fixed 32 or 64 bits; nothing in this format uses them, so their content is not kept.
    Fixed,
}

impl<'a> Value<'a> {
    pub(crate) fn bytes(self) -> Result<&'a [u8], Problem> {
        match self {
            Self::Bytes(bytes) => Ok(bytes),
            _ => Err(Problem::Damaged("a field has the wrong type")),
        }
    }

    pub(crate) fn number(self) -> Result<u64, Problem> {
        match self {
            Self::Number(number) => Ok(number),
            _ => Err(Problem::Damaged("a field has the wrong type")),
        }
    }

    pub(crate) fn signed(self) -> Result<i64, Problem> {
        self.number().map(zigzag)
    }
}

/// The fields of a message, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Fields<'a>(pub(crate) &'a [u8]);

impl<'a> Fields<'a> {
    #[inline]
    pub(crate) fn next(&mut self) -> Result<Option<(u64, Value<'a>)>, Problem> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let key = short_varint(&mut self.0)?;
        let value = match key & 7 {
            0 => Value::Number(varint(&mut self.0)?),
            1 => self.take(8).map(|_| Value::Fixed)?,
            2 => {
                let length = short_varint(&mut self.0)?;
                Value::Bytes(self.take(usize::try_from(length).map_err(|_| Problem::Damaged("a length is too large"))?)?)
            }
            5 => self.take(4).map(|_| Value::Fixed)?,
            _ => return Err(Problem::Damaged("an unknown wire type")),
        };
        Ok(Some((key >> 3, value)))
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Problem> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Problem::Damaged("a length runs past its message"))?;
        self.0 = rest;
        Ok(taken)
    }
}

/// Reads one varint and moves on. Up to eight bytes are taken at once: the position of the first byte without its top
/// bit gives the length, and the groups of seven bits are pushed together in three steps.
#[inline(always)]
pub(crate) fn varint(data: &mut &[u8]) -> Result<u64, Problem> {
    if let Some((bytes, _)) = data.split_first_chunk::<8>() {
        let word = u64::from_le_bytes(*bytes);
        let ends = !word & 0x8080_8080_8080_8080;
        if ends != 0 {
            *data = &data[(ends.trailing_zeros() as usize / 8) + 1..];
            let end = ends & ends.wrapping_neg();
            let groups = word & (end | (end - 1)) & 0x7f7f_7f7f_7f7f_7f7f;
            let groups = (groups & 0x007f_007f_007f_007f) | (groups & 0x7f00_7f00_7f00_7f00) >> 1;
            let groups = (groups & 0x0000_3fff_0000_3fff) | (groups & 0x3fff_0000_3fff_0000) >> 2;
            return Ok((groups & 0x0fff_ffff) | (groups & 0x0fff_ffff_0000_0000) >> 4);
        }
    }
    varint_bytewise(data)
}

/// The same for numbers that mostly have one byte: keys and lengths.
#[inline(always)]
fn short_varint(data: &mut &[u8]) -> Result<u64, Problem> {
    match *data {
        [byte, rest @ ..] if *byte < 0x80 => {
            *data = rest;
            Ok(u64::from(*byte))
        }
        _ => varint(data),
    }
}

/// At the end of a message, and for numbers of nine or ten bytes.
fn varint_bytewise(data: &mut &[u8]) -> Result<u64, Problem> {
    let mut number = 0u64;
    for (place, byte) in data.iter().take(10).enumerate() {
        number |= u64::from(byte & 0x7f) << (7 * place).min(63);
        if *byte < 0x80 {
            *data = &data[place + 1..];
            return Ok(number);
        }
    }
    Err(Problem::Damaged("a number does not end"))
}

/// Undoes the zigzag encoding of signed numbers.
#[inline]
pub(crate) fn zigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

pub(crate) fn write_varint(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

pub(crate) fn write_signed(out: &mut Vec<u8>, number: i64) {
    write_varint(out, ((number << 1) ^ (number >> 63)).cast_unsigned());
}

pub(crate) fn write_number(out: &mut Vec<u8>, field: u64, number: u64) {
    write_varint(out, field << 3);
    write_varint(out, number);
}

pub(crate) fn write_bytes(out: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    write_varint(out, field << 3 | 2);
    write_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_read_back_what_was_written(number: u64, signed: i64) {
            let mut out = Vec::new();
            write_varint(&mut out, number);
            write_signed(&mut out, signed);
            out.extend([0xff; 9]);
            let mut rest = &out[..];
            prop_assert_eq!(varint(&mut rest).unwrap(), number);
            prop_assert_eq!(zigzag(varint(&mut rest).unwrap()), signed);
            prop_assert_eq!(rest, &[0xff; 9][..]);
            prop_assert_eq!(varint_bytewise(&mut &out[..]).unwrap(), number);
        }

        #[test]
        fn any_bytes_end_in_fields_or_in_an_error(bytes: Vec<u8>) {
            let mut fields = Fields(&bytes);
            while let Ok(Some(_)) = fields.next() {}
        }
    }

    #[test]
    fn a_number_that_never_ends_is_an_error() {
        assert!(varint(&mut &[0xff; 16][..]).is_err());
        assert!(varint(&mut &[][..]).is_err());
    }
}
