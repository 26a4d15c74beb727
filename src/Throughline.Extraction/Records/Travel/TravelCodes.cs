using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Numbers of flights and trains, and the parts of a rail seat, in free text.</summary>
internal static partial class TravelCodes
{
    /// <summary>The first flight number of a text in normal form; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it starts in the document.</param>
    public static TravelCode? FlightOrNull(string text, int start)
    {
        foreach (Match match in Flight().Matches(text))
        {
            var (airline, number) = (match.Groups["a"], match.Groups["n"]);
            var before = match.Index > 0 ? text[match.Index - 1] : ' ';
            if (!airline.Value.Any(char.IsLetter) || char.IsLetterOrDigit(before) || before is '-' or '/' or '.' or ':')
            {
                continue;
            }

            var bare = number.Value.TrimStart('0');
            return new(
                airline.Value + (bare.Length == 0 ? number.Value : bare),
                start + match.Index,
                start + match.Index + match.Length,
                airline.Value,
                match.Index + match.Length
            );
        }

        return null;
    }

    /// <summary>The first train of a text, such as <c>ICE 943</c> or what stands in <c>(RJ, RJ 1010)</c>; null where there is none.</summary>
    public static TravelCode? TrainOrNull(string text, int start)
    {
        if (Bracketed().Match(text) is { Success: true } bracketed)
        {
            var inner = bracketed.Groups["t"];
            return new(One(inner.Value), start + inner.Index, start + inner.Index + inner.Length, "", inner.Index);
        }

        if (Arrowed().Match(text) is { Success: true } arrowed)
        {
            var inner = arrowed.Groups["t"];
            return new(One(inner.Value), start + inner.Index, start + inner.Index + inner.Length, "", inner.Index);
        }

        if (NumberedTrainOrNull(text, start) is { } numbered)
        {
            return numbered;
        }

        return Train().Match(text) is { Success: true } train && TravelWords.PartOrNull(train.Groups["k"].Value) is null
            ? new(One(train.Value), start + train.Index, start + train.Index + train.Length, "", train.Index)
            : null;
    }

    /// <summary>The train that is called so: <c>TRAIN N°6857</c>, <c>поезд № 7</c>; null where there is none.</summary>
    public static TravelCode? NumberedTrainOrNull(string text, int start)
    {
        var number = Numbered().Match(text).Groups["t"];
        return number.Success ? new(number.Value, start + number.Index, start + number.Index + number.Length, "", number.Index) : null;
    }

    /// <summary>Coach, seats and platforms that are named by a word: <c>Wg. 24, Pl. 66</c>, <c>VOITURE 13 - PLACE 31</c>.</summary>
    public static IEnumerable<(string Part, string Value, int Start, int End)> Parts(string text, int start)
    {
        foreach (Match match in Part().Matches(text))
        {
            var value = match.Groups["v"];
            if (TravelWords.PartOrNull(match.Groups["w"].Value) is { } part)
            {
                yield return (part, value.Value, start + value.Index, start + value.Index + value.Length);
            }
        }
    }

    private static string One(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"(?<a>[A-Z][A-Z0-9]|[0-9][A-Z])[ -]?(?<n>[0-9]{1,4})\b")]
    private static partial Regex Flight();

    [GeneratedRegex(@"[ \t][(](?<t>(?:[A-Za-zÀ-ž]{1,5}, )?[A-Za-zÀ-ž]{1,5}[ ]{0,40}[0-9]{1,5})[)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"→ [^\t|(]{2,40}[(](?<t>[^()|\t]{2,12})[)]")]
    private static partial Regex Arrowed();

    [GeneratedRegex(@"(?i)(?:train|zug|поезд|treno|tren)\s{0,40}(?:n[°o.]|№|no\.?)\s{0,40}(?<t>[0-9]{1,5}[A-ZА-Я]?)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?<k>[A-Za-z]{1,4}) ?[0-9]{1,5}\b")]
    private static partial Regex Train();

    [GeneratedRegex(
        @"(?<w>[\p{L}]{2,12})\.?[ ]?(?<v>[0-9]{1,4}(?:[A-Z](?:-[A-Z])?)?(?: [0-9]{1,4}[A-Z]?\b)*)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Part();
}
