using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>
/// The messages of a chat, as messengers export and people paste them: "Name: words", with or without a stamp before the name, or a head line of its own
/// (stamp and name, name and stamp) with the words below.
/// </summary>
internal sealed partial class ChatLog
{
    private const int Fewest = 3;
    private const int FewestStamped = 2;
    private const int LongestHead = 120;
    private static readonly ConditionalWeakTable<Document, ChatLog> s_logs = [];

    private readonly string _text;
    private readonly bool _isOfTwo;

    private ChatLog(string text, ImmutableArray<ChatMessage> messages)
    {
        (_text, Messages) = (text, messages);
        _isOfTwo = messages.Select(NameOf).Distinct(StringComparer.Ordinal).Take(3).Count() == 2;
    }

    /// <summary>The messages in text order; empty for a text that is no chat.</summary>
    public ImmutableArray<ChatMessage> Messages { get; }

    /// <summary>The chat that a document is; kept as long as the document.</summary>
    public static ChatLog Of(Document document) => s_logs.GetValue(document, d => Of(d.Text, d.Language ?? "en"));

    /// <summary>The chat that a text is.</summary>
    public static ChatLog Of(string text, string language)
    {
        var heads = new List<Head>();
        var lines = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start).TrimEnd();
            if (!line.IsEmpty)
            {
                lines++;
                if (HeadOf(text, start, start + line.Length) is { } head)
                {
                    heads.Add(head);
                }
            }

