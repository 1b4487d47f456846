//! Undoing an import: what came with it goes.

use async_recursion::async_recursion as boxed;
use parvis_model::ImportId;
use sqlx::Row;

use crate::{ImportState, StoreError, WriteTransaction, dated_by, many};

/// So many are removed by one statement.
const ONCE: usize = 1_000;

impl WriteTransaction {
    /// Removes sites with which nobody has to do, with their lines and links; the counts are right again after
    /// [`WriteTransaction::count_again`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_sites(&mut self, sites: &[String]) -> Result<(), StoreError> {
        self.nothing_is_about(sites).await?;
        self.remove_lines(sites).await?;
        for sites in sites.chunks(ONCE) {
            for head in [
                "DELETE FROM site_vanished WHERE site_id IN ",
                "DELETE FROM subject_opened WHERE subject_id IN ",
                "DELETE FROM site_source WHERE site_id IN ",
                "DELETE FROM same_place WHERE come_id IN ",
                "DELETE FROM same_place WHERE gone_id IN ",
                "DELETE FROM site WHERE id IN ",
            ] {
                many::run(self.connection(), head, sites, "").await?;
            }
        }
        Ok(())
    }

    /// Removes records and what says which site and which extract they are of.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_records(&mut self, records: &[String]) -> Result<(), StoreError> {
        for records in records.chunks(ONCE) {
            for head in [
                "DELETE FROM source_record_extract WHERE record_id IN ",
                "DELETE FROM site_source WHERE record_id IN ",
                "DELETE FROM source_record WHERE id IN ",
            ] {
                many::run(self.connection(), head, records, "").await?;
            }
        }
        Ok(())
    }

    /// Says of records that no source has them and no extract holds them. Those dated by an extract keep this date of it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn leave_behind(&mut self, records: &[String], (extract, date): (&str, Option<&str>)) -> Result<(), StoreError> {
        let by = dated_by(extract);
        many::run_with(self.connection(), "UPDATE source_record SET data_date = ? WHERE data_date = ? AND id IN ", &[date, Some(&by)], records, "").await?;
        many::run(self.connection(), "DELETE FROM source_record_extract WHERE record_id IN ", records, "").await?;
        many::run(self.connection(), "UPDATE source_record SET present = 0 WHERE id IN ", records, "").await
    }

    /// The records of sites.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn record_ids_of_sites(&mut self, sites: &[String]) -> Result<Vec<String>, StoreError> {
        let rows = many::fetch(self.connection(), "SELECT record_id FROM site_source WHERE site_id IN ", sites, "").await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }

    /// Removes areas with which no organisation has to do; the counts are right again after [`WriteTransaction::count_again`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn remove_areas(&mut self, areas: &[String]) -> Result<(), StoreError> {
        self.nothing_is_about(areas).await?;
        for areas in areas.chunks(ONCE) {
            for head in [
                "DELETE FROM site_area WHERE area_id IN ",
                "DELETE FROM area_extract WHERE area_id IN ",
                "DELETE FROM area_vanished WHERE area_id IN ",
                "DELETE FROM listing_cell WHERE area_id IN ",
                "DELETE FROM area_count WHERE area_id IN ",
                "DELETE FROM area_word WHERE area_id IN ",
                "DELETE FROM area_line WHERE area_id IN ",
                "UPDATE area SET parent_id = NULL WHERE parent_id IN ",
                "DELETE FROM area WHERE id IN ",
            ] {
                many::run(self.connection(), head, areas, "").await?;
            }
        }
        Ok(())
    }

    /// What says that sites lie in these areas is forgotten.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn empty_areas(&mut self, areas: &[String]) -> Result<(), StoreError> {
        many::run(self.connection(), "DELETE FROM site_area WHERE area_id IN ", areas, "").await
    }

    /// Says that a territory of which nothing is left covers nothing.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn empty_extract(&mut self, extract: &str) -> Result<(), StoreError> {
        let sql = "UPDATE extract SET west = NULL, south = NULL, east = NULL, north = NULL WHERE id = $1";
        sqlx::query(sql).bind(extract).execute(self.connection()).await?;
        Ok(())
    }

    /// Says where an import stands.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_import_state(&mut self, import: ImportId, state: ImportState) -> Result<(), StoreError> {
        sqlx::query("UPDATE import SET state = $2 WHERE id = $1").bind(import.to_string()).bind(state.as_str()).execute(self.connection()).await?;
        Ok(())
    }
}
