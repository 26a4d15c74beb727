DELETE FROM claims WHERE document = @id;
UPDATE documents SET row = @row WHERE id = @id
