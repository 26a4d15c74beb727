using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Throughline.Extraction.Records;

/// <summary>The words of tickets and itineraries, from <c>data/extraction/records/travel.json</c>.</summary>
internal static class TravelWords
{
    private const int LongestLabel = 48;

    private static readonly Tables s_tables = Load();

    /// <summary>The month that a word begins, 1 to 12; 0 where it begins none.</summary>
    public static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        for (var i = 0; i < s_tables.Months.Length; i++)
        {
            if (s_tables.Months[i].Any(m => lower.StartsWith(m, StringComparison.Ordinal)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>What a label says, without the words in front of it; null where it is none.</summary>
    public static string? LabelOrNull(string text)
    {
        if (text.Length is 0 or > LongestLabel)
        {
            return null;
        }

        var label = Bare(text);
        if (s_tables.Labels.TryGetValue(label, out var whole))
        {
            return whole;
        }

        for (var space = label.IndexOf(' ', StringComparison.Ordinal); space > 0; space = label.IndexOf(' ', space + 1))
        {
            if (s_tables.Labels.TryGetValue(label[(space + 1)..], out var key))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>The label that a text begins with, followed by a value without a colon between (<c>Ticket no. 555…</c>); null where it begins with none.</summary>
    public static (string Key, int Length)? LeadingOrNull(string text)
    {
        (string Key, int Length)? found = null;
        for (var end = 1; end < text.Length && end <= LongestLabel; end++)
        {
            if (text[end] is ' ' or '.' or '№' && s_tables.Labels.TryGetValue(Bare(text[..end]), out var key))
            {
                found = (key, end);
            }
        }

        return found;
    }

    /// <summary>True where a word marks a departure (<c>ab</c>, <c>dep</c>, <c>вылет</c>); false for an arrival; null for neither.</summary>
    public static bool? MarkOrNull(string word)
    {
        var bare = word.Trim('.', ':', ' ').ToLowerInvariant();
        return s_tables.Departures.Contains(bare) ? true
            : s_tables.Arrivals.Contains(bare) ? false
            : null;
    }

    /// <summary>A text without a weekday at its end: <c>Brussels Airport, Fri</c>.</summary>
    public static string WithoutWeekday(string text)
    {
        var space = text.TrimEnd('.', ',', ' ').LastIndexOfAny([' ', ',']);
        return space > 0 && s_tables.Weekdays.Contains(text[(space + 1)..].Trim('.', ',', ' ').ToLowerInvariant())
            ? text[..space].TrimEnd(',', ' ')
            : text;
    }

    /// <summary>Which of coach, seat, platform and terminal a word names; null where it names none.</summary>
    public static string? PartOrNull(string word) => s_tables.Parts.GetValueOrDefault(word.Trim('.', ':', ' ').ToLowerInvariant());

    /// <summary>The status that a text says in normal form; null where it says none.</summary>
    public static string? StatusOrNull(string text)
    {
        var lower = text.ToLowerInvariant();
        return s_tables.Statuses.FirstOrDefault(s => s.Words.Any(w => lower.Contains(w, StringComparison.Ordinal))).Name;
    }

    /// <summary>Lower case without accents and signs, one space between words.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                bare.Append(char.ToLowerInvariant(c));
            }
            else if (bare.Length > 0 && bare[^1] != ' ')
            {
                bare.Append(' ');
            }
        }

        return bare.ToString().Trim();
    }

    private static Tables Load()
    {
        using var json = Lexicons.Open("records/travel.json");
        var root = json.RootElement;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in root.GetProperty("labels").EnumerateObject())
        {
            foreach (var phrase in Words(label.Value))
            {
                labels.TryAdd(Bare(phrase), label.Name);
            }
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var (list, part) in ((string, string)[])
                [("coachWords", "seatSection"), ("seatWords", "seat"), ("platformWords", "platform"), ("terminalWords", "terminal")]
        )
        {
            foreach (var word in Words(root.GetProperty(list)))
            {
                parts.TryAdd(word, part);
            }
        }

        return new(
            labels,
            [.. Words(root.GetProperty("departureMarks"))],
            [.. Words(root.GetProperty("arrivalMarks"))],
            parts,
            [.. Words(root.GetProperty("weekdays"))],
            [.. Words(root.GetProperty("months")).Select(m => m.Split(','))],
            [.. root.GetProperty("statuses").EnumerateObject().Select(s => (s.Name, Words(s.Value).ToArray()))]
        );
    }

    private static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(w => w.GetString()!);

    private sealed record Tables(
        Dictionary<string, string> Labels,
        HashSet<string> Departures,
        HashSet<string> Arrivals,
        Dictionary<string, string> Parts,
        HashSet<string> Weekdays,
        string[][] Months,
        (string Name, string[] Words)[] Statuses
    );
}
