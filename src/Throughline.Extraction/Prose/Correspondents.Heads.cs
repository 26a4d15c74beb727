using System.Collections.Frozen;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Heads and signatures: English letters and mails, minutes, and who signs.</content>
internal sealed partial record Correspondents
{
    private const int LongestHead = 25;
    private const int SignatureLines = 8;
    private const int TitleLines = 4;

    // A letter shows its salutation or its closing; a mail its lines "From:" and "To:".
    private static Correspondents OfEnglish(
        string text,
        List<(int Start, int End)> lines,
        DocumentNames names,
        List<Mention> firms,
        FrozenDictionary<string, Mention> roles,
        Lexicon lexicon
    )
    {
        var greeting = lines.FindIndex(0, Math.Min(lines.Count, LongestHead), l => StartsWith(text, l, lexicon, "salutations"));
        var closing = ClosingOf(text, lines, lexicon);
        var from = Labelled(text, lines, names, "From:");
        var to = Labelled(text, lines, names, "To:");
        if (greeting < 0 && closing < 0 && from is null && to is null)
        {
            return new(null, null, roles);
        }

        var body = greeting >= 0 ? greeting : Math.Min(lines.Count, HeadLines);
        var signed = closing < 0 ? null : lines.Skip(closing + 1).Select(FirmOn).FirstOrDefault(m => m is not null);
        var head = lines.Take(body).ToList();
        var addressed = head.FindIndex(l => StartsWith(text, l, lexicon, "addressing"));
        var letterhead = head.Select((l, i) => i == addressed ? null : Alone(l)).Where(m => m is not null).ToList();
        var sender = signed ?? (from is { Type: MentionType.Organization } ? from : null);
        sender ??= from is null ? letterhead.FirstOrDefault() : null;
        var addressee =
            (addressed >= 0 ? FirmOn(head[addressed]) : null)
            ?? (from is null ? letterhead.FirstOrDefault(m => m!.Text != sender?.Text && m != sender) : null)
            ?? to
            ?? (greeting >= 0 ? Person(names, lines[greeting]) : null)
            ?? YourFirm(text, firms);
        return new(sender ?? from, addressee, roles) { Signer = from is { Type: MentionType.Person } ? from : null };

        Mention? FirmOn((int Start, int End) line) =>
            firms.Find(m => m.Start >= line.Start && m.End <= line.End + 1 && !IsOffice(m.Text, lexicon));

        Mention? Alone((int Start, int End) line) =>
            FirmOn(line) is { } firm && firm.Start - line.Start < 4 && line.End - firm.End < 3 ? firm : null;
    }

    // "your company, X": whom the letter is written to.
    private static Mention? YourFirm(string text, List<Mention> firms) =>
        firms.Find(m =>
            m.Start > 16 && text[..m.Start] is var before && s_yourFirm.Any(w => before.EndsWith(w, StringComparison.OrdinalIgnoreCase))
        );

    private static readonly string[] s_yourFirm =
    [
        "your company, ",
        "your firm, ",
        "your company ",
        "your firm ",
        "your client, ",
        "your client ",
    ];

    // "Key Account Manager" is no firm.
    private static bool IsOffice(string name, Lexicon lexicon) =>
        name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant() is var last
        && (lexicon.Has("noun.role", last) || lexicon.Has("noun.staff", last) || lexicon.Has("noun.people", last));

    private static int ClosingOf(string text, List<(int Start, int End)> lines, Lexicon lexicon) =>
        lines.FindLastIndex(l => l.End - l.Start < 40 && StartsWith(text, l, lexicon, "closings"));

    // The name behind "From:" or "To:" at the head of a mail.
    private static Mention? Labelled(string text, List<(int Start, int End)> lines, DocumentNames names, string label)
    {
        var line = lines.FindIndex(
            0,
            Math.Min(lines.Count, HeadLines),
            l => string.Compare(text, l.Start, label, 0, label.Length, StringComparison.OrdinalIgnoreCase) == 0
        );
        return line < 0 ? null : names.Within(lines[line].Start + label.Length, lines[line].End).FirstOrDefault();
    }

