using System.Text.RegularExpressions;
using Throughline.Documents.Layers;
using Throughline.Model;

namespace Throughline.Documents.Mail;

/// <summary>Finds what an answer repeats of the mail that it answers, so that words quoted in ten answers are not counted ten times.</summary>
/// <remarks>Marked are lines behind <c>&gt;</c>, and all that follows the line or the block of headers with which mail programs introduce the mail answered.</remarks>
internal static partial class QuotedParts
{
    private const int LongestIntroduction = 300;

    /// <summary>Marks the quoted stretches of a mail's text.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="from">Where the body starts in its text.</param>
    public static void Mark(Layer layer, int from)
    {
        var text = layer.TextSoFar();
        var lines = new List<(int Start, int End)>();
        for (var at = from; at < text.Length; )
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add((at, end));
            at = end;
        }

        var hasMarks = lines.Exists(l => IsMarked(text, l));
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsMarked(text, lines[i]))
            {
                layer.Mark(lines[i].Start, lines[i].End, ZoneKind.Quoted);
            }
            else if (Introduces(text, lines, i) is var rows && rows > 0)
            {
                // Where answers stand between quoted lines only the marked ones are quoted.
                var isRest = !hasMarks || rows > 2;
                layer.Mark(lines[i].Start, isRest ? text.Length : lines[i + rows - 1].End, ZoneKind.Quoted);
                if (isRest)
                {
                    return;
                }

                i += rows - 1;
            }
        }
    }

    private static bool IsMarked(string text, (int Start, int End) line)
    {
        var at = line.Start;
        while (at < line.End && text[at] == ' ')
        {
            at++;
        }

        return at < line.End && text[at] == '>';
    }

    // How many lines introduce a quotation: "On … Ann wrote:", or a block of headers.
    private static int Introduces(string text, List<(int Start, int End)> lines, int at)
    {
        for (var count = 1; count <= 3 && at + count <= lines.Count; count++)
        {
            var stretch = text[lines[at].Start..lines[at + count - 1].End].Trim();
            if (stretch.Length is 0 or > LongestIntroduction)
            {
                return 0;
            }

            if (Wrote().IsMatch(stretch.Replace('\n', ' ')))
            {
                return count;
            }
        }

        if (Original().IsMatch(text[lines[at].Start..lines[at].End]))
        {
            return 3;
        }

        var headers = 0;
        for (var i = at; i < Math.Min(lines.Count, at + 6) && Header().IsMatch(text[lines[i].Start..lines[i].End]); i++)
        {
            headers++;
        }

        return headers >= 3 ? 3 : 0;
    }

    [GeneratedRegex(
        @"^(?:(?:On|Am|Le|El|Il|W dniu|Dne|Op)\s.{6,250}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|napisał.{0,80}|napsal.{0,80}|schreef.{0,80})\s?:|.{6,200}(?:пишет|писал|писала|написал|написала|написал\(а\))\s?:|(?:在|于)?.{6,120}(?:写道|寫道|撰写)\s?[:：])$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Wrote();

    [GeneratedRegex(
        @"^\s{0,40}-{2,40}\s{0,40}(?:original message|original appointment|исходное сообщение|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|原始邮件|邮件原件)\s{0,40}-{2,40}\s{0,40}$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Original();

    [GeneratedRegex(
        @"^\s{0,40}\*?(?:from|sent|to|cc|subject|date|от|отправлено|кому|копия|тема|дата|发件人|发送时间|收件人|抄送|主题|日期|von|gesendet|an|betreff|de|envoyé|à|objet)\*?\s?[:：]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Header();
}
