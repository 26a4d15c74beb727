-- What an ingest under way brings in does not count until the ingest ends.
SELECT coalesce(max(sequence), 0) FROM audit WHERE action NOT IN (@file, @lists)
