using System.Collections.Immutable;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <content>Who speaks: the writer of a message, the source of a quotation, the sender of a letter.</content>
internal static partial class ProseReader
{
    private static bool IsQuestion(ReadOnlySpan<char> message, Lexicon lexicon)
    {
        foreach (var mark in lexicon.Set("questionEnds"))
        {
            if (message.TrimEnd().EndsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // The other one of the two who write.
    private static Reference? Partner(Document document, DocumentNames names, ChatLog chat, ChatMessage message, References references) =>
        chat.PartnerOf(message) is { } other ? Writer(document, names, other, references) : null;

    // Who wrote a message of a chat.
    private static Reference Writer(Document document, DocumentNames names, ChatMessage message, References references)
    {
        var (start, end) = (message.WriterStart, message.WriterEnd);
        return Speaking(
            document,
            names.Within(start, end).FirstOrDefault() ?? new Mention(start, end, document.Text[start..end], MentionType.Person),
            references
        );
    }

    private static Reference Speaking(Document document, Mention name, References references)
    {
        var own = references.Named(name with { Type = MentionType.Person }, null);
        return own with { Antecedents = [Evidence.In(document, name.Start, name.End), .. own.Antecedents] };
    }

    // "“We never supplied X,” a spokesman for Y said": "we" is Y.
    private static Reference? Quoted(List<Token> tokens, List<Element> elements, List<Scope> scopes, References references, Lexicon lexicon)
    {
        var said = scopes.Find(s =>
            s is { Manner: ScopeManner.Says, Phrase: not null }
            && tokens.Exists(t => t.Text is "“" or "\"" or "«" or "「" && t.Start < s.End && t.Start >= s.Start - 2)
        );
        if (said?.Phrase is not { } phrase)
        {
            return null;
        }

        var principal = phrase;
        var title = elements.FindIndex(e =>
            e.Phrase is { Describes: { } who } spoken && who == phrase && lexicon.Has("noun.spokesperson", spoken.Head)
        );
        if (
            title >= 0
            && title + 2 < elements.Count
            && elements[title + 1] is { Kind: ElementKind.Preposition, Word: "for" }
            && elements[title + 2].Phrase is { } spokenFor
        )
        {
            // "said N, a spokesman for X".
            principal = spokenFor;
        }

        if (lexicon.Has("noun.spokesperson", phrase.Head) && phrase.Name is null)
        {
            var at = elements.FindIndex(e => e.Phrase == phrase);
            principal =
                at >= 0 && at + 2 < elements.Count && elements[at + 1] is { Kind: ElementKind.Preposition, Word: "for" }
                    ? elements[at + 2].Phrase ?? phrase
                    : phrase.Of ?? phrase.Owner ?? phrase;
        }

        if (
            lexicon == Lexicon.Of("ru")
            && principal == phrase
            && elements.Exists(e =>
                e.Phrase is { Of: null, Describes: { } man, Kinds: var office }
                && (man == phrase || e.Phrase == phrase)
                && (office & (NounKinds.Role | NounKinds.People)) != NounKinds.None
            )
            && references.Focus() is { } firm
        )
        {
            // "«Моторы мы берём у X», — говорит главный конструктор N": he speaks for the firm of the text.
            principal = firm;
        }

        return references.Resolve(principal) is { } found ? references.WithAnchor(found, principal) : null;
    }

    // The sender's line, or else the letterhead: the first organization at the head of the text that is not addressed.
    private static Mention? Sender(DocumentNames names, string text)
    {
        if (FromLine(names, text) is { } author)
        {
            return author;
        }

        var head = names.Mentions.Where(m => m.Type == MentionType.Organization).TakeWhile(m => m.Start < 400).Take(6).ToList();
        bool Follows(Mention m, params ReadOnlySpan<string> labels)
        {
            var line = text.AsSpan(text.LastIndexOf('\n', Math.Max(m.Start - 1, 0)) + 1).TrimStart();
            foreach (var label in labels)
            {
                if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        return head.Find(m => Follows(m, "From", "От", "发件人", "Sender"))
            ?? head.Find(m => !Follows(m, "To", "Attn", "Кому", "Dear", "致", "收件人"));
    }

    // "From: Name" at the head of a mail.
    private static Mention? FromLine(DocumentNames names, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 400));
        foreach (
            var label in (ReadOnlySpan<string>)
                ["From:", "От:", "От кого:", "发件人：", "发件人:", "报告人：", "汇报人：", "出差人：", "报告人:", "汇报人:", "出差人:"]
        )
        {
            var at = head.IndexOf(label, StringComparison.Ordinal);
            if (at < 0 || at > 0 && head[at - 1] != '\n')
            {
                continue;
            }

            var end = head[at..].IndexOf('\n');
            var (start, stop) = (at + label.Length, end < 0 ? head.Length : at + end);
            if (
                (
                    label is ['报' or '汇' or '出', ..]
                        ? names.Within(start, stop).LastOrDefault()
                        : names.Within(start, stop).FirstOrDefault()
                ) is
                { } known
            )
            {
                // "发件人：Marat Ospanov": two words without a legal form are somebody.
                return
                    label is ['发', ..]
                    && known is { Type: MentionType.Organization, IsCertain: false }
                    && known.Text.Contains(' ')
                    && known.Text.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '.')
                    ? known with
                    {
                        Type = MentionType.Person,
                    }
                    : known;
            }

            while (start < stop && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            var close = start;
            while (close < stop && (char.IsLetter(text[close]) || text[close] is ' ' or '.' or '-'))
            {
                close++;
            }

            return close - start is > 1 and < 40 ? new Mention(start, close, text[start..close].TrimEnd(), MentionType.Person) : null;
        }

        return null;
    }

    // "I", "we", "you" point to nobody spoken of before.
    private static bool IsSpeaker(NounPhrase pronoun) =>
        pronoun.Words[0].Lower is var word
        && (Lexicon.Of("en").IsSpeaker(word) || Lexicon.Of("ru").IsSpeaker(word) || Lexicon.Of("zh").IsSpeaker(word));
}
