SELECT bundle AS Bundle, path AS Path, sha256 AS Sha256, length AS Length FROM lists ORDER BY bundle, path
