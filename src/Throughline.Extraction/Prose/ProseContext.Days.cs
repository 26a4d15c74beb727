using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Days to come.</content>
internal sealed partial class ProseContext
{
    // "в четверг летит": the weekday of what is still to come is the next one, not the last.
    private TimeRange Coming(Token token, TimeRange time, int at) =>
        Lexicon.Has("weekdays", token.Lower)
        && time.Earliest == time.Latest
        && (ChatLog.DayAt(document, at) ?? document.Published) is { } today
        && time.Latest < today.Earliest
            ? TimeRange.At(time.Latest.PlusDays(7))
            : time;
}