            start = end + 1;
        }

        var names = heads.Select(h => text[h.NameStart..h.NameEnd]).Distinct(StringComparer.Ordinal).Count();
        var stamped = heads.Count(h => h.Stamp.Length > 0);
        var lexicon = Lexicon.Of(language);
        var isChat =
            (
                stamped >= FewestStamped && stamped * 4 >= lines && (names < heads.Count || names == 2)
                || heads.Count >= Fewest && heads.Count * 2 > lines && names < heads.Count
            ) && !heads.TrueForAll(h => Interview.IsMark(text[h.NameStart..h.NameEnd], lexicon));
        if (!isChat)
        {
            return new(text, []);
        }

        if (stamped * 2 > heads.Count)
        {
            // Where messages are stamped, "word: words" goes on with the message above.
            heads.RemoveAll(h => h.Stamp.Length == 0);
        }

        var order = Order([.. heads.Select(h => h.Stamp)], text, language);
        var messages = ImmutableArray.CreateBuilder<ChatMessage>(heads.Count);
        PartialDate? day = null;
        for (var i = 0; i < heads.Count; i++)
        {
            day = DayOf(heads[i].Stamp, order) ?? day;
            var stop = i + 1 < heads.Count ? heads[i + 1].Start : text.Length;
            messages.Add(new(heads[i].End, stop, heads[i].NameStart, heads[i].NameEnd, day));
        }

        return new(text, messages.MoveToImmutable());
    }

    /// <summary>The message that a place stands in; null before the first.</summary>
    public ChatMessage? At(int offset)
    {
        var (low, high) = (0, Messages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Messages[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Messages[low - 1];
    }

    /// <summary>True for the stamp and the name that stand before a message.</summary>
    public bool IsHead(int offset)
    {
        if (At(offset) is { } message)
        {
            return offset >= message.End;
        }

        return !Messages.IsEmpty && offset > _text.LastIndexOf('\n', Messages[0].WriterStart);
    }

    /// <summary>A message of the other one, where two write to each other; null where more do.</summary>
    public ChatMessage? PartnerOf(ChatMessage message) => _isOfTwo ? Messages.FirstOrDefault(m => NameOf(m) != NameOf(message)) : null;

    private string NameOf(ChatMessage message) => _text[message.WriterStart..message.WriterEnd];

    /// <summary>The day that "yesterday" is told from at a place: that of the message, or else of the document.</summary>
    public static PartialDate? DayAt(Document document, int offset) => Of(document).At(offset)?.Day ?? document.Published;

    private readonly record struct Head(int Start, int End, int NameStart, int NameEnd, string Stamp);

    private static Head? HeadOf(string text, int start, int end)
    {
        var line = text[start..Math.Min(end, start + LongestHead)];
        foreach (var form in (Regex[])[NameAndColon(), StampAndName(), NameAndStamp()])
        {
            if (form.Match(line) is { Success: true } match)
            {
                var who = match.Groups["who"];
                return new(
                    start,
                    start + match.Length,
                    start + who.Index,
                    start + who.Index + who.Length,
                    Day().IsMatch(match.Value) ? match.Value.Remove(who.Index, who.Length)
                        : match.Groups["clock"].Success ? "-"
                        : ""
                );
            }
        }

        return null;
    }

    private enum DayOrder
    {
        DayFirst,
        MonthFirst,
    }

    // A stamp that can be read one way only decides for all.
    private static DayOrder Order(IReadOnlyList<string> stamps, string text, string language)
    {
        var parts = stamps
            .Select(s => Day().Match(s))
            .Where(m => m.Success && m.Groups["c"].Success && m.Groups["a"].Length <= 2)
            .Select(m => (First: Number(m, "a"), Second: Number(m, "b"), IsDotted: m.Value.Contains('.', StringComparison.Ordinal)))
            .ToList();
        return parts.Exists(p => p.First > 12 || p.IsDotted) ? DayOrder.DayFirst
            : parts.Exists(p => p.Second > 12) || DateOrder.IsMonthFirst(text, language) ? DayOrder.MonthFirst
            : DayOrder.DayFirst;
    }

    private static PartialDate? DayOf(string stamp, DayOrder order)
    {
        if (Day().Match(stamp) is not { Success: true } match)
        {
            return null;
        }

        var (a, b, c) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        return a > 31 ? PartialDate.OfDayOrNull(a, b, c)
            : order == DayOrder.MonthFirst ? PartialDate.OfDayOrNull(Full(c), a, b)
            : PartialDate.OfDayOrNull(Full(c), b, a);
    }

    private static int Full(int year) => year < 100 ? 2000 + year : year;

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(
        @"(?<a>\d{1,4})[./年-](?<b>\d{1,2})[./月-](?<c>\d{1,4})",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Day();

    // "[12:04] Name: ", "【2025-03-12 09:14】Name：", "12.03.2025, 09:14 - Name: ", "2024-07-09T10:21:00Z Name [user7] (forwarded from X):", "Name: ".
    [GeneratedRegex(
        @"^[\u200e\u200f\ufeff]?(?:[\[【](?=[^\]】\n]*(?<clock>\d{1,2}[:：]\d{2}))[^\]】\n]{3,24}[\]】]\s*(?:[-–]\s*)?|(?:\d{1,4}[./年-]\d{1,2}[./月-]\d{1,4}日?(?:,?\s+|T))?(?<clock>\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)(?:Z|\s?[AaPp]\.?[Mm]\.?)?\s*(?:[-–]\s*)?)?[\u200e\u200f]?(?<who>\p{L}[\p{L}\p{M}.'’\-]{0,24}(?: [\p{L}(][\p{L}\p{M}.'’()\-]{0,24}){0,1}|(?<=\d\S*\s.*)\p{L}[\p{L}\p{M}.'’()\- ]{0,60}|\+\d[\d ()\-]{6,20}\d)(?:\s\[[^\]\n]{1,40}\])?(?:\s\([^)\n]{1,80}\))*\s?[:：](?:\s+|$|(?=[^\s/\d]))",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex NameAndColon();

    // "2024-07-09 10:21 Name", "[09.07.2024 10:21] Name".
    [GeneratedRegex(
        @"^\[?\d{1,4}[./年-]\d{1,2}[./月-]\d{1,4}日?,?[ T]+(?<clock>\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)(?:\s?[AaPp]\.?[Mm]\.?)?\]?\s+(?<who>\p{L}[\p{L}\p{M}\p{N}.'’()\- ]{0,40})$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex StampAndName();

    // "Name 2024/7/9 10:21:33", "Name, [09.07.2024 10:21]", "Name  10:21 AM".
    [GeneratedRegex(
        @"^(?<who>\p{L}[\p{L}\p{M}.'’()\- ]{0,40}?)[,，]?\s+[\[(]?(?:\d{1,4}[./年-]\d{1,2}[./月-]\d{1,4}日?,?\s+)?(?<clock>\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?[:：]?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex NameAndStamp();
}
