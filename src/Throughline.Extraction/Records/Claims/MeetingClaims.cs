using System.Text.RegularExpressions;
using Throughline.Model;

namespace Throughline.Extraction.Records;

/// <summary>Who was present at a meeting, from the lists of its minutes.</summary>
internal static partial class MeetingClaims
{
    private const int HeadLength = 500;

    /// <summary>One <c>attended</c> claim for each person of the minutes' tables of names.</summary>
    public static void Read(RecordContext context, List<RecordTable> tables, List<TableKind> kinds)
    {
        var text = context.Document.Text;
        if (Titled().Match(text[..Math.Min(text.Length, HeadLength)]) is not { Success: true } title)
        {
            return;
        }

        var (date, place) = (context.Label("date", "visitDate"), context.Label("place"));
        var found = date is null ? MeetingDay(context, text) : null;
        var where = Places.NameOrNull(place?.Text);
        var meeting = context.Entity(title.Value.Replace('\n', ' ').Trim(' ', '/', '\t'), "Event");
        var head = Evidence.In(context.Document, title.Index, title.Index + title.Length);
        Claim There(Claim claim) =>
            claim with
            {
                Time = (date ?? found) is { } day ? Dates.RangeOrNull(day.Text, context.Style) : null,
                Place = where is null ? null : new Place(where),
            };
        for (var i = 0; i < tables.Count; i++)
        {
            if (kinds[i] is not (TableKind.Staff or TableKind.Unknown or TableKind.Visits))
            {
                continue;
            }

            foreach (var row in tables[i].Rows)
            {
                if (RegisterClaims.FullName(context, row) is not { } person || !row.Table.Has("person", "participant", "name", "visitor"))
                {
                    continue;
                }

                context.Add("attended", person, meeting, [.. Anchors.Of(context, row, date ?? found, place), head], There);
            }
        }

        Commission.Attend(context, meeting, member => [.. Anchors.Of(context, member, date ?? found, place), head], There);
    }

    // Minutes often head the page with the day alone.
    private static Labelled? MeetingDay(RecordContext context, string text) =>
        Dates.FindOrNull(text[..Math.Min(text.Length, HeadLength)], context.Style) is var (_, start, end)
            ? new("date", text[start..end], start, end, start, end, "", IsInferred: true)
            : null;

    [GeneratedRegex(
        @"(?im)^[^\n\t]{0,40}(?:minutes of (?:the )?meeting|meeting minutes|minutes of the [^\n]{3,40} meeting|протокол (?:рабоч\p{L}{1,200} |технич\p{L}{1,200} )?(?:совещани|встреч|переговор|заседани|собрани)\p{L}{0,200}|会议纪要|会谈纪要|会议记录|протокол переговоров|протокол[^\n]{0,25}\n[^\n]{0,20}(?:совещани|встреч|переговор|заседани|собрани)\p{L}{0,200})[^\n\t]{0,80}"
    )]
    private static partial Regex Titled();
}
