using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Throughline.Extraction.Contacts;
using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose.Roles;
using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>Reads the claims of a document's prose: mentions, phrases, clauses, frames. Proposals only; the verifier decides.</summary>
internal static partial class ProseReader
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
    /// <param name="model">Chooses the sides of claims where the frames' slots find none; null for frames alone.</param>
    /// <param name="onScene">Told of each sentence before it is read, for training; null for nobody.</param>
    public static ImmutableArray<Claim> Read(
        Document document,
        bool isOwnRecord,
        WatchedNames? watched = null,
        RoleModel? model = null,
        Action<RoleScene, FrameInterpreter>? onScene = null
    )
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
        var head = language == "en" ? ReportHead.Of(document, names, lexicon) : null;
        references.ReportedBy(head);
        var claims = new List<Claim>();
        ImmutableArray<Attribution> carried = [];
        Claim? act = null;
        var chat = ChatLog.Of(document);
        var interview = chat.Messages.IsEmpty ? Interview.Of(document.Text, names, lexicon) : null;
        var answerer = interview?.Answerer is { } person ? Speaking(document, person, references) : null;
        var monthFirst = DateOrder.IsMonthFirst(document.Text, language);
        var topic = new RussianTopic(context.Frames, lexicon);
        var life = new ChineseTopic(context.Frames, lexicon);
        Func<int, LocalDate?>? story = chat.Messages.IsEmpty ? StoryDays.Of(document).Before : null;
        foreach (var (start, end) in Sentences.In(document))
        {
            if (who.Host is not null && who.IsTitle(start, end, document.Text, lexicon))
            {
                continue;
            }

            var tokens = SentenceTokens.Read(document.Text, start, end, names, language, ChatLog.DayAt(document, start), monthFirst, story);
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
                LeftOut.Topic(tokens, lexicon, head is null ? "it" : "we");
            }

            if (language == "en" && (references.IsExchange || message is not null))
            {
                Courtesies.Meeting(tokens, lexicon);
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
                    && (
                        (described.Kinds & NounKinds.Party) != NounKinds.None
                        // "X is a television channel owned by Y".
                        || language == "en"
                            && described is { Kinds: NounKinds.None, Determiner: "a" or "an", IsPronoun: false }
                            && named.Kinds.HasFlag(NounKinds.Organization)
                            && elements.FindIndex(e => e.Phrase == described) is >= 0 and var at
                            && at + 1 < elements.Count
                            && elements[at + 1].Verb is { IsReduced: true }
                    )
                )
                {
                    described.SameAs = named;
                    described.Kinds |= described.Kinds == NounKinds.None ? NounKinds.Organization : NounKinds.None;
                }
            }

            if (language == "ru" && message is null && interview is null && !references.IsExchange)
            {
                topic.Read(elements, predications);
            }

            if (language == "zh" && message is null && interview is null && !references.IsExchange)
            {
                life.Read(elements, predications, start > 1 && document.Text.AsSpan(0, start).TrimEnd() is [.., '；' or ';']);
            }

            if (message is not null && language != "en")
            {
                LeftOut.Writer(predications, context.Frames, lexicon);
            }

            if (message is null && language == "zh" && who.Host is not null)
            {
                // Minutes tell what their house did without naming it.
                LeftOut.Writer(predications, context.Frames, lexicon, LeftOut.We(lexicon));
            }

            if (message is null && language == "zh" && who.Host is null && references.IsExchange && references.SenderName is not null)
            {
                // A letter tells what its house did without naming it: "累计向其出口…".
                LeftOut.Writer(
                    [.. predications.Where(p => p.Prepositions.Exists(x => x.Word is "向" or "从" or "给" or "与"))],
                    context.Frames,
                    lexicon,
                    LeftOut.We(lexicon)
                );
            }

            references.Employ(elements, predications);
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
            if (onScene is not null && !isQuestion)
            {
                onScene(new RoleScene(sentence, all, context), interpreter);
            }

            var roles =
                model is null || isQuestion || !all.Exists(p => context.Frames.TriggeredBy(p).Length > 0)
                    ? null
                    : new RoleReader(model, new RoleScene(sentence, all, context));
            foreach (var predication in all)
            {
                Quote(predication, elements);
                remembered = Remember(elements, all, references, remembered, predication.At);
                if (isQuestion)
                {
                    continue;
                }

                var own = interpreter.Read(predication, sentence);
                if (roles is not null)
                {
                    List<Claim> slots = [.. own];
                    own = [.. slots, .. interpreter.Read(predication, sentence, roles, [.. claims[first..], .. slots])];
                }

                var read = Unsettled.Under(own, predication, all, lexicon, sentence, document);
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

            if (language == "en")
            {
                var told = claims[first..];
                claims.RemoveRange(first, claims.Count - first);
                claims.AddRange(BracketShares.Read(sentence, told, context));
            }

            if (language != "zh")
            {
                claims.AddRange(OwnStaff.Read(sentence, context));
            }

            if (language == "ru")
            {
                claims.AddRange(RussianDescriptions.Read(sentence, context));
                claims.AddRange(RussianParticipants.Read(sentence, context));
                claims.AddRange(RussianContracts.Read(sentence, predications, claims[first..], context));
                claims.AddRange(RussianHolders.Read(sentence, claims[first..], context));
            }

            if (language == "zh")
            {
                claims.AddRange(ChineseDescriptions.Read(sentence, context));
                claims.AddRange(ChineseParticulars.Read(sentence, context));
                claims.AddRange(ChineseParticipants.Read(sentence, context));
                claims.AddRange(ChineseHolders.Read(sentence, claims[first..], context));
            }

            if (language == "en")
            {
                claims.AddRange(Affiliations.Read(sentence, context));
                claims.AddRange(CalledWhat.Read(sentence, context));
                claims.AddRange(Courtesies.Read(sentence, context));
                claims.AddRange(Offices.Read(sentence, predications, context));
            }

            if (language != "en" && !isQuestion)
            {
                claims.AddRange(Replies.Read(sentence, claims[first..], context));
            }

            if (language != "en")
            {
                claims.AddRange(FormerNames.Read(sentence, context));
            }

            if (roles is not null)
            {
                LetGo(claims, first);
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
            claims.AddRange(EnglishParticulars.Read(document, names, context));
            claims.AddRange(head?.Read(document, context) ?? []);
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

    // What a reader of the sentence told later needs not be guessed.
    private static void LetGo(List<Claim> claims, int first)
    {
        var told = claims[first..].FindAll(c => !FrameInterpreter.IsChosen(c));
        if (told.Count < claims.Count - first)
        {
            claims.RemoveAll(c => FrameInterpreter.IsChosen(c) && told.Exists(t => ToldClaims.Say(t, c)));
        }
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
            var pieces = new PhraseJoiner(new RussianChunker(tokens).Read(), lexicon).Join();
            RussianPhrases.Join(pieces);
            return pieces;
        }

        EnglishTagger.Tag(tokens);
        return new PhraseJoiner(new EnglishChunker(tokens).Read(), lexicon).Join();
    }
}
