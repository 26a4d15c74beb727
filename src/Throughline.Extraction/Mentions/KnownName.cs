using Throughline.Model;

namespace Throughline.Extraction.Mentions;

/// <summary>A name that a document is known to speak of, whatever its words look like: a record about somebody says about whom.</summary>
/// <param name="Text">The name.</param>
/// <param name="Type">What it is of.</param>
internal sealed record KnownName(string Text, MentionType Type)
{
    // Shorter ones are words too often.
    private const int ShortestName = 5;

    /// <summary>The names in a document's properties <c>about</c> (one a line) and <c>aboutSchema</c>; empty where it has none.</summary>
    public static IReadOnlyList<KnownName> Of(Document document)
    {
        if (!document.Properties.TryGetValue("about", out var names))
        {
            return [];
        }

        var type = document.Properties.GetValueOrDefault("aboutSchema") switch
        {
            "Person" => MentionType.Person,
            "Vessel" or "Airplane" or "Product" => MentionType.Product,
            _ => MentionType.Organization,
        };
        return
        [
            .. names
                .Split('\n')
                .Where(n => n.Length >= ShortestName)
                .OrderByDescending(n => n.Length)
                .ThenBy(n => n, StringComparer.Ordinal)
                .Select(n => new KnownName(n, type)),
        ];
    }

    /// <summary>The mentions with the known names in place of whatever they overlap, in text order.</summary>
    public static IReadOnlyList<Mention> Place(string text, IReadOnlyList<KnownName> known, IReadOnlyList<Mention> found)
    {
        var placed = new List<Mention>();
        foreach (var name in known)
        {
            for (
                var at = text.IndexOf(name.Text, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(name.Text, at + name.Text.Length, StringComparison.OrdinalIgnoreCase)
            )
            {
                var end = at + name.Text.Length;
                if (IsWhole(text, at, end) && !placed.Exists(p => p.Start < end && at < p.End))
                {
                    placed.Add(new Mention(at, end, text[at..end], name.Type));
                }
            }
        }

        return placed.Count == 0
            ? found
            : [.. found.Where(f => !placed.Exists(p => p.Start < f.End && f.Start < p.End)).Concat(placed).OrderBy(m => m.Start)];
    }

    /// <summary>True where no letter or digit joins the stretch; Chinese is written without blanks.</summary>
    public static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || text[start] >= 0x2E80)
        && (end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end - 1] >= 0x2E80);
}
