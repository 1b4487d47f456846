use std::io::BufWriter;
use std::path::Path;
use std::process::ExitCode;

use parvis_service::{ExportFormat, ExportLayer, ServiceError};

use crate::arguments::{Export, Format, Layer};
use crate::exit::Failure;

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
    match &options.out {
        None => register.export(&super::CALLER, layer, format, &mut BufWriter::new(std::io::stdout())).await?,
        Some(path) => {
            let failed = |source| ServiceError::File { path: path.clone(), source };
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(".part");
            let part = path.with_file_name(name);
            let mut out = BufWriter::new(std::fs::File::create(&part).map_err(failed)?);
            let written = register.export(&super::CALLER, layer, format, &mut out).await;
            if let Err(error) = written {
                let _ = std::fs::remove_file(&part);
                return Err(error.into());
            }
            std::fs::rename(&part, path).map_err(failed)?;
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}
