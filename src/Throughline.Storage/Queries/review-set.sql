INSERT INTO reviews (claim, status) VALUES (@claim, @status)
ON CONFLICT (claim) DO UPDATE SET status = excluded.status
