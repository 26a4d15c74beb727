using System.Collections.Frozen;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>Who speaks in a paper, to whom, and the parties behind "Buyer" and "Seller".</summary>
/// <param name="Sender">Who "we" is; null where the paper does not show one.</param>
/// <param name="Addressee">The organization or person written to; null where the paper does not show one.</param>
/// <param name="Roles">Role word to the party that the paper defines it by.</param>
internal sealed partial record Correspondents(Mention? Sender, Mention? Addressee, FrozenDictionary<string, Mention> Roles)
{
    private const int HeadLines = 6;
    private const int FarFromName = 120;

    /// <summary>Nobody: a paper that is no letter.</summary>
    public static Correspondents None { get; } = new(null, null, FrozenDictionary<string, Mention>.Empty);

    /// <summary>The person who signs, "the undersigned"; null where the paper shows none.</summary>
    public Mention? Signer { get; init; }

    /// <summary>The person that a memo is written to, "you"; null for another paper.</summary>
    public Mention? Reader { get; init; }

    /// <summary>Whose meeting the paper keeps: "the company" of its minutes; null for another paper.</summary>
    public Mention? Host { get; init; }

    /// <summary>Reads the head, the signature and the definitions of a paper.</summary>
    public static Correspondents Of(string text, DocumentNames names, string language, Lexicon lexicon)
    {
        var lines = Lines(text).ToList();
        var firms = names.Mentions.Where(m => m.Type == MentionType.Organization).ToList();
        var roles = Defined(text, firms, lexicon);
        var who =
            HostOf(text, lines, firms, lexicon) is { } host ? new Correspondents(host, null, roles) { Host = host }
            : MemoOf(text, lines, names, firms, roles, lexicon) is { } memo ? memo
            : language == "en" ? OfEnglish(text, lines, names, firms, roles, lexicon)
            : OfLetter(text, lines, names, firms, roles, lexicon);
        if (lexicon == Lexicon.Of("zh"))
        {
            who = who with
            {
                Sender = Bracketed(text, firms, lexicon, "pronouns.first") ?? who.Sender,
                Addressee = Bracketed(text, firms, lexicon, "pronouns.second") ?? who.Addressee,
            };
        }

        if (who.Sender is null && OwnAlias(text, names, lexicon) is { } own)
        {
            who = who with { Sender = own, Host = own };
        }

        return who with
        {
            Signer =
                who.Signer
                ?? WitnessOf(text, lines, names, lexicon)
                ?? SignerOf(text, lines, names, lexicon)
                ?? AuthorOf(text, lines, names, lexicon),
        };
    }

    // "X Ltd (“the Company”)", «АО «Х» (далее — Общество)»: whose paper it is.
    private static Mention? OwnAlias(string text, DocumentNames names, Lexicon lexicon) =>
        Aliases
            .Introduced(text, names.Mentions)
            .Where(a => lexicon.Has("host", a.Alias.ToLowerInvariant()))
            .Select(a => a.Full)
            .FirstOrDefault();

    // "我司（某公司）", "贵公司（某仪表）": who writes, and to whom.
    private static Mention? Bracketed(string text, List<Mention> firms, Lexicon lexicon, string pronouns) =>
        firms.Find(m =>
            m.Start > 2
            && text[m.Start - 1] is '（' or '('
            && m.End < text.Length
            && text[m.End] is '）' or ')' or '，'
            && lexicon.Set(pronouns).Any(p => p.Length > 1 && text.AsSpan(0, m.Start - 1).EndsWith(p, StringComparison.Ordinal))
        );

    private static Correspondents OfLetter(
        string text,
        List<(int Start, int End)> lines,
        DocumentNames names,
        List<Mention> firms,
        FrozenDictionary<string, Mention> roles,
        Lexicon lexicon
    )
    {
        var head = lines.Take(HeadLines).ToList();
        Mention? On((int Start, int End) line) => firms.Find(m => m.Start >= line.Start && m.End <= line.End + 1);

        // A letterhead or a signature is a line of its own; a few words ("Statement of") may stand before the name.
        Mention? Alone((int Start, int End) line) =>
            On(line) is { } firm
            && firm.Start - line.Start < 14
            // "委托单位：某公司": whom a label names does not write.
            && !(
                lexicon == Lexicon.Of("zh")
                && text.AsSpan(line.Start, firm.Start - line.Start).IndexOfAny('：', ':') >= 0
                && !StartsWith(text, line, lexicon, "senderLabels")
            )
            && (line.End - firm.End < 3 && text[line.End - 1] is not '。' || SignsFor(text, line, firm, lexicon))
            && !StartsWith(text, line, lexicon, "addressing")
                ? firm
                : null;
        var addressee =
            head.Select(l =>
                    StartsWith(text, l, lexicon, "addressing") || text[l.End - 1] is '：' or ':' ? On(l) ?? Person(names, l) : null
                )
                .FirstOrDefault(m => m is not null)
            ?? head.Skip(1)
                .Select((l, i) => IsAddressed(text, l) ? On(l) ?? Below(i + 1) ?? Person(names, l) : null)
                .FirstOrDefault(m => m is not null);

        // "Генеральному директору", and the firm on the line below.
        Mention? Below(int line) => line + 1 < head.Count ? Alone(head[line + 1]) : null;
        var sender =
            head.Select(Alone).FirstOrDefault(m => m is not null && m.Text != addressee?.Text)
            ?? lines.AsEnumerable().Reverse().Take(HeadLines).Select(Alone).FirstOrDefault(m => m is not null)
            ?? lines.AsEnumerable().Reverse().Take(3).Select(l => SignedBy(text, names, l, lexicon)).FirstOrDefault(m => m is not null);
        return new(sender, addressee, roles);
    }

