INSERT INTO derived (kind, fingerprint, content) VALUES (@kind, @fingerprint, @content)
ON CONFLICT (kind) DO UPDATE SET fingerprint = excluded.fingerprint, content = excluded.content
