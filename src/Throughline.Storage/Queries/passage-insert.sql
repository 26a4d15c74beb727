INSERT INTO passages (document, start, page, text) VALUES (@document, @start, @page, @text)
