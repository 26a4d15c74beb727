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
            "plan to",
            "intend",
            "aim to",
            "hope to",
            "want to",
            "wants to",
            "hopes to",
            "is to ",
            "are to ",
            "agreed to",
            "promise",
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

    private static readonly SearchValues<string> s_going = SearchValues.Create(
        [
            "юсь ",
            "емся ",
            "имся ",
            "лечу ",
            "летим ",
            "поед",
            "полетим",
            "приедем",
            "встретимся",
            " еду ",
            " едем ",
            "будет ",
            "будем ",
            "буду ",
            "вылетаю ",
            "приедет ",
            "приедут ",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> s_clauseEnds = SearchValues.Create(".,!?;\n");
    private static readonly SearchValues<char> s_stops = SearchValues.Create(".!?。！？；\n");

    /// <summary>True where a word of the future stands shortly before the place in the same sentence.</summary>
    public static bool SpeaksAt(string text, int at)
    {
        var from = Math.Max(0, at - Reach);
        var before = text.AsSpan(from, at - from);
        // "I can confirm that the ship arrived on": what is told behind "that" has its own tense.
        var stop = Math.Max(before.LastIndexOfAny(s_stops), before.LastIndexOf(" that ", StringComparison.Ordinal));
        return before[(stop + 1)..].ContainsAny(s_words) || IsGoing(before[(stop + 1)..]) || GoesOn(text, at);
    }

    // "I'm meeting X on Thursday".
    private static bool IsGoing(ReadOnlySpan<char> before)
    {
        foreach (var be in (ReadOnlySpan<string>)["'m ", "’m ", " am ", "'re ", "’re ", " are ", "'s ", "’s ", " is "])
        {
            var at = before.LastIndexOf(be, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var word = before[(at + be.Length)..];
            var space = word.IndexOf(' ');
            if (space > 4 && word[..space].EndsWith("ing", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "В четверг я встречаюсь", "завтра лечу": the verb stands behind.
    private static bool GoesOn(string text, int at)
    {
        if (text[at] is < '\u0400' or > '\u04FF')
        {
            return false;
        }

        var ahead = text.AsSpan(at, Math.Min(Reach / 2, text.Length - at));
        var stop = ahead.IndexOfAny(s_clauseEnds);
        return ahead[..(stop < 0 ? ahead.Length : stop)].ContainsAny(s_going);
    }
}
