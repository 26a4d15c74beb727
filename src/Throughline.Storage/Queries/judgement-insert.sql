INSERT INTO judgements (place, json) VALUES (@place, @json)
