using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Whom Chinese sentences without a subject speak of in the life of somebody: "某某，男，1968年生。历任X副厂长。" goes on with the one whom the sentences before began with.
/// </summary>
/// <param name="frames">The frames of the language.</param>
/// <param name="lexicon">The word lists.</param>
internal sealed class ChineseTopic(FrameSet frames, Lexicon lexicon)
{
    private NounPhrase? _person;
    private NounPhrase? _subject;

    /// <summary>Gives the posts of a sentence that names nobody their holder, and keeps whom the sentence began with.</summary>
    /// <param name="elements">The pieces of the sentence.</param>
    /// <param name="predications">Its verbs.</param>
    /// <param name="goesOn">True where the sentence before ended in a semicolon.</param>
    public void Read(IReadOnlyList<Element> elements, IReadOnlyList<Predication> predications, bool goesOn)
    {
        Continue(elements, predications, goesOn);
        var opening = elements
            .TakeWhile(e => e.Verb is null)
            .Select((e, i) => (e.Phrase, IsGoverned: i > 0 && elements[i - 1].Kind == ElementKind.Preposition))
            .FirstOrDefault(x => x is { Phrase: not null, IsGoverned: false })
            .Phrase;
        if (opening is not null && PersonIn(opening) is { } person)
        {
            _person = person;
            return;
        }

        if (opening is { Name: not null } && (opening.Kinds & NounKinds.Party) != NounKinds.None)
        {
            _person = null;
            return;
        }

        if (opening is { IsPronoun: true })
        {
            return;
        }

        foreach (var post in predications.Where(p => p is { Agent: null, Verb.IsPassive: false } && lexicon.Has("verbs.career", p.Lemma)))
        {
            if (_person is not null)
            {
                (post.Agent, post.IsSubjectElsewhere) = (_person, true);
            }
        }
    }

    // "2023年，X向Y交付模块；同年与Z签署协议": X goes on where nothing but times and coverbs stands before the verb.
    private void Continue(IReadOnlyList<Element> elements, IReadOnlyList<Predication> predications, bool goesOn)
    {
        var opens = elements
            .TakeWhile(e => e.Verb is null)
            .Select((e, i) => e.Phrase is null || i > 0 && elements[i - 1].Kind == ElementKind.Preposition)
            .All(isFree => isFree);
        var told = predications.TakeWhile(p => p is { Agent: null, Verb.IsPassive: false }).ToList();
        if (
            goesOn
            && _subject is not null
            && opens
            && told.Count > 0
            && !elements.Any(e => e is { Kind: ElementKind.Preposition, Word: "由" or "被" })
        )
        {
            foreach (
                var p in told.Where(p =>
                    frames.HasVerb(p.Lemma) && p.Lemma is not ("是" or "为" or "系" or "有") && !lexicon.Has("verbs.show", p.Lemma)
                )
            )
            {
                (p.Agent, p.IsSubjectElsewhere) = (_subject, true);
            }

            return;
        }

        _subject = predications
            .Where(p =>
                p is { Agent: { Name: not null, IsPronoun: false } agent, Verb.IsPassive: false }
                && (agent.Kinds & NounKinds.Party) != NounKinds.None
            )
            .Select(p => p.Agent)
            .FirstOrDefault();
    }

    // "某某先生", "董事长某某": the person alone.
    private static NounPhrase? PersonIn(NounPhrase phrase) =>
        phrase is { Name.Type: MentionType.Person, Describes: null } ? phrase
        : phrase.Describes is { Name.Type: MentionType.Person } described ? described
        : phrase.Owner is null && phrase.Words.Find(w => w.Mention is { Type: MentionType.Person }) is { } word
            ? new NounPhrase
            {
                Start = word.Start,
                End = word.End,
                Words = [word],
                Name = word.Mention,
                Kinds = Kinds.OfName(word.Mention!),
            }
        : null;
}
