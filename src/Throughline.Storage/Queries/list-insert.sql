INSERT INTO lists (bundle, path, sha256, length) VALUES (@Bundle, @Path, @Sha256, @Length)
ON CONFLICT (bundle, path) DO NOTHING
