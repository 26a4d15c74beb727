SELECT claim AS Claim, status AS Status FROM reviews ORDER BY claim
