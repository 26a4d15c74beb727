using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>Who did it to whom: a claim whose subject and object stand the other way round in the grammar's reading of the passage is turned away.</summary>
internal static class DirectionCheck
{
    /// <summary>The reversal; null where the passage does not read the other way round.</summary>
    public static string? Check(Claim claim, Document document)
    {
        if (claim.Object is not { } target)
        {
            return null;
        }

        var (start, end) = (claim.Evidence[0].Start, claim.Evidence[0].End);
        var alike = Readings.Of(document, start, end).Where(r => r.Predicate == claim.Predicate && r.Object is not null).ToList();
        var straight = alike.Exists(r => Same(r.Subject.Name, claim.Subject.Name) && Same(r.Object!.Name, target.Name));
        var reversed = alike.Exists(r => Same(r.Subject.Name, target.Name) && Same(r.Object!.Name, claim.Subject.Name));
        return reversed && !straight ? $"the passage says it the other way round: '{target.Name}' is the subject" : null;
    }

    // A short form shares its words with the full name.
    private static bool Same(string left, string right)
    {
        var (a, b) = (left.Split(' '), right.Split(' '));
        return a.All(w => b.Contains(w, StringComparer.OrdinalIgnoreCase)) || b.All(w => a.Contains(w, StringComparer.OrdinalIgnoreCase));
    }
}
