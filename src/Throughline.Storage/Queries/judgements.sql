SELECT json FROM judgements ORDER BY place
