use image::{DynamicImage, RgbImage};

/// A picture that becomes smaller while it is read, pixel by pixel in any order: each pixel of the small one is the mean of
/// those that fall into it and were taken. However large the picture is, this takes at most 16 bytes for each pixel that is kept.
pub(super) struct Smaller {
    width: u32,
    height: u32,
    rows: u32,
    /// The column into which each column falls.
    columns: Vec<u32>,
    /// Red, green and blue added up, and how many pixels they are.
    sums: Vec<[u32; 4]>,
}

impl Smaller {
    /// For a picture of this size, to become no longer than so many pixels.
    pub(super) fn new(width: u32, height: u32, most: u32) -> Self {
        let longest = width.max(height);
        let side = |of: u32| {
            let exact = u64::from(of) * u64::from(most.min(longest));
            u32::try_from((exact + u64::from(longest) / 2) / u64::from(longest.max(1))).unwrap_or(most).max(1)
        };
        let (small_width, small_height) = (side(width), side(height));
        let columns = (0..width).map(|column| place(column, small_width, width)).collect();
        let pixels = small_width as usize * small_height as usize;
        Self { width: small_width, height: small_height, rows: height, columns, sums: vec![[0; 4]; pixels] }
    }

    /// Every how many pixels one has to be taken, in both directions, so that about two each way fall into each pixel of the small picture.
    pub(super) fn stride(width: u32, height: u32, most: u32) -> usize {
        (width.max(height) / most.max(1) / 2).max(1) as usize
    }

    /// Takes pixels of a row, beginning at a column, each so many columns behind the one before.
    pub(super) fn take(&mut self, row: u32, first: usize, step: usize, pixels: impl Iterator<Item = [u8; 3]>) {
        let start = place(row, self.height, self.rows) as usize * self.width as usize;
        let Some(line) = self.sums.get_mut(start..start + self.width as usize) else { return };
        let columns = self.columns.iter().skip(first).step_by(step);
        for (column, [red, green, blue]) in columns.zip(pixels) {
            if let Some(sum) = line.get_mut(*column as usize) {
                sum[0] += u32::from(red);
                sum[1] += u32::from(green);
                sum[2] += u32::from(blue);
                sum[3] += 1;
            }
        }
    }

    /// The small picture.
    pub(super) fn picture(self) -> DynamicImage {
        let mean = |sum: u32, count: u32| u8::try_from((sum + count / 2) / count.max(1)).unwrap_or(u8::MAX);
        let bytes = self.sums.iter().flat_map(|[red, green, blue, count]| [red, green, blue].map(|sum| mean(*sum, *count))).collect();
        DynamicImage::ImageRgb8(RgbImage::from_raw(self.width, self.height, bytes).unwrap_or_default())
    }
}

/// Where one of so many falls among fewer.
fn place(index: u32, fewer: u32, many: u32) -> u32 {
    u32::try_from(u64::from(index) * u64::from(fewer) / u64::from(many.max(1))).unwrap_or(0)
}
