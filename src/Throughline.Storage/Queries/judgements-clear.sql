DELETE FROM judgements