    // "Minutes of the meeting of the board of X", «Протокол совещания в X», "X会议纪要": the title names whose meeting it was.
    private static Mention? HostOf(string text, List<(int Start, int End)> lines, List<Mention> firms, Lexicon lexicon)
    {
        var title = lines.FindIndex(
            0,
            Math.Min(lines.Count, TitleLines),
            l =>
                l.End - l.Start < 160
                && (
                    lexicon.Set("minutes").Any(w => text[l.Start..l.End].Contains(w, StringComparison.OrdinalIgnoreCase))
                    || lexicon.Set("announcements").Any(w => text.AsSpan(l.Start, l.End - l.Start).EndsWith(w, StringComparison.Ordinal))
                )
        );
        if (title < 0)
        {
            return null;
        }

        return new[] { title, title - 1, title + 1 }
            .Where(i => i >= 0 && i < lines.Count)
            .Select(i => firms.Find(m => m.Start >= lines[i].Start && m.End <= lines[i].End + 1))
            .FirstOrDefault(m => m is not null);
    }

    // "Служебная записка", "Internal memo", 内部备忘录: one house, and two of its people.
    private static Correspondents? MemoOf(
        string text,
        List<(int Start, int End)> lines,
        DocumentNames names,
        List<Mention> firms,
        FrozenDictionary<string, Mention> roles,
        Lexicon lexicon
    )
    {
        var title = lines.FindIndex(
            0,
            Math.Min(lines.Count, HeadLines + TitleLines),
            l =>
                l.End - l.Start < 60
                && lexicon.Set("memos").Any(w => text[l.Start..l.End].StartsWith(w, StringComparison.OrdinalIgnoreCase))
        );
        if (title < 0)
        {
            return null;
        }

        var head = lines.Take(Math.Max(title + 1, HeadLines)).ToList();
        var house = head.Select(l => firms.Find(m => m.Start >= l.Start && m.End <= l.End + 1)).FirstOrDefault(m => m is not null);
        var from = head.Find(l => StartsWith(text, l, lexicon, "froms"));
        var to = head.Find(l => StartsWith(text, l, lexicon, "addressing") || IsAddressed(text, l));
        return new(house, null, roles)
        {
            Signer = from.End > 0 ? Person(names, from) : null,
            Reader = to.End > 0 ? Person(names, to) : null,
        };
    }

    /// <summary>True for the title of minutes, which tells of no act.</summary>
    public bool IsTitle(int start, int end, string text, Lexicon lexicon) =>
        Host is not null
        && end - start < 160
        && Lines(text).Take(TitleLines).Any(l => l.Start <= start && end <= l.End)
        && lexicon.Set("minutes").Any(w => text[start..end].Contains(w, StringComparison.OrdinalIgnoreCase));

    // "Из показаний свидетеля N", "Witness statement of N", "被询问人：N".
    private static Mention? WitnessOf(string text, List<(int Start, int End)> lines, DocumentNames names, Lexicon lexicon) =>
        lines
            .Take(HeadLines)
            .Where(l =>
                l.End - l.Start < 80
                && lexicon.Set("testimonies").Any(w => text[l.Start..l.End].StartsWith(w, StringComparison.OrdinalIgnoreCase))
            )
            .Select(l => names.Within(l.Start, l.End + 1).FirstOrDefault(m => m.Type == MentionType.Person))
            .FirstOrDefault(m => m is not null);

    // "От: N" at the head of a mail that closes with no formula.
    private static Mention? AuthorOf(string text, List<(int Start, int End)> lines, DocumentNames names, Lexicon lexicon) =>
        lines
            .Take(HeadLines)
            .Where(l => StartsWith(text, l, lexicon, "froms") && text.AsSpan(l.Start, Math.Min(13, l.End - l.Start)).Contains(':'))
            .Select(l => Person(names, l))
            .FirstOrDefault(m => m is not null);

    // Behind the closing, or on the last lines: the person who signs.
    private static Mention? SignerOf(string text, List<(int Start, int End)> lines, DocumentNames names, Lexicon lexicon)
    {
        var closing = ClosingOf(text, lines, lexicon);
        return closing < 0
            ? null
            : lines
                .Skip(closing)
                .Take(SignatureLines)
                .Select(l => names.Within(l.Start, l.End + 1).FirstOrDefault(m => m.Type == MentionType.Person))
                .FirstOrDefault(m => m is not null);
    }
}
