using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Text;

namespace Throughline.Extraction.Contacts;

/// <summary>Whose a contact is: by the header line, the bracket or sentence that it stands in, or the block of a letterhead or signature.</summary>
internal sealed class ContactOwners(string text, DocumentNames names, ChatLog chat, Lexicon lexicon)
{
    private const int LongestLine = 110;
    private const int BlockLines = 8;
    private const int Reach = 160;

    private static readonly string[] s_headers =
    [
        "From:",
        "To:",
        "Cc:",
        "Bcc:",
        "Reply-To:",
        "Sender:",
        "От:",
        "От кого:",
        "Кому:",
        "Копия:",
        "发件人",
        "收件人",
        "抄送",
        "寄件人",
    ];
    private static readonly string[] s_general =
    [
        "info",
        "office",
        "sales",
        "contact",
        "mail",
        "admin",
        "support",
        "export",
        "import",
        "post",
        "hello",
        "zakaz",
        "kontakt",
        "reception",
        "secretary",
        "press",
    ];

    // Behind these a line names who is to be called, whatever the name looks like.
    private static readonly string[] s_labels =
    [
        "contact person",
        "contact",
        "attn",
        "attention",
        "контактное лицо",
        "контакт",
        "исполнитель",
        "исп",
        "联系人",
        "联络人",
        "经办人",
        "聯繫人",
    ];
    private static readonly string[] s_own = ["my ", "мой ", "моя ", "мне ", "меня ", "我的", "我"];

    /// <summary>The owner's name as it stands in the text; null where none is clear.</summary>
    public Mention? Of(Contact contact)
    {
        var (start, end) = LineAt(contact.Start);
        if (Array.Exists(s_headers, h => text.AsSpan(start, end - start).TrimStart().StartsWith(h, StringComparison.OrdinalIgnoreCase)))
        {
            return InHeader(contact, start);
        }

        if (Speaker(contact) is { } speaker)
        {
            return speaker;
        }

        return IsBlockLine(start, end) ? InBlock(contact, start, end) : InSentence(contact, start, end);
    }

    // "Name <address>, Other Name <address>": the name right before the address, between it and the address before.
    private Mention? InHeader(Contact contact, int line)
    {
        var colon = text.AsSpan(line, contact.Start - line).IndexOfAny(':', '：');
        var from = Math.Max(colon < 0 ? line : line + colon + 1, After(line, contact.Start, '>', ';'));
        var to = contact.Start;
        while (to > from && text[to - 1] is '<' or '(' or '[' or ' ' or '"' or '\'' or '\t' or ',')
        {
            to--;
        }

        while (from < to && text[from] is ' ' or ',' or '"' or '\'' or '\t')
        {
            from++;
        }

        var stretch = text.AsSpan(from, to - from);
        if (stretch.Length is < 2 or > 80 || stretch.Contains('@'))
        {
            return null;
        }

        // The grammar's name if it is all of it; what a header calls the owner is a name whatever it looks like.
        return names.Within(from, to).FirstOrDefault(m => m.Start == from && m.End == to)
            ?? (names.Within(from, to).FirstOrDefault() is { } part && part.End - part.Start > (to - from) / 2 ? part : null)
            ?? new Mention(from, to, text[from..to], MentionType.Person);
    }

    private int After(int line, int at, char first, char second)
    {
        var found = text.AsSpan(line, at - line).LastIndexOfAny(first, second);
        return found < 0 ? line : line + found + 1;
    }

    // "my number is …" in a chat is the writer's.
    private Mention? Speaker(Contact contact)
    {
        if (chat.At(contact.Start) is not { } message)
        {
            return null;
        }

        var (start, end) = (message.WriterStart, message.WriterEnd);
        var words = text[end..contact.Start];
        return Array.Exists(s_own, w => words.Contains(w, StringComparison.OrdinalIgnoreCase))
            ? names.Within(start, end).FirstOrDefault() ?? new Mention(start, end, text[start..end], MentionType.Person)
            : null;
    }

