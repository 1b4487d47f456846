use std::path::Path;
use std::process::ExitCode;

use parvis_service::{ExportFormat, ExportLayer, ExportOptions};

use crate::arguments::{Export, Format, Layer};
use crate::exit::Failure;
use crate::whole_file::WholeFile;

pub(crate) async fn run(data: &Path, options: &Export) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let layer = match options.layer {
        Layer::Openstreetmap => ExportLayer::Openstreetmap,
        Layer::Register => ExportLayer::Register,
        Layer::Links => ExportLayer::Links,
    };
    let format = match options.format {
        Format::Geojson => ExportFormat::Geojson,
        Format::Csv => ExportFormat::Csv,
    };
    let how = ExportOptions { layer, format, byte_order_mark: options.bom, without_vanished: options.without_vanished };
    match &options.out {
        None => register.export(&super::CALLER, how, &mut crate::output::file()).await?,
        Some(path) => {
            super::apart(&register, path, &[])?;
            let mut out = WholeFile::create(path)?;
            register.export(&super::CALLER, how, &mut out).await?;
            out.finish()?;
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
