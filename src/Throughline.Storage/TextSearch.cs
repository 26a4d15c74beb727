using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Throughline.Cases;

namespace Throughline.Storage;

/// <summary>Full-text search over the passages. Words are found by their beginnings, so that case endings do not hide them; scripts without
/// spaces by any two or more characters.</summary>
internal static class TextSearch
{
    // The index of three-letter stretches answers nothing shorter; those are looked for by a scan, at most this many in one query.
    private const int MostShort = 3;

    public static ImmutableArray<SearchHit> Run(SqliteConnection db, string text, int limit)
    {
        var terms = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(t => t.Length > 0).ToList();
        if (terms.Count == 0 || limit <= 0)
        {
            return [];
        }

        var unspaced = terms.Where(IsUnspaced).ToList();
        var words = terms.Where(t => !IsUnspaced(t)).ToList();
        var hits = Query(db, words.Select(w => Quoted(w) + "*"), unspaced, terms, limit);
        // Nothing begins so: perhaps a part of a number or of a word does.
        return hits.IsEmpty && words.Count > 0 ? Query(db, [], terms, terms, limit) : hits;
    }

    private static ImmutableArray<SearchHit> Query(
        SqliteConnection db,
        IEnumerable<string> words,
        List<string> stretches,
        List<string> terms,
        int limit
    )
    {
        var grams = stretches.Where(s => Runes(s) >= 3).Select(Quoted);
        var shorts = stretches.Where(s => Runes(s) < 3).Take(MostShort).Select(s => $"%{Escaped(s)}%").ToList();
        var rows = db.Query<Row>(
            Sql.Query("search"),
            new
            {
                words = string.Join(" AND ", words),
                grams = string.Join(" AND ", grams),
                short0 = shorts.ElementAtOrDefault(0) ?? "",
                short1 = shorts.ElementAtOrDefault(1) ?? "",
                short2 = shorts.ElementAtOrDefault(2) ?? "",
                limit,
            }
        );
        return [.. rows.Select(r => Hit(r, terms))];
    }

    private static SearchHit Hit(Row row, List<string> terms)
    {
        var (start, length) = terms.Select(t => Find(row.Text, t)).Where(f => f.Start >= 0).Order().FirstOrDefault();
        var offset = (int)row.Start;
        return new SearchHit(row.Document, row.Path, offset + start, offset + start + length, (int?)row.Page, row.Text, offset);
    }

    // A place where the term begins a word is better than one inside a word.
    private static (int Start, int Length) Find(string text, string term)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var best = (Start: -1, Length: 0);
        for (var from = 0; from < text.Length; )
        {
            const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
            var found = compare.IndexOf(text.AsSpan(from), term, Loose, out var length);
            if (found < 0 || length == 0)
            {
                break;
            }

            var start = from + found;
            if (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            {
                return (start, length);
            }

            best = best.Start < 0 ? (start, length) : best;
            from = start + length;
        }

        return best;
    }

    // Quotes, brackets and commas around a word are not looked for.
    private static string Bare(string term)
    {
        var (start, end) = (0, term.Length);
        while (start < end && char.IsAscii(term[start]) && !char.IsLetterOrDigit(term[start]))
        {
            start++;
        }

        while (end > start && char.IsAscii(term[end - 1]) && !char.IsLetterOrDigit(term[end - 1]))
        {
            end--;
        }

        return term[start..end];
    }

    private static bool IsUnspaced(string term) =>
        term.Any(c => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uD840' and <= '\uD8FF');

    private static int Runes(string text) => text.EnumerateRunes().Count();

    private static string Quoted(string term) => $"\"{term.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string term) =>
        term.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);

    private sealed record Row(string Document, string Path, long Start, long? Page, string Text);
}
