using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Verification;

/// <summary>Who did it to whom: the quote is read again, and a claim whose subject and object stand the other way round is turned away.</summary>
internal static class DirectionCheck
{
    /// <summary>The reversal; null where the quote does not read the other way round.</summary>
    public static string? Check(Claim claim, Document document)
    {
        if (claim.Object is not { } target || claim.Evidence[0].Quote.Length > 600)
        {
            return null;
        }

        var quote = claim.Evidence[0].Quote;
        var reading = ProseReader.Read(
            new Document
            {
                Id = document.Id,
                Sha256 = document.Sha256,
                Path = document.Path,
                MediaType = document.MediaType,
                Text = quote.EndsWith('.') ? quote : quote + ".",
                Reader = document.Reader,
                Language = document.Language,
                Published = document.Published,
            },
            isOwnRecord: false
        );
        var alike = reading.Where(r => r.Predicate == claim.Predicate && r.Object is not null).ToList();
        var straight = alike.Any(r => Same(r.Subject.Name, claim.Subject.Name) && Same(r.Object!.Name, target.Name));
        var reversed = alike.Any(r => Same(r.Subject.Name, target.Name) && Same(r.Object!.Name, claim.Subject.Name));
        return reversed && !straight ? $"the quote says it the other way round: '{target.Name}' is the subject" : null;
    }

    // A short form shares its words with the full name.
    private static bool Same(string left, string right)
    {
        var (a, b) = (left.Split(' '), right.Split(' '));
        return a.All(w => b.Contains(w, StringComparer.OrdinalIgnoreCase)) || b.All(w => a.Contains(w, StringComparer.OrdinalIgnoreCase));
    }
}
