using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads role lines: "Генеральный директор И. О. Фамилия", "Фамилия И.О., инженер", "法定代表人：某某" with the firm of the line or the letter.</summary>
internal static class Signatures
{
    private const int LongestLine = 160;
    private static readonly Frame s_directs = new()
    {
        Id = "roleApposition",
        Predicate = "directs",
        Basis = "declared",
    };
    private static readonly Frame s_employs = new()
    {
        Id = "roleApposition",
        Predicate = "employedBy",
        Basis = "declared",
    };
    private static readonly Frame s_represents = new()
    {
        Id = "roleApposition",
        Predicate = "represents",
        Basis = "declared",
    };

    private static Mention? FirmThatWrites(ProseContext context) =>
        context.References.SenderName is { Type: MentionType.Organization } writer ? writer : null;

    /// <summary>The claims of a paper's role lines.</summary>
    public static IEnumerable<Claim> Read(Document document, string language, DocumentNames names, Correspondents who, ProseContext context)
    {
        var lines = Correspondents.Lines(document.Text).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end) = lines[i];
            var isLine =
                end - start <= LongestLine
                && !document.Text.AsSpan(start, end - start).Contains('\t')
                && !(language == "ru" && HasVerb(document.Text[start..end]));
            if (!isLine && language == "ru")
            {
                // Sentences are read as sentences.
                continue;
            }

