INSERT INTO layers (document, content) VALUES (@id, @content)
