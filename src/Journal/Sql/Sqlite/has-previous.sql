-- Guarantees: one row if the journal has this row of the box with this id, none otherwise, by one look into the key's
-- index; rows that this transaction has written count. The bytes are not read.
SELECT 1
FROM segment
WHERE poll = ?1 AND box = ?2 AND number = ?3 AND id = ?4;
