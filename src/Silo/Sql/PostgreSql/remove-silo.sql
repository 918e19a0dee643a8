-- Guarantees: this process has no row.
DELETE FROM SiloProcess WHERE Id = @Id;
