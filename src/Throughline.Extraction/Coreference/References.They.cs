using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Coreference;

/// <content>Whom the Russian plural pronouns mean.</content>
internal sealed partial class References
{
    private static readonly string[] s_they = ["они", "оба", "обе", "ними", "них", "им", "ими"];

    // "N и M побывали в Дубае. Там они встретились", "N летал вместе с M. Они виделись": each of those named together last.
    private IEnumerable<NounPhrase> They(NounPhrase pronoun)
    {
        if (!IsRussian || !pronoun.IsPronoun || !s_they.Contains(pronoun.Words[0].Lower, StringComparer.Ordinal))
        {
            return [];
        }

        var near = _spoken.Where(s => s.Phrase.Start < pronoun.Start && pronoun.Start - s.Phrase.Start < 2 * PairReach).ToList();
        var list = near.FindLastIndex(s => s.Phrase.More.Count > 0 && s.Phrase.Members.All(m => m.Name is { Type: MentionType.Person }));
        if (list >= 0)
        {
            var end = near[list].Phrase.FullEnd;
            return near.Skip(list).Any(s => s.Phrase.Start > end && IsSeveral(s)) ? [] : near[list].Phrase.Members.Select(m => m.Alone());
        }

        var people = near.Where(s => s.Phrase.Start < SentenceStart && s.Phrase.Name is { Type: MentionType.Person })
            .Reverse()
            .DistinctBy(s => s.Reference.To.Id)
            .Take(2)
            .Reverse()
            .ToList();
        return
            people.Count == 2
            && IsTogether(people[0].Phrase, people[1].Phrase)
            && !near.Exists(s => s.Phrase.Start > people[0].Phrase.Start && IsSeveral(s))
            ? people.Select(s => s.Phrase.Alone())
            : [];
    }

    private bool IsTogether(NounPhrase one, NounPhrase other) =>
        other.Start > one.End
        && document.Text.AsSpan(one.End, other.Start - one.End) is var between
        && between.IndexOfAny('.', '\n') < 0
        && (between.Contains("вместе с", StringComparison.Ordinal) || between.Contains("совместно с", StringComparison.Ordinal));

    // Others that "they" could mean.
    private static bool IsSeveral(Spoken spoken) =>
        spoken.IsSubject
        && (
            spoken.Phrase.More.Count > 0
            || spoken.Phrase is { Name: null, IsPronoun: false } few
                && (few.Kinds & (NounKinds.People | NounKinds.Organization)) != NounKinds.None
                && RussianMorphology.CanBeSubject(few.Forms, "ли")
        );
}
