INSERT INTO audit (sequence, time, actor, action, payload, previous_hash, hash)
VALUES (@Sequence, @Time, @Actor, @Action, @Payload, @PreviousHash, @Hash)