    // A letterhead or signature: the lines around without a blank one, or the parts of one line.
    private Mention? InBlock(Contact contact, int start, int end)
    {
        var (from, to) = (start, end);
        for (var i = 0; i < BlockLines && from > 0; i++)
        {
            var (s, e) = LineAt(from - 1);
            if (string.IsNullOrWhiteSpace(text[s..e]) || !IsBlockLine(s, e))
            {
                break;
            }

            from = s;
        }

        for (var i = 0; i < BlockLines && to + 1 < text.Length; i++)
        {
            var (s, e) = LineAt(to + 1);
            if (string.IsNullOrWhiteSpace(text[s..e]) || !IsBlockLine(s, e))
            {
                break;
            }

            to = e;
        }

        var all = names.Within(from, to).Where(m => IsParty(m) && !IsLabel(m, start)).ToList();
        if (Labelled(from, contact.Start) is { } named)
        {
            all.RemoveAll(m => m.Start < named.End && named.Start < m.End);
            all.Insert(all.FindIndex(m => m.Start > named.Start) is >= 0 and var at ? at : all.Count, named);
            if (contact.Kind is ContactKind.Phone or ContactKind.Messenger || contact.Kind == ContactKind.Email && !IsGeneral(contact))
            {
                return named;
            }
        }

        var own = names.Within(start, contact.Start).LastOrDefault(IsParty);
        var before = all.FindAll(m => m.End <= contact.Start);
        var near = before.Count > 0 ? before : all;
        if (near.Count == 0)
        {
            return null;
        }

        var person =
            near.FindLast(m => m.Type == MentionType.Person && IsNamedIn(m, contact)) ?? near.FindLast(m => m.Type == MentionType.Person);
        var firm =
            near.FindLast(m => m.Type != MentionType.Person && !IsBank(m)) ?? all.Find(m => m.Type != MentionType.Person && !IsBank(m));
        return contact.Kind switch
        {
            ContactKind.Account or ContactKind.Iban or ContactKind.Web => firm ?? (contact.Kind == ContactKind.Web ? null : person),
            ContactKind.Email when IsGeneral(contact) => firm ?? person,
            _ => own is { } beside && beside.Type == MentionType.Person ? own
            : StartsWithPerson(near, firm) ? person
            : firm ?? person,
        };
    }

    // "Unser Zeichen: HM-318" over "Telefon: …": what has a value of its own behind its colon is no name.
    private bool IsLabel(Mention name, int line)
    {
        var colon = name.End;
        while (colon < line && text[colon] == ' ')
        {
            colon++;
        }

        return colon < line
            && text[colon] is ':' or '：'
            && !text.AsSpan(colon + 1, text.AsSpan(colon).IndexOf('\n') is >= 1 and var length ? length - 1 : 0).IsWhiteSpace();
    }

    // "联系人：某某", "Исп. Фамилия И. О.": the last such line above the contact.
    private Mention? Labelled(int from, int to)
    {
        Mention? found = null;
        for (var line = from; line < to; )
        {
            var (start, end) = LineAt(line);
            var row = text.AsSpan(start, end - start);
            foreach (var label in s_labels)
            {
                var at = row.IndexOf(label, StringComparison.OrdinalIgnoreCase);
                if (
                    at < 0
                    || at > 0 && char.IsLetter(row[at - 1])
                    || at + label.Length >= row.Length
                    || row[at + label.Length] is not (':' or '：' or '.')
                )
                {
                    continue;
                }

                var (first, last) = (start + at + label.Length, start + at + label.Length);
                while (first < end && text[first] is ':' or '：' or '.' or ' ' or '\t')
                {
                    first++;
                }

                for (
                    last = first;
                    last < end && last - first < 40 && (char.IsLetter(text[last]) || text[last] is ' ' or '.' or '-' or '·');
                    last++
                ) { }

                while (last > first && text[last - 1] is ' ' or '-')
                {
                    last--;
                }

                if (last - first >= 2 && last <= to)
                {
                    found =
                        names.Within(first, last).FirstOrDefault(m => m.Type == MentionType.Person)
                        ?? new Mention(first, last, text[first..last], MentionType.Person);
                }

                break;
            }

            line = end + 1;
        }

        return found;
    }

