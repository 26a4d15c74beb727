DELETE FROM reviews WHERE claim = @claim
