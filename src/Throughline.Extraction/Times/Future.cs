using System.Buffers;

namespace Throughline.Extraction.Times;

/// <summary>Tells whether the words before a place speak of what is to come.</summary>
internal static class Future
{
    private const int Reach = 90;

    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [
            "будет",
            "будут",
            "планиру",
            "ожида",
            "намер",
            "предпол",
            "должн",
            "завтра",
            "计划",
            "将",
            "預計",
            "预计",
            "决定",
            "поручи",
            "обяза",
            "решил",
            "拟",
            "打算",
            "will ",
            "'ll ",
            "shall ",
            "going to",
            "please ",
            "planned",
            "planning",
            "plans ",
            "expect",
            "schedul",
            "is due",
            "are due",
            "to be ",
            "can ",
            "would ",
            "ready in",
            "would",
            "should ",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> s_stops = SearchValues.Create(".!?。！？；\n");

    /// <summary>True where a word of the future stands shortly before the place in the same sentence.</summary>
    public static bool SpeaksAt(string text, int at)
    {
        var from = Math.Max(0, at - Reach);
        var before = text.AsSpan(from, at - from);
        var stop = before.LastIndexOfAny(s_stops);
        return before[(stop + 1)..].ContainsAny(s_words);
    }
}
