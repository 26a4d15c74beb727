using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records;

/// <summary>Finds product designations such as <c>L550E</c>, <c>A-200</c>, <c>ДВС-120М</c> in a description of goods.</summary>
internal static partial class Designations
{
    private static readonly System.Buffers.SearchValues<char> s_marks = System.Buffers.SearchValues.Create(",;，；(（");

    /// <summary>The first designation and its place; null where the text names none.</summary>
    public static (string Name, int Start)? FindOrNull(string text)
    {
        foreach (Match match in Form().Matches(text))
        {
            var before = match.Index == 0 ? ' ' : text[match.Index - 1];
            var after = match.Index + match.Length == text.Length ? ' ' : text[match.Index + match.Length];
            // "22328 CCK/W33", "22220-E1": behind a slash or a dash stands the end of another code.
            var isEnd = before is '/' || (before is '-' && match.Index > 1 && IsWordPart(text[match.Index - 2]));
            if (!isEnd && !IsWordPart(before) && !IsWordPart(after) && !NotAModel().IsMatch(match.Value))
            {
                return (match.Value, match.Index);
            }
        }

        return null;
    }

    /// <summary>True where a designation names the thing, not what it is made of or drawn after: it stands in the first phrase, or begins or labels a later one.</summary>
    /// <param name="text">The description.</param>
    /// <param name="start">Where the designation begins.</param>
    public static bool IsName(string text, int start)
    {
        var phrase = text.AsSpan(0, start).LastIndexOfAny(s_marks);
        if (phrase < 0)
        {
            return true;
        }

        var before = text[(phrase + 1)..start];
        return before.AsSpan().Trim(" «\"“").IsEmpty || Labels().IsMatch(before);
    }

    /// <summary>True where the whole string looks like a designation.</summary>
    public static bool IsWhole(string text) =>
        text.Length is >= 2 and <= 40
        && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        && text.Any(char.IsLetter)
        && !text.Contains("  ", StringComparison.Ordinal);

    // Chinese text has no spaces, so a Chinese neighbour does not belong to the designation.
    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && !Tokens.IsHan(c);

    [GeneratedRegex(
        @"[A-Z]{1,6}[0-9][A-Z0-9]{3,12}(?:[-/.][A-Z0-9]{1,10}){0,3}|[A-ZА-Я]{1,6}[a-zа-я]{0,2}(?:[-–][A-ZА-Я]{1,3})?[-–]?[0-9]{1,5}[A-ZА-Яа-я]{0,3}(?:[-–/.][A-ZА-Я0-9]{1,6}){0,3}"
    )]
    private static partial Regex Form();

    [GeneratedRegex(
        @"(?:model|type|p/n|part(?: no| number)?|art(?:icle)?|item|series|ref|mod|модел[ьи]|тип[аов]{0,40}|марк[аи]|артикул|серии|исп|обозначение|型号|型)[\s.:№#-]{0,40}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Labels();

    // Standards, protection classes, bus names, threads, paper sizes, fuels, quarters.
    [GeneratedRegex(
        @"^(?:ISO|EN|DIN|GOST|ГОСТ|ТУ|IP|RS-?(?:232|422|485)|USB|HDMI|IEC|IEEE|GB|M[0-9]{1,2}|М[0-9]{1,2}|A[3-5]|А[3-5]|AI-?[0-9]{2}|АИ-?[0-9]{2}|Q[1-4]|H[12]|HS|CP|Co|No|Art|INV|PO|ITEM|Lot|Nr|CO2|UN[0-9]{4}|T[0-9]{2}|DN ?[0-9]{1,4}|Du[0-9]{1,4}|Ду[0-9]{1,4}|PN ?[0-9]{1,3}|Ру[0-9]{1,3}|COVID-19)(?:[-–].*)?$|^(?:ISO|EN|DIN|GOST|ГОСТ|IP|INV|PO|HS|UN)[-–]?[0-9]",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex NotAModel();
}
