SELECT fingerprint AS Fingerprint, content AS Content FROM derived WHERE kind = @kind
