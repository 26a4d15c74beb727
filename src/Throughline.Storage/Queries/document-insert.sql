INSERT INTO documents (id, file, path, sha256, status, row) VALUES (@id, @file, @path, @sha256, @status, @row)
ON CONFLICT (id) DO UPDATE SET file = excluded.file, path = excluded.path, sha256 = excluded.sha256, status = excluded.status, row = excluded.row
