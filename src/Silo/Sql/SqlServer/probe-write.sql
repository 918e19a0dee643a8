-- Guarantees: when it has ended well, the database can write and keep the bytes.
UPDATE WriteProbe SET Bytes = @Bytes WHERE Id = 1;
