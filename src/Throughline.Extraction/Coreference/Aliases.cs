using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Coreference;

/// <summary>Names that a text introduces for a party: "X Ltd (hereinafter “X”)", «ООО «Х» (далее — Х)», 甲公司（以下简称“甲”）.</summary>
internal static class Aliases
{
    private const int LongestGap = 12;
    private const int LongestBracket = 90;

    private static readonly FrozenSet<char> s_opening = "(（".ToFrozenSet();
    private static readonly char[] s_marks = [.. " \"“”«»„‘’'「」『』:：—–-,，"];

    // What may stand before the alias; longest first, so that the whole introduction is taken off.
    private static readonly string[] s_introductions =
    [
        .. new[]
        {
            "hereinafter referred to as",
            "hereinafter also referred to as",
            "hereinafter called",
            "hereinafter",
            "hereafter",
            "referred to as",
            "also known as",
            "known as",
            "trading as",
            "doing business as",
            "abbreviated as",
            "in short",
            "short",
            "a/k/a",
            "aka",
            "далее по тексту",
            "далее также",
            "далее именуемое",
            "далее именуемая",
            "далее именуемый",
            "именуемое в дальнейшем",
            "именуемый в дальнейшем",
            "именуемая в дальнейшем",
            "в дальнейшем",
            "далее",
            "сокращённо",
            "сокращенно",
            "также известный как",
            "также известная как",
            "также известное как",
            "以下简称为",
            "以下简称",
            "以下称为",
            "以下称",
            "下称",
            "简称为",
            "简称",
            "又称",
            "又名",
        }.OrderByDescending(i => i.Length),
    ];

    /// <summary>The aliases with the names they stand for, in text order.</summary>
    /// <param name="text">The document.</param>
    /// <param name="names">Its names, in text order.</param>
    public static IEnumerable<(string Alias, int At, Mention Full)> Introduced(string text, IReadOnlyList<Mention> names)
    {
        foreach (var full in names)
        {
            if (full.Type is MentionType.Location or MentionType.Product)
            {
                continue;
            }

            var at = full.End;
            while (at < text.Length && at - full.End < LongestGap && text[at] is ' ' or '"' or '»' or '”' or ',' or '，' or '.')
            {
                at++;
            }

            if (at < text.Length && Alias(text, at, full) is { } found)
            {
                yield return (found.Alias, found.At, full);
            }
        }
    }

    private static (string Alias, int At)? Alias(string text, int at, Mention full)
    {
        var isBracket = s_opening.Contains(text[at]);
        var start = isBracket ? at + 1 : at;
        var end = isBracket ? Closing(text, start) : Math.Min(text.Length, start + LongestBracket);
        if (end < 0)
        {
            return null;
        }

        var introduced = false;
        var from = Skip(text, start, end);
        foreach (var words in s_introductions)
        {
            if (end - from > words.Length && string.Compare(text, from, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                (from, introduced) = (Skip(text, from + words.Length, end), true);
                break;
            }
        }

        foreach (var article in (string[])["the ", "The ", "as "])
        {
            if (introduced && string.CompareOrdinal(text, from, article, 0, article.Length) == 0)
            {
                from = Skip(text, from + article.Length, end);
            }
        }

        if (!isBracket && !introduced)
        {
            return null;
        }

        var to = AliasEnd(text, from, end, isBracket);
        if (to <= from)
        {
            return null;
        }

        var alias = text[from..to];
        var isName = alias.Any(c => char.IsUpper(c) || c >= 0x4E00) && alias != full.Text && alias.Length <= full.Text.Length + 20;
        return isName && (introduced || IsShortOf(alias, full) || (full.IsCertain && ComesAgain(text, alias, to))) ? (alias, from) : null;
    }

    // "X Ltd (Zenmar) … Zenmar": one capitalised word in the bracket that the text goes on with.
    private static bool ComesAgain(string text, string alias, int after) =>
        alias.Length >= 3
        && char.IsUpper(alias[0])
        && alias.All(char.IsLetter)
        && !Gazetteer.LatinPlaces.Contains(alias)
        && !Gazetteer.IsRussianPlace(alias)
        && text.IndexOf(alias, after, StringComparison.Ordinal) is >= 0 and var again
        && KnownName.IsWhole(text, again, again + alias.Length);

    // "(AEE)" without a word of introduction: capitals, or a word of the name itself.
    private static bool IsShortOf(string alias, Mention full) =>
        full.Type == MentionType.Organization
        && (
            (NameShapes.IsAcronym(alias) && !NameShapes.IsOrdinaryAcronym(alias) && full.Text.Contains(' ', StringComparison.Ordinal))
            || (alias.Length >= 3 && full.Text.Contains(alias, StringComparison.Ordinal) && !Gazetteer.LatinPlaces.Contains(alias))
        );

    private static int Closing(string text, int start)
    {
        for (var i = start; i < text.Length && i - start < LongestBracket; i++)
        {
            if (text[i] is ')' or '）')
            {
                return i;
            }

            if (text[i] is '\n' or '(' or '（')
            {
                return -1;
            }
        }

        return -1;
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && Array.IndexOf(s_marks, text[at]) >= 0)
        {
            at++;
        }

        return at;
    }

    // In a bracket all that is left; else what stands in quotes, or one capitalised word.
    private static int AliasEnd(string text, int from, int end, bool isBracket)
    {
        var quote = from > 0 ? text[from - 1] : ' ';
        if (quote is '"' or '“' or '«' or '„' or '「' or '‘' or '『')
        {
            var close = quote switch
            {
                '“' => "”\"",
                '«' => "»",
                '„' => "“”",
                '「' => "」",
                '『' => "』",
                '‘' => "’",
                _ => "\"",
            };
            for (var i = from; i < end; i++)
            {
                if (close.Contains(text[i], StringComparison.Ordinal))
                {
                    return i;
                }
            }
        }

        var to = from;
        while (to < end && (isBracket ? text[to] is not (',' or '，' or ';' or '；') : char.IsLetterOrDigit(text[to]) || text[to] == '-'))
        {
            to++;
        }

        while (to > from && Array.IndexOf(s_marks, text[to - 1]) >= 0)
        {
            to--;
        }

        return to;
    }
}