            foreach (var person in names.Within(start, end).Where(m => m.Type == MentionType.Person))
            {
                var role = RoleNear(document.Text, start, end, person, language, context.Lexicon);
                if (
                    role is null
                    && isLine
                    && language == "ru"
                    && RoleAbove(document.Text, lines, i, names, context.Lexicon) is { Rank: > 0 } above
                )
                {
                    role = above;
                }

                if (role is null && Correspondents.SignedBy(document.Text, names, lines[i], context.Lexicon) is not null)
                {
                    // "Кирилл Ващенко, ООО «X»": a man of the firm.
                    role = (person.Start, person.End, 3);
                }

                if (
                    role is not { } found
                    && !(
                        isLine
                        && !Correspondents.StartsWith(document.Text, lines[i], context.Lexicon, "addressing")
                        && i + 1 < lines.Count
                        && (found = RoleLine(document.Text, lines[i + 1], names, language, context.Lexicon)).Rank > 0
                    )
                )
                {
                    continue;
                }

                if (found.Rank == 0)
                {
                    found = role!.Value;
                }

                var firm =
                    (found.End <= start ? FirmOf(lines, names, found) : null)
                    ?? Firm(document.Text, names, lines, i, person, found, language)
                    ?? (
                        isLine && !Correspondents.IsAddressed(document.Text, lines[i])
                            ? who.Sender ?? (language == "ru" && i > lines.Count / 2 ? FirmThatWrites(context) : null)
                            : null
                    );
                if (firm is null && language == "zh" && found.Rank == 1 && OpensClause(document.Text, found.Start))
                {
                    // A report names the firm and goes on with "董事长某某".
                    firm = names.Mentions.LastOrDefault(m =>
                        m.Type == MentionType.Organization && m.End <= found.Start && found.Start - m.End < 150
                    );
                }

                if (language == "zh" && IsOfOther(document.Text, found.Start, context.Lexicon))
                {
                    continue;
                }

                if (firm is null || context.References.Named(person, null) is not { } subject)
                {
                    continue;
                }

                var target = context.References.Named(firm, null);
                var inQuote =
                    firm.Start >= Math.Min(start, found.Start) && firm.End <= end && Math.Abs(firm.Start - person.Start) < LongestLine;
                var (from, to) = (Math.Min(person.Start, found.Start), Math.Max(person.End, found.End));
                (from, to) = inQuote ? (Math.Min(from, firm.Start), Math.Max(to, firm.End)) : (from, to);
                var frame = found.Rank switch
                {
                    1 => s_directs,
                    2 => s_represents,
                    _ => s_employs,
                };
                var predication = new Predication
                {
                    Lemma = "be",
                    At = from,
                    Start = from,
                    End = to,
                };
                var sentence = new SentenceView(from, to, [], [], [], []);
                if (!inQuote)
                {
                    target = target with { Antecedents = [Evidence.In(document, firm.Start, firm.End), .. target.Antecedents] };
                }

                if (context.Build(new ClaimDraft(frame, predication, sentence, subject) { Object = target }) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // "Директор ООО «X» Иван Лунин подал в отставку": a sentence, however short.
    private static bool HasVerb(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim(',', '.', ':', ';', '«', '»', '(', ')'))
            .Any(w =>
                w.Length > 3
                && w.All(char.IsLower)
                && RussianMorphology.Infinitive(w) is { } infinitive
                && infinitive != w
                && RussianMorphology.NounForms(w) == 0
                && RussianMorphology.AdjectiveForms(w) == 0
            );

    // "对方的亚太区代表某某", "贵司经理某某": of another firm than the paper's own.
    private static bool IsOfOther(string text, int role, Lexicon lexicon)
    {
        var before = text.AsSpan(Math.Max(0, role - 14), Math.Min(14, role));
        before = before[(before.LastIndexOfAny('，', '。', '、') + 1)..];
        foreach (
            var word in lexicon
                .Set("pronouns.second")
                .Concat(lexicon.Set("counterpart"))
                // "我方工程师某某" is read with its sentence.
                .Concat(lexicon.Set("pronouns.first").Where(w => w.Length > 1))
        )
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "Директору ООО «X»" above the name.
    private static Mention? FirmOf(List<(int Start, int End)> lines, DocumentNames names, (int Start, int End, int Rank) role) =>
        lines.Find(l => l.Start <= role.Start && role.End <= l.End) is { End: > 0 } line
            ? names.Within(role.End, line.End + 1).FirstOrDefault(m => m.Type == MentionType.Organization && m.Start - role.End < 40)
            : null;

    // "，董事长某某": where something stands before the office, the sentence says whose it is, and its own reading knows.
    private static bool OpensClause(string text, int role) => role == 0 || !char.IsLetterOrDigit(text[role - 1]);

    // The firm of the person's own line (the nearest one), or of the line before or behind a signature.
    private static Mention? Firm(
        string text,
        DocumentNames names,
        List<(int Start, int End)> lines,
        int at,
        Mention person,
        (int Start, int End, int Rank) role,
        string language
    )
    {
        var own = names
            .Within(lines[at].Start, lines[at].End + 1)
            .Where(m => m.Type == MentionType.Organization && m.Text.Length > 3)
            .ToList();
        var near =
            language == "zh"
                ? own.FindLast(m =>
                    m.End <= Math.Max(person.Start, role.Start)
                    && (role.Start - m.End < 4 || IsInBrackets(text, m.End, Math.Max(m.End, role.Start)) || m.Start > person.End)
                )
                : own.Find(m => m.Start >= role.Start && m.End <= person.Start)
                    ?? own.Find(m => m.Start >= person.End && m.Start - person.End < 4);
        if (near is not null || own.Count > 0)
        {
            return near;
        }

        return new[] { at - 1, at + 1, at + 2 }
            .Where(i => i >= 0 && i < lines.Count)
            .SelectMany(i =>
                names
                    .Within(lines[i].Start, lines[i].End + 1)
                    .Where(m =>
                        m.Type == MentionType.Organization && m.Text.Length > 4 && lines[i].End - lines[i].Start - (m.End - m.Start) < 8
                    )
            )
            .FirstOrDefault();
    }

    // "X（地址：…，法定代表人：某某）": the bracket that opens behind the firm is still open.
    private static bool IsInBrackets(string text, int from, int to) =>
        text[from..to] is var between && between.StartsWith('（') && !between.Contains('）', StringComparison.Ordinal);

    // "Генеральному директору / ООО «X» / Фамилии И. О.": the office stands above the name, a firm's line may be between.
    private static (int Start, int End, int Rank)? RoleAbove(
        string text,
        List<(int Start, int End)> lines,
        int at,
        DocumentNames names,
        Lexicon lexicon
    )
    {
        for (var i = at - 1; i >= Math.Max(0, at - 2); i--)
        {
            if (RoleLine(text, lines[i], names, "ru", lexicon) is { Rank: > 0 } role)
            {
                return role;
            }

            if (!names.Within(lines[i].Start, lines[i].End + 1).Any(m => m.Type == MentionType.Organization))
            {
                return null;
            }
        }

        return null;
    }

    private static (int Start, int End, int Rank) RoleLine(
        string text,
        (int Start, int End) line,
        DocumentNames names,
        string language,
        Lexicon lexicon
    )
    {
        if (language == "zh")
        {
            var role = lexicon
                .Set("noun.role")
                .OrderByDescending(w => w.Length)
                .FirstOrDefault(w =>
                    line.End - line.Start < 50 && text.AsSpan(line.Start, line.End - line.Start).EndsWith(w, StringComparison.Ordinal)
                );
            return role is null ? default : (line.End - role.Length, line.End, lexicon.Has("noun.topRole", role) ? 1 : 3);
        }

        if (
            language != "ru"
            || line.End - line.Start > 60
            || !char.IsLower(text[line.Start]) && names.Within(line.Start, line.End).Any(m => m.Type == MentionType.Person)
        )
        {
            return default;
        }

        var tokens = Tokenizer.Read(text, line.Start, line.End);
        return tokens
            .Take(3)
            .Select((t, i) => Rank(t, lexicon) is > 0 and var rank ? (tokens[0].Start, t.End, rank) : default)
            .FirstOrDefault(r => r.Item3 > 0);
    }

    private static int Rank(Token token, Lexicon lexicon) =>
        RussianForms.NounOf(token.Lower) is not { } noun || lexicon.Has("noun.founder", noun) ? 0
        : lexicon.Has("noun.topRole", noun) ? 1
        : noun == "представитель" ? 2
        : lexicon.Has("noun.role", noun) || lexicon.Has("noun.staff", noun) ? 3
        : 0;

    // The role right before the person (a firm may stand between), or behind a comma.
    private static (int Start, int End, int Rank)? RoleNear(
        string text,
        int start,
        int end,
        Mention person,
        string language,
        Lexicon lexicon
    )
    {
        if (language == "zh")
        {
            foreach (var word in lexicon.Set("noun.role").Concat(lexicon.Set("noun.staff")).OrderByDescending(w => w.Length))
            {
                if (lexicon.Has("noun.owner", word) && !lexicon.Has("noun.topRole", word))
                {
                    continue;
                }

                var rank = lexicon.Has("noun.topRole", word) ? 1 : 3;
                foreach (var gap in new[] { "", "：", ":", " ", "： " })
                {
                    var at = person.Start - gap.Length - word.Length;
                    if (at >= start && string.CompareOrdinal(text, at, word + gap, 0, word.Length + gap.Length) == 0)
                    {
                        return (at, at + word.Length, rank);
                    }
                }
            }

            var close = text.AsSpan(person.End, Math.Min(end, person.End + 24) - person.End);
            var next = close.TrimStart();
            if (close.Length > 0 && next.Length < close.Length && !next.IsEmpty)
            {
                // "某某 某公司 部长": the signature's pieces stand apart.
                var found = lexicon
                    .Set("noun.role")
                    .OrderByDescending(w => w.Length)
                    .FirstOrDefault(w =>
                        text.AsSpan(person.End, end - person.End).TrimEnd().EndsWith(w, StringComparison.Ordinal) && end - person.End < 40
                    );
                if (found is not null)
                {
                    return (end - found.Length, end, lexicon.Has("noun.topRole", found) ? 1 : 3);
                }
            }

            return null;
        }

        var tokens = Tokenizer.Read(text, Math.Max(start, person.Start - 110), person.Start);
        var role = -1;
        for (var k = tokens.Count - 1; k >= 0; k--)
        {
            var token = tokens[k];
            if (token.Text is "." or ";" or "," or ":" or "—" || RussianForms.VerbOf(token.Lower) is not null || token.Lower is "и")
            {
                break;
            }

            if (Rank(token, lexicon) > 0)
            {
                role = k;
            }
        }

        if (role >= 0)
        {
            return (tokens[role].Start, tokens[role].End, Rank(tokens[role], lexicon));
        }

        var after = Tokenizer.Read(text, person.End, Math.Min(end, person.End + 40));
        return
            after.Count >= 2
            && after[0].Text is "," or "–" or "—"
            && after.Skip(1).Take(3).FirstOrDefault(t => Rank(t, lexicon) > 0) is { } behind
            ? (behind.Start, behind.End, Rank(behind, lexicon))
            : null;
    }
}
