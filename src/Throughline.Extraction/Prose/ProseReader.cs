using System.Collections.Frozen;
using System.Collections.Immutable;
using Throughline.Extraction.Contacts;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads the claims of a document's prose: mentions, phrases, clauses, frames. Proposals only; the verifier decides.</summary>
internal static class ProseReader
{
    private const int LongestSentence = 400;

    private static readonly FrozenDictionary<string, FrameSet> s_frames = new[] { "en", "ru", "zh" }.ToFrozenDictionary(
        l => l,
        FrameSet.Load,
        StringComparer.Ordinal
    );

    /// <summary>The proposed claims in text order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isOwnRecord">True where the document is itself the record (a letter, a contract, a test report).</param>
    /// <param name="watched">Names to look for; null for none.</param>
    public static ImmutableArray<Claim> Read(Document document, bool isOwnRecord, WatchedNames? watched = null)
    {
        var language = document.Language is "ru" or "zh" ? document.Language : "en";
        var names = DocumentNames.Of(document.Text, language, KnownName.Of(document), watched);
        var lexicon = Lexicon.Of(language);
        var who = Correspondents.Of(document.Text, names, language, lexicon);
        var references = new References(
            document,
            new ShortNames(document.Text, names),
            lexicon,
            who.Sender
                ?? (language == "zh" ? ChinesePeople.Speaker(document.Text, names.Mentions) : null)
                ?? FromLine(names, document.Text)
                ?? (isOwnRecord ? Sender(names, document.Text) : null),
            who
        );
        var context = new ProseContext(document, language, s_frames[language], references, isOwnRecord);
        var interpreter = new FrameInterpreter(context);
        var claims = new List<Claim>();
        ImmutableArray<Attribution> carried = [];
        Claim? act = null;
        var chat = ChatLog.Of(document);
        var interview = chat.Messages.IsEmpty ? Interview.Of(document.Text, names, lexicon) : null;
        var answerer = interview?.Answerer is { } person ? Speaking(document, person, references) : null;
        var monthFirst = DateOrder.IsMonthFirst(document.Text, language);
        foreach (var (start, end) in Sentences.In(document))
        {
            if (who.Host is not null && who.IsTitle(start, end, document.Text, lexicon))
            {
                continue;
            }

            var tokens = SentenceTokens.Read(document.Text, start, end, names, language, ChatLog.DayAt(document, start), monthFirst);
            if (tokens.Count > LongestSentence)
            {
                carried = [];
                continue;
            }

            var message = chat.At(start);
            if (message is not null)
            {
                LeftOut.Interjections(tokens, lexicon);
            }

            if (message is not null && language == "en")
            {
                LeftOut.Writer(tokens, lexicon);
            }

            if (message is null && interview is null && !references.IsExchange && language == "en")
            {
                LeftOut.Topic(tokens, lexicon);
            }

            var elements = Pieces(document.Text, tokens, language, lexicon);
            LeftOut.Latter(elements, lexicon);
            LeftOut.Counts(elements, tokens, context.Frames, language);
            var predications = language switch
            {
                "zh" => ChineseClauses.Read(elements),
                "ru" => new RussianClauses(elements, lexicon, !chat.Messages.IsEmpty || references.SenderName is not null).Read(),
                _ => new ClauseReader(elements, lexicon).Read(),
            };
            foreach (var p in predications.Where(p => p.Lemma is "be" or "быть" && p.Verb is { IsNegated: false, IsConditional: false }))
            {
                if (
                    p is { Agent: { Name: not null } named, Patient: { Name: null, Of: null } described }
                    && (described.Kinds & NounKinds.Party) != NounKinds.None
                )
                {
                    described.SameAs = named;
                }
            }

            if (message is not null && language != "en")
            {
                LeftOut.Writer(predications, context.Frames, lexicon);
            }

            var scopes = Scopes.Find(elements, predications, document.Text, start, end, lexicon);
            var inherited = scopes.Count == 0 && StartsWithAnaphor(elements) ? carried : [];
            references.SentenceStart = start;
            references.Sued(elements);
            references.Speaker = message is not null
                ? Writer(document, names, message, references)
                : Quoted(tokens, elements, scopes, references, lexicon);
            if (interview is not null)
            {
                references.Speaker = interview.IsAnswered(start) ? answerer : references.Speaker;
            }

            references.Partner =
                interview?.IsAsked(start) == true ? answerer
                : message is null ? null
                : Partner(document, names, chat, message, references);
            var sentence = new SentenceView(start, end, tokens, elements, scopes, inherited);
            var nominals = Nominals.Read(elements, predications, context.Frames.HasNoun, lexicon);
            var remembered = 0;
            var first = claims.Count;
            var all = predications.Concat(nominals).OrderBy(p => p.At).ToList();
            var unsaid = Unsaid.Find(sentence, predications, document.Text, lexicon);
            var isQuestion =
                interview?.IsAsked(start) == true || message is not null && IsQuestion(document.Text.AsSpan(start, end - start), lexicon);
            foreach (var predication in all)
            {
                Quote(predication, elements);
                remembered = Remember(elements, all, references, remembered, predication.At);
                if (isQuestion)
                {
                    continue;
                }

                var read = Unsettled.Under(interpreter.Read(predication, sentence), predication, all, lexicon, sentence, document);
                claims.AddRange(
                    Unsaid.Holds(unsaid, predication)
                        ? read.Where(c => c.Response is not null || c.Knowledge != Knowledge.Known || c.Disclosure != Disclosure.Open)
                        : read
                );
            }

            if (!isQuestion)
            {
                claims.AddRange(CarryOver.Read(sentence, claims[first..], act, context));
                act = claims[first..].FindLast(CarryOver.IsAct) ?? (predications.Count == 0 ? act : null);
                claims.AddRange(Descriptions.Read(sentence, predications, context));
            }

            if (language != "zh")
            {
                claims.AddRange(OwnStaff.Read(sentence, context));
            }

            if (language == "ru")
            {
                claims.AddRange(RussianDescriptions.Read(sentence, context));
            }

            if (language == "zh")
            {
                claims.AddRange(ChineseDescriptions.Read(sentence, context));
            }

            if (language == "en")
            {
                claims.AddRange(Affiliations.Read(sentence, context));
                claims.AddRange(Offices.Read(sentence, predications, context));
            }

            Remember(elements, all, references, remembered, int.MaxValue);
            carried = scopes.Count > 0 ? [.. scopes.Select(s => s.Source).Distinct()] : inherited;
        }

        if (language != "en")
        {
            claims.AddRange(Signatures.Read(document, language, names, who, context));
        }

        if (language == "en")
        {
            claims.AddRange(Affiliations.Meetings(claims, context));
            claims.AddRange(EnglishSignatures.Read(document, names, context));
            claims.AddRange(Brackets.Read(document, names, context));
        }

        claims.AddRange(ContactClaims.Read(document, language, names, references, chat));
        Answers.Fill(claims, language);
        return
        [
            .. claims
                .DistinctBy(c =>
                    (c.Evidence[0].Start, c.Evidence[0].End, c.Subject.Id, c.Predicate, c.ObjectText, c.Qualifiers.Concerns?.Id)
                )
                .OrderBy(c => c.Evidence[0].Start)
                .ThenBy(c => c.Evidence[0].End)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

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

    /// <summary>The pieces of one sentence, for looking into what the grammar sees.</summary>
    internal static List<Element> Debug(Document document, DocumentNames names, string language, int start, int end) =>
        Pieces(
            document.Text,
            SentenceTokens.Read(
                document.Text,
                start,
                end,
                names,
                language,
                ChatLog.DayAt(document, start),
                DateOrder.IsMonthFirst(document.Text, language)
            ),
            language,
            Lexicon.Of(language)
        );

    private static List<Element> Pieces(string text, List<Token> tokens, string language, Lexicon lexicon)
    {
        if (language == "zh")
        {
            return new PhraseJoiner(new ChineseChunker(text, tokens).Read(), lexicon).Join();
        }

        if (language == "ru")
        {
            return new PhraseJoiner(new RussianChunker(tokens).Read(), lexicon).Join();
        }

        EnglishTagger.Tag(tokens);
        return new PhraseJoiner(new EnglishChunker(tokens).Read(), lexicon).Join();
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
        foreach (var label in (ReadOnlySpan<string>)["From:", "От:", "От кого:", "发件人：", "发件人:"])
        {
            var at = head.IndexOf(label, StringComparison.Ordinal);
            if (at < 0 || at > 0 && head[at - 1] != '\n')
            {
                continue;
            }

            var end = head[at..].IndexOf('\n');
            var (start, stop) = (at + label.Length, end < 0 ? head.Length : at + end);
            if (names.Within(start, stop).FirstOrDefault() is { } known)
            {
                return known;
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

    // A relative clause is quoted from its "which", together with "analysts assess".
    private static void Quote(Predication predication, List<Element> elements)
    {
        if (!predication.IsSubjectElsewhere)
        {
            return;
        }

        var at = elements.FindIndex(e => e.Verb is not null && e.Verb == predication.Verb);
        for (var k = at - 1; k >= 0 && k >= at - 4; k--)
        {
            if (elements[k].Kind == ElementKind.Relative)
            {
                predication.Start = Math.Min(predication.Start, elements[k].Start);
                return;
            }

            if (elements[k].Kind is ElementKind.Conjunction or ElementKind.Comma or ElementKind.Break)
            {
                return;
            }
        }
    }

    private static bool StartsWithAnaphor(List<Element> elements) =>
        elements.FirstOrDefault(e => e.Kind == ElementKind.Phrase)?.Phrase is { } first
        && (
            first.IsPronoun && !IsSpeaker(first)
            || first.Determiner is "these" or "this" or "those" or "such"
            || first.Determiner.Contains("same", StringComparison.Ordinal)
        );

    // "I", "we", "you" point to nobody spoken of before.
    private static bool IsSpeaker(NounPhrase pronoun) =>
        pronoun.Words[0].Lower is var word
        && (Lexicon.Of("en").IsSpeaker(word) || Lexicon.Of("ru").IsSpeaker(word) || Lexicon.Of("zh").IsSpeaker(word));

    // "supplied them to the brigade, which has used them": the brigade is no subject of the sentence.
    private static bool IsAside(Predication predication, NounPhrase phrase, List<Element> elements, int at) =>
        predication.IsSubjectElsewhere
        && at > 0
        && elements[at - 1].Kind == ElementKind.Preposition
        && phrase.Name is not null
        && elements.Exists(e => e.Kind == ElementKind.Relative && e.Start >= phrase.End && e.Start < predication.At);

    // "is owned by X, which bought the stake", "its shareholder is X": the text goes on with the firm that is owned.
    private static bool IsGoverned(List<Element> elements, int at, References references) =>
        references.IsEnglish
        && at > 0
        && elements[at].Phrase is { Name: not null } named
        && named.Kinds.HasFlag(NounKinds.Organization)
        && (
            elements[at - 1].Kind == ElementKind.Preposition && !(at > 1 && elements[at - 2].Kind == ElementKind.Break)
            || elements[at - 1].Verb is { Lemma: "be", IsPassive: false }
        );

    // Remembers the phrases from an index on that begin before an offset; the next index.
    private static int Remember(List<Element> elements, List<Predication> predications, References references, int from, int before)
    {
        var i = from;
        for (; i < elements.Count && elements[i].Start < before; i++)
        {
            // "described as interpreters": nobody is spoken of.
            if (elements[i].Phrase is not { } phrase || i > 0 && elements[i - 1] is { Kind: ElementKind.Preposition, Word: "as" or "как" })
            {
                continue;
            }

            var isSubject =
                !IsGoverned(elements, i, references)
                && predications.Any(p =>
                    (p.IsNominal || p.Verb is { IsPassive: false }) && p.Agent == phrase && !IsAside(p, phrase, elements, i)
                    || p.Verb is { IsPassive: true } && p.Patient == phrase
                );
            foreach (var member in phrase.Members)
            {
                references.Remember(member, isSubject);
                if (member is { Name: null, Modifier: { Type: MentionType.Organization } firm } && references.IsChinese)
                {
                    // "某公司发言人表示，公司…".
                    references.Remember(References.NameOf(firm, member), isSubject);
                }

                for (var owner = member.Owner; owner is { Name: not null }; owner = owner.Owner)
                {
                    references.Remember(owner, false);
                }

                for (var of = member.Of; of is not null; of = of.Of)
                {
                    references.Remember(of, false);
                }
            }
        }

        return i;
    }
}
