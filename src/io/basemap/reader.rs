use super::BasemapError;

/// A cursor over bytes that says where it stands when they end too early.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader from the start of the file.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self::at(bytes, 0)
    }

    /// A reader for bytes that start at `at` in the file.
    pub fn at(bytes: &'a [u8], at: usize) -> Self {
        Self { rest: bytes, at }
    }

    /// The next byte's place in the file.
    pub fn position(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8], BasemapError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(count)
            .ok_or_else(|| self.short())?;
        self.rest = rest;
        self.at += count;
        Ok(taken)
    }

    /// The next byte.
    pub fn byte(&mut self) -> Result<u8, BasemapError> {
        let (&first, rest) = self.rest.split_first().ok_or_else(|| self.short())?;
        self.rest = rest;
        self.at += 1;
        Ok(first)
    }

    /// A fixed number of bytes.
    fn array<const N: usize>(&mut self) -> Result<[u8; N], BasemapError> {
        let (&taken, rest) = self
            .rest
            .split_first_chunk::<N>()
            .ok_or_else(|| self.short())?;
        self.rest = rest;
        self.at += N;
        Ok(taken)
    }

    /// A little-endian number of four bytes.
    pub fn u32(&mut self) -> Result<u32, BasemapError> {
        self.array().map(u32::from_le_bytes)
    }

    /// A little-endian double; only finite ones are let through.
    pub fn f64(&mut self) -> Result<f64, BasemapError> {
        let at = self.at;
        let value = self.array().map(f64::from_le_bytes)?;
        if value.is_finite() {
            Ok(value)
        } else {
            Err(BasemapError::new(
                at,
                format!("{value} is no measure of a grid"),
            ))
        }
    }

    /// An unsigned varint of at most 32 bits.
    pub fn varint(&mut self) -> Result<u32, BasemapError> {
        let at = self.at;
        let mut value = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(value)
                    .map_err(|_| BasemapError::new(at, "a number needs more than 32 bits"));
            }
        }
        Err(BasemapError::new(at, "a number has more than five bytes"))
    }

    /// A signed varint (zigzag).
    pub fn zigzag(&mut self) -> Result<i32, BasemapError> {
        let value = self.varint()?;
        Ok((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    /// A count of things that take at least `least` bytes each, so that a wrong count cannot ask for much memory.
    pub fn count(&mut self, least: usize) -> Result<usize, BasemapError> {
        let at = self.at;
        let count = self.varint()? as usize;
        if count.saturating_mul(least) > self.left() {
            return Err(BasemapError::new(
                at,
                format!(
                    "{count} entries are announced where {} bytes are left",
                    self.left()
                ),
            ));
        }
        Ok(count)
    }

    /// A text with its length in front.
    pub fn text(&mut self) -> Result<String, BasemapError> {
        let count = self.count(1)?;
        let at = self.at;
        std::str::from_utf8(self.take(count)?)
            .map(str::to_owned)
            .map_err(|_| BasemapError::new(at, "a name is not UTF-8"))
    }

    fn short(&self) -> BasemapError {
        BasemapError::new(self.at, "the bytes end too early")
    }
}
