DELETE FROM layers WHERE document = @id;
DELETE FROM claims WHERE document = @id;
DELETE FROM passages WHERE document = @id;
