-- Guarantees: the size of a page of this file, in bytes, which is older than the program when the file is.
SELECT page_size FROM pragma_page_size;
