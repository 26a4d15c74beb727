DELETE FROM documents WHERE file = @file
