-- Guarantees: the right to write is ours from here on, so that no later statement meets another writer.
BEGIN IMMEDIATE;
