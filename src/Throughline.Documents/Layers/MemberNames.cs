using System.Globalization;
using System.Text;

namespace Throughline.Documents.Layers;

/// <summary>Cleans the names that archives and mails give, which are hostile: no parent folders, no roots, no control characters.</summary>
internal sealed class MemberNames
{
    private const int LongestSegment = 200;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A relative path that no other member of this container has.</summary>
    /// <param name="raw">The name as the container gives it.</param>
    /// <param name="fallback">The name where nothing of it is usable.</param>
    public string Clean(string? raw, string fallback)
    {
        var segments = (raw ?? "")
            .Replace('\\', '/')
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Segment)
            .Where(s => s.Length > 0 && s is not "." and not "..");
        var name = string.Join('/', segments);
        if (name.Length == 0)
        {
            name = fallback;
        }

        var candidate = name;
        for (var i = 2; !_taken.Add(candidate); i++)
        {
            var dot = name.LastIndexOf('.');
            candidate =
                dot > name.LastIndexOf('/')
                    ? string.Create(CultureInfo.InvariantCulture, $"{name[..dot]} ({i}){name[dot..]}")
                    : string.Create(CultureInfo.InvariantCulture, $"{name} ({i})");
        }

        return candidate;
    }

    private static string Segment(string segment)
    {
        var clean = new StringBuilder(segment.Length);
        foreach (var c in segment)
        {
            // "!" joins container and member in our paths, ":" makes drives and streams.
            if (!char.IsControl(c) && c is not ':' and not '\u202e' && !(c == '!' && clean.Length + 1 == segment.Length))
            {
                clean.Append(c);
            }
        }

        var text = clean.ToString().Trim();
        return text.Length <= LongestSegment ? text : text[..LongestSegment];
    }
}