    private static bool StartsWithPerson(List<Mention> near, Mention? firm) =>
        near.Find(m => m.Type == MentionType.Person) is { } person && (firm is null || person.Start < firm.Start);

    // The nearest party before it in its sentence, or else the nearest behind it.
    private Mention? InSentence(Contact contact, int line, int lineEnd)
    {
        var from = Math.Max(line, contact.Start - Reach);
        for (var i = contact.Start - 2; i > from; i--)
        {
            if (
                text[i] is '。' or '！' or '？' or ';' or '；'
                || text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]) && IsSentenceEnd(i)
            )
            {
                from = i + 1;
                break;
            }
        }

        var isBracketed = contact.Start > 0 && text[contact.Start - 1] is '(' or '（' or '<';
        var before = names.Within(from, contact.Start).Where(IsParty).ToList();
        if (contact.Kind is ContactKind.Account or ContactKind.Iban)
        {
            before.RemoveAll(IsBank);
        }

        if (contact.Kind == ContactKind.Web && !isBracketed && !IsIntroduced(from, contact.Start))
        {
            return null;
        }

        if (before.Count > 0)
        {
            return before.Find(m => m.Type == MentionType.Person && IsNamedIn(m, contact)) ?? before[^1];
        }

        var stop = Math.Min(lineEnd, contact.End + Reach / 2);
        var end = text.AsSpan(contact.End, stop - contact.End).IndexOfAny("。！？;；");
        return names.Within(contact.End, end < 0 ? stop : contact.End + end).FirstOrDefault(m => IsParty(m) && !IsBank(m));
    }

    // "тел." and initials end no sentence.
    private bool IsSentenceEnd(int at)
    {
        var word = at;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return at - word > 4 || at - word == 0;
    }

    private bool IsIntroduced(int from, int to)
    {
        var words = text.AsSpan(Math.Max(from, to - 48), to - Math.Max(from, to - 48));
        return words.Contains("site", StringComparison.OrdinalIgnoreCase)
            || words.Contains("web", StringComparison.OrdinalIgnoreCase)
            || words.Contains("сайт", StringComparison.OrdinalIgnoreCase)
            || words.Contains("网", StringComparison.Ordinal);
    }

    private static bool IsParty(Mention mention) =>
        mention.Type is MentionType.Person or MentionType.Organization && mention.Text.Length > 1 && !ProductCodes.IsSign(mention.Text);

    private bool IsBank(Mention mention) =>
        mention.Type != MentionType.Person
        && (
            mention.Text.Contains("bank", StringComparison.OrdinalIgnoreCase)
            || mention.Text.Contains("банк", StringComparison.OrdinalIgnoreCase)
            || mention.Text.Contains("银行", StringComparison.Ordinal)
            || lexicon.Has("noun.bank", mention.Text)
        );

    // "g.pell@…" names Gareth Pell.
    private static bool IsNamedIn(Mention mention, Contact contact) =>
        contact.Kind is ContactKind.Email or ContactKind.Messenger
        && Romanization
            .Of(mention.Text)
            .Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.Length > 2 && contact.Value.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsGeneral(Contact contact)
    {
        var local = contact.Value.AsSpan(0, contact.Value.IndexOf('@', StringComparison.Ordinal));
        foreach (var word in s_general)
        {
            if (local.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Short and not closed like a sentence.
    private bool IsBlockLine(int start, int end)
    {
        var line = text.AsSpan(start, end - start).TrimEnd();
        return line.Length <= LongestLine
            && (line.Length < 40 || line[^1] is not ('.' or '。' or '!' or '?' or ',' or '，') || line.Count('|') > 0);
    }

    private (int Start, int End) LineAt(int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return (start, end < 0 ? text.Length : end);
    }
}