    /// <summary>The firm of a signature "Кирилл Ващенко, ООО «X»"; null for another line.</summary>
    internal static Mention? SignedBy(string text, DocumentNames names, (int Start, int End) line, Lexicon lexicon) =>
        lexicon == Lexicon.Of("ru")
        && line.End - line.Start < FarFromName
        && names.Within(line.Start, line.End).ToList() is [{ Type: MentionType.Person } person, { Type: MentionType.Organization } firm]
        && person.Start == line.Start
        && firm.End >= line.End - 1
        && text.AsSpan(person.End, firm.Start - person.End).TrimStart() is [',', ..]
            ? firm
            : OfficeOf(text, names, line, lexicon);

    // "генеральный директор ООО «X», г. Уфа": the last line of a signature.
    private static Mention? OfficeOf(string text, DocumentNames names, (int Start, int End) line, Lexicon lexicon) =>
        lexicon == Lexicon.Of("ru")
        && line.End - line.Start < FarFromName
        && !IsAddressed(text, line)
        && text[line.End - 1] is not ('.' or ':' or '!')
        && text[line.Start..line.End]
            .Split(' ', 4)
            .Take(3)
            .Any(w => RussianForms.NounOf(w.ToLowerInvariant()) is { } noun && lexicon.Has("noun.firmOffice", noun))
        && names.Within(line.Start, line.End).FirstOrDefault() is { Type: MentionType.Organization } led
            ? led
            : null;

    // "某公司 销售部 某某": the firm opens a short line, and who writes for it follows.
    private static bool SignsFor(string text, (int Start, int End) line, Mention firm, Lexicon lexicon) =>
        lexicon == Lexicon.Of("zh")
        && firm.Start == line.Start
        && line.End - firm.End <= 16
        && text[firm.End] is ' ' or '\u3000'
        && text.AsSpan(firm.End, line.End - firm.End).IndexOfAny('。', '，', '；') < 0;

    private static Mention? Person(DocumentNames names, (int Start, int End) line) =>
        names.Mentions.FirstOrDefault(m => m.Type == MentionType.Person && m.Start >= line.Start && m.End <= line.End);

    // "Генеральному директору ООО ...": a role in the dative opens the line.
    internal static bool IsAddressed(string text, (int Start, int End) line)
    {
        var words = text[line.Start..line.End].Split(' ', 4);
        return words
            .Take(3)
            .Any(w =>
                RussianForms.NounOf(w.ToLowerInvariant()) is { } noun
                && Lexicon.Of("ru").Has("noun.role", noun)
                && (w.EndsWith('у') || w.EndsWith('ю'))
            );
    }

    internal static bool StartsWith(string text, (int Start, int End) line, Lexicon lexicon, string list) =>
        lexicon
            .Set(list)
            .Any(w =>
                string.Compare(text, line.Start, w, 0, w.Length, StringComparison.OrdinalIgnoreCase) == 0
                && !(char.IsAsciiLetter(w[^1]) && line.Start + w.Length < text.Length && char.IsAsciiLetter(text[line.Start + w.Length]))
            );

    // "卖方：X", "X (далее – Поставщик)", "X, именуемое в дальнейшем «Поставщик»".
    private static FrozenDictionary<string, Mention> Defined(string text, List<Mention> firms, Lexicon lexicon)
    {
        var roles = new Dictionary<string, Mention>(StringComparer.Ordinal);
        foreach (var role in lexicon.Set("contractRoles").Order(StringComparer.Ordinal))
        {
            for (var at = Find(text, role, 0); at >= 0 && !roles.ContainsKey(role); at = Find(text, role, at + role.Length))
            {
                var end = at + role.Length;
                var behind = firms.Find(m => m.Start >= end && m.Start - end <= 6);
                var before = firms.FindLast(m => m.End <= at && at - m.End <= FarFromName);
                if (
                    behind is not null
                    && (
                        text.AsSpan(end, behind.Start - end).IndexOfAny(":：(（") >= 0
                        // "原告某公司".
                        || behind.Start == end && lexicon == Lexicon.Of("zh")
                    )
                )
                {
                    roles[role] = behind;
                }
                else if (
                    before is not null
                    && (
                        lexicon.Set("defining").Any(d => text[before.End..at].Contains(d, StringComparison.OrdinalIgnoreCase))
                        // "АО «X» (Заказчик)".
                        || text[before.End..at].Trim(' ', '«', '»', '"') == "(" && end < text.Length && text[end] is ')' or '»' or '"'
                    )
                )
                {
                    roles[role] = before;
                }
            }
        }

        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int Find(string text, string role, int from) =>
        from >= text.Length ? -1 : text.IndexOf(role, from, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines of a text that hold more than spaces, without their outer spaces.</summary>
    public static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var (s, e) = (start, end);
            while (s < e && char.IsWhiteSpace(text[s]))
            {
                s++;
            }

            while (e > s && char.IsWhiteSpace(text[e - 1]))
            {
                e--;
            }

            if (e > s)
            {
                yield return (s, e);
            }

            start = end + 1;
        }
    }
}
