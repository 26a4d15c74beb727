using System.Runtime.CompilerServices;
using NodaTime;
using Throughline.Model;

namespace Throughline.Extraction.Times;

/// <summary>The day that a story has reached: "on 3 March", told behind "on 26 February 2021", is of 2021, whenever the paper was written.</summary>
/// <remarks>
/// Only days and months with their year count, in the same paragraph or the one before, and only where they lie more than a year before the paper: a newer
/// story leaves out the year of the paper itself.
/// </remarks>
internal sealed class StoryDays
{
    private const int OldDays = 366;
    private static readonly ConditionalWeakTable<Document, StoryDays> s_all = [];
    private readonly string _text;
    private readonly List<(int At, LocalDate? Day)> _told = [];

    private StoryDays(Document document)
    {
        _text = document.Text;
        if (document.Language is "ru" or "zh" || document.Published is not { } published)
        {
            return;
        }

        foreach (var spot in TimeGrammar.Find(_text, 0, _text.Length))
        {
            if (spot.Time is { Start: { Precision: DatePrecision.Day or DatePrecision.Month } first } time)
            {
                var day = (time.End ?? first).Latest;
                // A newer day ends the old story.
                _told.Add((spot.Start, day < published.Earliest.PlusDays(-OldDays) ? day : null));
            }
        }
    }

    /// <summary>The days of a document's story.</summary>
    public static StoryDays Of(Document document) => s_all.GetValue(document, d => new(d));

    /// <summary>The last day told before a place; null where none is near.</summary>
    public LocalDate? Before(int at)
    {
        var last = _told.FindLastIndex(t => t.At < at);
        return last >= 0 && Paragraphs(_told[last].At, at) < 2 ? _told[last].Day : null;
    }

    private int Paragraphs(int from, int to) => _text.AsSpan(from, to - from).Count("\n\n");
}
