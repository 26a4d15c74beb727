using System.Globalization;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads signature blocks: a line with a person's name, the office on it or below it, and the firm below that or in the letterhead.</summary>
internal static class EnglishSignatures
{
    private const int LongestLine = 90;
    private static readonly Frame s_directs = new() { Id = "signature", Predicate = "directs" };
    private static readonly Frame s_employed = new() { Id = "signature", Predicate = "employedBy" };

    /// <summary>The claims of a document's signatures.</summary>
    public static IEnumerable<Claim> Read(Document document, DocumentNames names, ProseContext context)
    {
        var text = document.Text;
        foreach (var name in names.Mentions.Where(m => IsPersonal(m, context.Lexicon)).Concat(FirstName(text, context)))
        {
            var (start, end) = LineAt(text, name.Start);
            if (end - start > LongestLine || IsInTable(document, start, end))
            {
                continue;
            }

            var before = text[start..name.Start].Trim();
            if (before.Length > 0 && !context.Lexicon.Has("titles", before))
            {
                continue;
            }

            var rest = text[name.End..end].Trim(' ', ',', '\t', '\r', '–', '-', '—');
            var roleStart = name.End + (rest.Length > 0 ? text[name.End..end].IndexOf(rest, StringComparison.Ordinal) : 0);
            var blockEnd = end;
            if (rest.Length == 0 && end + 1 < text.Length)
            {
                var (next, nextEnd) = LineAt(text, end + 1);
                (rest, roleStart, blockEnd) = (text[next..nextEnd].Trim(), next, nextEnd);
            }

            var frame =
                RoleOf(rest, context.Lexicon)
                ?? (IsClosed(text, start) && rest.Length is > 2 and < 50 && !rest.EndsWith('.') ? s_employed : null);
            var firm = (Mention?)null;
            if (rest.StartsWith('|') || rest.StartsWith('·'))
            {
                // "Name | Export Sales | Firm | phone".
                firm = names.Within(name.End, end).LastOrDefault(m => m.Type == MentionType.Organization);
                var cell = rest.Split(['|', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
                frame = firm is null ? null : (cell is null ? null : RoleOf(cell, context.Lexicon)) ?? s_employed;
            }

            if (frame is null)
            {
                continue;
            }

            firm ??= FirmBelow(names, text, roleStart, blockEnd);
            if (firm is not null)
            {
                blockEnd = Math.Max(blockEnd, firm.End);
            }

            firm ??= context.References.SenderName;
            if (firm is null)
            {
                continue;
            }

            var sentence = new SentenceView(name.Start, blockEnd, [], [], [], []);
            var predication = new Predication
            {
                Lemma = "be",
                At = name.Start,
                Start = name.Start,
                End = blockEnd,
            };
            var draft = new ClaimDraft(
                frame,
                predication,
                sentence,
                context.References.Named(
                    (name.Text.Contains(' ', StringComparison.Ordinal) ? name : context.References.SignerName ?? name) with
                    {
                        Type = MentionType.Person,
                    },
                    null
                )
            )
            {
                Object = Anchored(context.References.Named(firm, null), firm, document),
            };
            if (context.Build(draft) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // "Best, / Piers / Sales Manager, FIRM": the head of the mail gives the whole name.
    private static IEnumerable<Mention> FirstName(string text, ProseContext context)
    {
        if (
            context.References.SignerName is not { Type: MentionType.Person } signer
            || signer.Text.IndexOf(' ', StringComparison.Ordinal) is not (> 1 and var space)
        )
        {
            yield break;
        }

        var first = signer.Text[..space];
        foreach (var (start, end) in Correspondents.Lines(text))
        {
            if (end - start == first.Length && start > signer.End && text.AsSpan(start, first.Length).SequenceEqual(first))
            {
                yield return new Mention(start, end, first, MentionType.Person);
                yield break;
            }
        }
    }

    // The row of a table says itself whose the person is; the row below is another person's.
    private static bool IsInTable(Document document, int start, int end) =>
        document.Tables.Any(t => t.Rows.Length > 2 && t.Start <= start && t.End >= end);

    // "Kind regards" stands on the line before.
    private static bool IsClosed(string text, int start)
    {
        var end = text.AsSpan(0, start).TrimEnd().Length;
        var line = text.AsSpan(end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1)[
                ..(end - (end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1))
            ]
            .Trim([' ', ',', '\r']);
        foreach (var closing in Lexicon.Of("en").Set("closings"))
        {
            if (line.StartsWith(closing, StringComparison.OrdinalIgnoreCase) && line.Length < closing.Length + 12)
            {
                return true;
            }
        }

        return false;
    }

    // On a line of its own above an office, two or three capitalised words without a word of firms are a person.
    private static bool IsPersonal(Mention mention, Lexicon lexicon)
    {
        if (mention.Type == MentionType.Person)
        {
            return mention.Text.Contains(' ', StringComparison.Ordinal);
        }

        var words = mention.Text.Split(' ');
        return mention.Type is MentionType.Organization or MentionType.Unknown
            && words.Length is 2 or 3
            && Array.TrueForAll(
                words,
                w => w.Length > 1 && char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '\'' or '.')
            )
            && !Array.Exists(words, w => lexicon.Has("noun.orgHead", w) || lexicon.Has("noun.legalForm", w));
    }

    private static Reference Anchored(Reference reference, Mention firm, Document document) =>
        reference with
        {
            Antecedents = [Evidence.In(document, firm.Start, firm.End), .. reference.Antecedents],
        };

    // An office is a short line without a full stop whose words name one; "Head of Sales" leads a part, not the firm.
    private static Frame? RoleOf(string line, Lexicon lexicon)
    {
        var words = line.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 10 || line.EndsWith('.') || line.EndsWith(':') || !char.IsUpper(line[0]))
        {
            return null;
        }

        var lower = words.Select(w => w.ToLower(CultureInfo.InvariantCulture)).TakeWhile(w => w is not ("of" or "for")).ToList();
        if (!lower.Exists(w => lexicon.Has("noun.role", w) || lexicon.Has("noun.staff", w)))
        {
            return null;
        }

        var leads =
            lower.Count < 4
            && lexicon.Has("noun.topRole", lower[^1])
            && lower.SkipLast(1).All(w => lexicon.Has("roleModifiers", w) || lexicon.Has("noun.topRole", w));
        return
            leads
            || lower.Contains("ceo")
            || lower.IndexOf("chief") is >= 0 and var chief && lower.ElementAtOrDefault(chief + 1) == "executive"
            ? s_directs
            : s_employed;
    }

    // The firm stands on the line of the office or on one of the two lines below.
    private static Mention? FirmBelow(DocumentNames names, string text, int roleStart, int end)
    {
        var stop = end;
        for (var i = 0; i < 2 && stop < text.Length; i++)
        {
            stop = LineAt(text, Math.Min(stop + 1, text.Length - 1)).End;
        }

        var near = names
            .Within(roleStart, stop)
            .Where(m => m.Type == MentionType.Organization && !Array.TrueForAll(m.Text.Split(' '), IsOfficeWord))
            .ToList();
        return near.Find(m => m.Start >= end) ?? near.Find(m => !IsPart(text, m));
    }

    // "Head of Overseas Service": a part of the firm.
    private static bool IsPart(string text, Mention mention) => text.AsSpan(0, mention.Start).EndsWith(" of ", StringComparison.Ordinal);

    private static (int Start, int End) LineAt(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return (start, end < 0 ? text.Length : end);
    }

    private static bool IsOfficeWord(string word) =>
        Lexicon.Of("en") is var lexicon
        && word.ToLower(CultureInfo.InvariantCulture) is var lower
        && (lexicon.Has("noun.role", lower) || lexicon.Has("noun.staff", lower) || lexicon.Has("roleModifiers", lower));
}
