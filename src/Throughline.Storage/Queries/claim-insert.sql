INSERT INTO claims (id, document, place, json) VALUES (@id, @document, @place, @json)
