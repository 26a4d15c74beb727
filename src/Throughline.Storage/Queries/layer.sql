SELECT content FROM layers WHERE document = @id
