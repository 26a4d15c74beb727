SELECT sequence AS Sequence, time AS Time, actor AS Actor, action AS Action, payload AS Payload, previous_hash AS PreviousHash, hash AS Hash
FROM audit
ORDER BY sequence
