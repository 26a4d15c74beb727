using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Prose;

/// <content>Where the phrase of a slot stands.</content>
internal static partial class Slots
{
    private static IEnumerable<NounPhrase?> At(Predication p, string where, NounPhrase? source, Lexicon lexicon)
    {
        switch (where)
        {
            case "agent":
                yield return p.Agent;
                break;
            case "patient":
                yield return p.IsNominal ? null : p.Patient;
                break;
            case "noun":
                yield return p.Noun;
                break;
            case "second":
                yield return p.Second;
                break;
            case "of":
                yield return p.IsNominal ? p.Noun?.Of : p.Prepositions.FirstOrDefault(x => x.Word == "of").Phrase;
                break;
            case "owner":
                yield return p.IsNominal
                    ? p.Noun is { } noun
                        ? Step(noun, "owner")
                        : null
                    : p.Patient?.Owner;
                break;
            case "#source":
                if (source is not null)
                {
                    // A paper speaks for its owner, a spokesman for his firm, anybody else for himself.
                    var isPaper = (source.Kinds & (NounKinds.Document | NounKinds.Investigation)) != NounKinds.None && source.Name is null;
                    var isVoice =
                        lexicon.Has("noun.spokesperson", source.Head)
                        && (source.Name is null || source is { Name.Type: MentionType.Person, Modifier: not null });
                    yield return isPaper
                        ? (source.Modifier is { } modifier ? References.NameOf(modifier, source) : source.Owner ?? source.Of)
                    : isVoice ? source.Of ?? source.Owner ?? (source.Modifier is { } firm ? References.NameOf(firm, source) : source)
                    : source;
                }

                break;
            default:
                foreach (var (word, phrase) in p.Prepositions)
                {
                    if (word == where)
                    {
                        yield return phrase;
                    }
                }

                break;
        }
    }

    /// <summary>The phrase that a step of a path leads to; null where there is none.</summary>
    internal static NounPhrase? Step(NounPhrase phrase, string step) =>
        step switch
        {
            // "owner and director of X", "designer and maker of X": what the last of several is of holds for all.
            // "the board of X": X.
            "of" => phrase is { Of: { Name: null, Of: not null } organ } && IsOrgan(organ)
                ? Body(organ)
                : phrase.Of ?? (phrase.Name is null && phrase.More is [.., { Of: { } shared, Name: null }] ? shared : null),
            // "head of sales of X": X.
            "unit" => phrase is { Name: null, Of: { } house }
            && (Lexicon.Of("en").Has("noun.unit", phrase.Head) || Lexicon.Of("en").Has("officeFields", phrase.Words[^1].Lower))
                ? house
                : null,
            "kind" => KindBefore(phrase),
            "owner" => phrase.Owner ?? Possessor(phrase),
            "more" => phrase.More.Count > 0 ? phrase.More[0] : null,
            "modifier" => phrase.Modifier is { } name ? References.NameOf(name, phrase) : null,
            _ => null,
        };

    // "the board of directors of X": X.
    private static NounPhrase Body(NounPhrase organ) =>
        organ.Of is { Name: null, Of: not null } further
        && (IsOrgan(further) || further.Head is "director" or "trustee" or "governor" or "директор")
            ? Body(further)
            : organ.Of!;

    private static bool IsOrgan(NounPhrase phrase) =>
        Lexicon.Of("en").Has("noun.organ", phrase.Head) || Lexicon.Of("ru").Has("noun.organ", phrase.Head);

    // "its director", "their owner": who was spoken of.
    private static NounPhrase? Possessor(NounPhrase phrase) =>
        phrase.Determiner is "its" or "their" or "his" or "her" or "our" or "my" or "your"
            ? new()
            {
                Start = phrase.Start,
                End = phrase.Start + phrase.Determiner.Length,
                Words =
                [
                    new Token(
                        phrase.Start,
                        phrase.Start + phrase.Determiner.Length,
                        phrase.Determiner switch
                        {
                            "its" => "it",
                            "his" => "he",
                            "her" => "she",
                            "our" => "we",
                            "my" => "i",
                            "your" => "you",
                            _ => "they",
                        }
                    )
                    {
                        Tag = Tag.Pronoun,
                    },
                ],
                IsPronoun = true,
            }
            : null;

    // "a Russian car manufacturer": the noun before the head says what is made.
    private static NounPhrase? KindBefore(NounPhrase phrase)
    {
        var head = phrase.Words.FindLastIndex(w => w.Mention is null);
        if (head < 1 || phrase.Words[head - 1] is not { Mention: null } before)
        {
            return null;
        }

        var noun = EnglishForms.Singular(before.Lower);
        return new()
        {
            Start = before.Start,
            End = before.End,
            Words = [before],
            Head = noun,
            Kinds = Kinds.OfNoun(Lexicon.Of("en"), noun) is var kinds && kinds.HasFlag(NounKinds.Goods) ? kinds : NounKinds.Activity,
        };
    }
}
