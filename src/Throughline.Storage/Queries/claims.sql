SELECT id AS Id, document AS Document, place AS Place, json AS Json FROM claims ORDER BY document, place
