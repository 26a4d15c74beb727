using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Whom Chinese sentences without a subject speak of in the life of somebody: "某某，男，1968年生。历任X副厂长。" goes on with the one whom the sentences before began with.
/// </summary>
/// <param name="lexicon">The word lists.</param>
internal sealed class ChineseTopic(Lexicon lexicon)
{
    private NounPhrase? _person;

    /// <summary>Gives the posts of a sentence that names nobody their holder, and keeps whom the sentence began with.</summary>
    public void Read(IReadOnlyList<Element> elements, IReadOnlyList<Predication> predications)
    {
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
