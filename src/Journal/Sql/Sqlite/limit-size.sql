-- Guarantees: the database file does not grow beyond this many pages; an append that needs more fails, whole.
-- {pages} is put in by the program, a whole number, because PRAGMA takes no parameter.
PRAGMA max_page_count = {pages};
