//! The picture of the floor beneath the drawing of a plan.

use std::sync::Arc;

use parvis_plan::SketchedPicture;
use serde::Serialize;

use crate::Words;
use crate::outline_drawing::{FARTHEST, Frame, to_a_hundredth};

/// The name by which the template knows the picture.
pub(super) const FILE: &str = "floor.jpg";

/// What became of the picture of the floor that a plan names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorPrint {
    /// It is there.
    Shown {
        /// A JPEG, as pale and as small as it is printed.
        jpeg: Arc<[u8]>,
        /// Its width and its height, in pixels.
        size: [u32; 2],
    },
    /// The reader may not see the files of the plan.
    Withheld,
    /// Its file is not with the plan.
    Gone,
    /// Its file cannot be read.
    Damaged,
}

/// The picture on the paper, in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct DrawnFloor {
    file: &'static str,
    /// Its upper left corner before it is turned about its middle.
    at: [f64; 2],
    wide: f64,
    high: f64,
    degrees: f64,
    alt: String,
    legend: String,
}

/// The picture on the ground, in metres.
#[derive(Debug, Clone, Copy)]
pub(super) struct Floor {
    lies: SketchedPicture,
    /// How many metres high it is.
    high: f64,
}

impl Floor {
    /// A picture that can be drawn; none where there is none, or it cannot.
    pub(super) fn of(lies: Option<SketchedPicture>, print: &FloorPrint, reach: f64) -> Option<Self> {
        let (lies, FloorPrint::Shown { size: [wide, high], .. }) = (lies.filter(|lies| is_near(lies, reach))?, print) else { return None };
        Some(Self { lies, high: lies.metres * f64::from(*high) / f64::from((*wide).max(1)) })
    }

    /// Its corners, in metres east and north.
    pub(super) fn corners(&self) -> [[f64; 2]; 4] {
        let (sin, cos) = self.lies.degrees.to_radians().sin_cos();
        let [east, north] = self.lies.middle;
        let (across, up) = (self.lies.metres / 2.0, self.high / 2.0);
        [(-across, up), (across, up), (across, -up), (-across, -up)].map(|(x, y)| [east + x * cos + y * sin, north - x * sin + y * cos])
    }

    pub(super) fn on_paper(&self, frame: Frame, words: &Words) -> DrawnFloor {
        let [x, y] = frame.on_paper(self.lies.middle);
        let (wide, high) = (frame.length(self.lies.metres), frame.length(self.high));
        DrawnFloor {
            file: FILE,
            at: [to_a_hundredth(x - wide / 2.0), to_a_hundredth(y - high / 2.0)],
            wide,
            high,
            degrees: self.lies.degrees,
            alt: words.say("print-floor-alt", &[]),
            legend: words.say("print-floor-legend", &[]),
        }
    }
}

/// Whether a picture lies so near to what else is drawn that it can be drawn with it.
fn is_near(lies: &SketchedPicture, reach: f64) -> bool {
    let [east, north] = lies.middle;
    east.hypot(north) <= FARTHEST.max(2.0 * reach)
}

/// That the picture is left out, and why; nothing where it is drawn.
pub(super) fn left_out(print: &FloorPrint, words: &Words) -> String {
    let why = match print {
        FloorPrint::Shown { .. } => "far",
        FloorPrint::Withheld => "withheld",
        FloorPrint::Gone => "gone",
        FloorPrint::Damaged => "damaged",
    };
    words.say("print-floor-left-out", &[("why", why)])
}
