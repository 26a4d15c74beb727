using System.Text.RegularExpressions;

namespace Throughline.Extraction.Records.Trade;

/// <summary>Where a party's name ends when its address runs on without a mark between, as in a cell of several paragraphs.</summary>
internal static partial class PartyCut
{
    /// <summary>True for a text that a legal form ends.</summary>
    public static bool EndsWithForm(string text)
    {
        var rest = text.TrimEnd(' ', '.', ',');
        foreach (Match match in Form().Matches(rest + " "))
        {
            if (match.Index + match.Length >= rest.Length && match.Index > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the name that a text begins with.</summary>
    public static int EndOf(string text)
    {
        var end = PartyNames.EndOf(text);
        if (Quoted().Match(text) is { Success: true } quoted)
        {
            // «Альфа» (АО): a form in brackets belongs to the name.
            return quoted.Groups["form"].Success || end > quoted.Length ? quoted.Length : end;
        }

        foreach (Match match in Form().Matches(text))
        {
            var stop = match.Index + match.Length;
            if (stop >= end)
            {
                break;
            }

            var rest = text.AsSpan(stop, text.Length - stop);
            if (char.IsWhiteSpace(rest[0]) && (Tokens.IsHan(text[stop - 1]) || rest.ContainsAnyInRange('0', '9') || rest.Contains(',')))
            {
                return stop;
            }
        }

        return end;
    }

    [GeneratedRegex(
        @"^[^«»""“”\n,;]{0,60}(?:«[^»\n]{2,80}(?:»[^«»\n]{0,30}»)?»?|""[^""\n]{2,80}""|“[^”\n]{2,80}”)(?<form>\s?\((?:АО|ООО|ПАО|ОАО|ЗАО|НАО|LLC|JSC|OOO)\))?",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"\b(?:L\.?L\.?C\.?|Ltd\.?|LTD\.?|Limited|LIMITED|L\.?L\.?P\.?|Inc\.?|INC\.?|GmbH|GMBH|S\.A\.|s\.r\.o\.|S\.R\.O\.|PLC|plc|FZE|FZCO|FZ-LLC|DMCC|P?JSC|Corp\.?|Corporation|B\.V\.|OOO|AG|AS|Oy|AB|Sp\. z o\.o\.|S\.p\.A\.|SARL|Pty|SDN BHD)(?=\s|,|$)"
            + @"|(?:公司|研究所|研究院|工厂|支行|分行|大学|商行|经营部)(?=\s)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Form();
}
