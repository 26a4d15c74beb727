using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <summary>
/// Whom a Russian sentence without a subject speaks of: "Юсупов К. Р., 1981 г. р. С 2015 года живёт в X. Владеет 75 % акций Y." goes on with the one whom the
/// sentence before had for its subject.
/// </summary>
/// <param name="frames">The frames of the language.</param>
/// <param name="lexicon">Its word lists.</param>
internal sealed class RussianTopic(FrameSet frames, Lexicon lexicon)
{
    private NounPhrase? _topic;

    /// <summary>Gives the first verb of a sentence that names nobody its subject, and keeps whom the sentence speaks of.</summary>
    public void Read(IReadOnlyList<Element> elements, IReadOnlyList<Predication> predications)
    {
        var first = predications.Count > 0 ? predications[0] : null;
        if (first is not null && _topic is not null && IsWithoutSubject(first, elements) && Agrees(first.Verb!.Word, _topic))
        {
            if (first.Verb.IsPassive)
            {
                first.Patient = _topic;
            }
            else
            {
                first.Agent = _topic;
            }

            first.IsSubjectElsewhere = true;
            return;
        }

        if (_topic is not null && (first is null && elements.All(e => e.Phrase is null) || IsDescription(elements)))
        {
            return;
        }

        _topic =
            first is null ? Heading(elements)
            : (first.Verb!.IsPassive ? first.Patient : first.Agent) is { Name: not null, More.Count: 0, IsPronoun: false } subject
            && (subject.Kinds & (NounKinds.Person | NounKinds.Organization)) != NounKinds.None
            && elements is not [{ Kind: ElementKind.Adverb }, ..]
                ? subject
            : null;
    }

    // "Частная военная компания, штаб-квартира которой расположена в X.": says what the one spoken of is.
    private static bool IsDescription(IReadOnlyList<Element> elements) =>
        elements
            is [{ Phrase: { Name: null, IsPronoun: false, Determiner: "" } head }, { Kind: ElementKind.Comma or ElementKind.Break }, ..]
        && (head.Kinds & (NounKinds.Organization | NounKinds.Role | NounKinds.People)) != NounKinds.None;

    // "1. Юсупов К. Р., 1981 г. р.", "3. «Кварта» (прежде «Арман»)."
    private static NounPhrase? Heading(IReadOnlyList<Element> elements) =>
        elements.FirstOrDefault(e =>
            e.Kind is not (ElementKind.Break or ElementKind.Comma) && e.Phrase is not { Name: null, Words: [{ Quantity: not null }] }
        )
            is { Phrase: { Name: { } name, More.Count: 0 } head }
        && (name.Type == MentionType.Person || head.Kinds.HasFlag(NounKinds.Organization) && head.Words[0].Text[0] is '«' or '"' or '„')
            ? head
            : null;

    private bool IsWithoutSubject(Predication p, IReadOnlyList<Element> elements) =>
        p is { Agent: null, IsSubjectElsewhere: false, Verb: { IsFinite: true } verb }
        && (!verb.IsPassive || p.Patient is null && elements[0].Verb == verb && verb.Word is [.., 'н' or 'т'] or [.., 'н' or 'т', 'а'])
        && frames.HasVerb(p.Lemma)
        && !lexicon.Has("verbs.show", p.Lemma)
        && !lexicon.Has("verbs.plan", p.Lemma)
        && p.Lemma is not ("быть" or "знать" or "неизвестно" or "установить" or "стоять" or "иметь")
        && (
            verb.IsPassive
            || verb.Word.EndsWith('л')
            || verb.Word.EndsWith("ла", StringComparison.Ordinal)
            || verb.Word.EndsWith("ет", StringComparison.Ordinal)
            || verb.Word.EndsWith("ёт", StringComparison.Ordinal)
            || verb.Word.EndsWith("ит", StringComparison.Ordinal)
        )
        // Only times and phrases with prepositions stand before it.
        && elements
            .TakeWhile(e => e.Verb is null)
            .All(e =>
                e.Kind is ElementKind.Time or ElementKind.Preposition or ElementKind.Adverb or ElementKind.Phrase
                && e.Word is not ("»" or "—")
            )
        && !(p.Patient is { Name.Type: MentionType.Person } || p.Second is { Name: not null });

    private static bool Agrees(string word, NounPhrase topic) =>
        topic.Name is not { Type: MentionType.Person } man
        || !word.EndsWith('л') && !word.EndsWith("ла", StringComparison.Ordinal)
        || RussianNames.CanBe(word.EndsWith('л') ? "он" : "она", man.Text);
}
