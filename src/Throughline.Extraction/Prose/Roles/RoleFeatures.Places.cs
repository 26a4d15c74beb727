using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose.Roles;

/// <content>Where a candidate stands, and what the clause grammar and the frames make of it.</content>
internal sealed partial class RoleFeatures
{
    private const int LongestPath = 7;

    // The word lists that hold the head of the phrase.
    private void AskLists(int candidate)
    {
        foreach (var (question, list) in _lists[candidate] ??= ListsOf(scene.Candidates[candidate].Phrase.Head))
        {
            Ask(question, list);
        }
    }

    private (uint Question, uint List)[] ListsOf(string head)
    {
        var lexicon = scene.Context.Lexicon;
        return head.Length == 0
            ? []
            :
            [
                .. lexicon.ListsOf("role.", head).Select(l => (32u, Hash(l))),
                .. lexicon.ListsOf("noun.", head).Select(l => (33u, Hash(l))),
            ];
    }

    private void AskPlace(RoleCandidate x, uint sort, uint slot)
    {
        var (lemma, voice, _) = _trigger;
        var side =
            x.At < _at ? 1u
            : x.At > _at ? 3u
            : x.Phrase.Start < _p.At ? 2u
            : 4;
        var between = PiecesBetween.Count(scene.Elements, _at, x.At);
        var mark = Mark(x);
        var (near, verbs) = (Math.Min(between.Phrases, 5), Math.Min(between.Verbs, 2));
        Ask(37, side, mark, voice);
        Ask(38, side, near, verbs);
        Ask(
            39,
            side,
            FeatureSink.Joined(Math.Min(between.Commas, 2), between.HasRelative),
            FeatureSink.Joined(between.HasSubordinator, between.HasBreak)
        );
        Ask(40, side, sort, voice);
        Ask(41, x.LinkKey, mark);
        Ask(42, lemma, side, mark);
        Ask(43, side, FeatureSink.Joined(sort, Math.Min(NearerOf(x), 4)), voice);
        Ask(44, FeatureSink.Joined(slot, side), near, verbs);
        Ask(45, Beside(x.At, -1), Beside(x.At, 1));
        Ask(46, Path(x.At, withWords: true), mark);
        Ask(47, Path(x.At, withWords: false), side, voice);
        Ask(48, side, Hash(x.Phrase.Case), Hash(x.Phrase.Determiner));
        Ask(49, slot, OtherSlotOf(x.Phrase));
        Ask(70, side, between.HasConjunction, verbs);
        Ask(71, Bit(x.At == 0), side);
        var cases = x.Phrase.Forms == 0 ? 0 : (uint)RussianMorphology.CasesOf(x.Phrase.Forms) + 1;
        Ask(72, cases, mark);
        Ask(73, cases, side, voice);
        if (x.Phrase.Name is null)
        {
            Ask(74, Hash(x.Phrase.Head));
            Ask(75, Hash(x.Phrase.Head), side);
        }

        if (x.Host != x.Phrase)
        {
            Ask(76, x.LinkKey, Hash(x.Host.Head));
            Ask(77, x.LinkKey, Hash(x.Host.Head), side);
            Ask(78, x.LinkKey, side, SlotOf(_p, x.Host));
        }
    }

    private static uint Voice(Predication p) =>
        p.IsNominal ? (p.Verb is null ? 1u : 2)
        : p.Verb is not { } verb ? 0
        : (verb.IsPassive ? 16u : 3)
            + (
                verb.IsInfinitive ? 1u
                : verb.IsReduced ? 2u
                : verb.IsGerund ? 4u
                : 0
            );

    // Earlier, before the trigger, with it, behind it.
    private uint SideOf(RoleCandidate x) =>
        x.At < 0 ? 0u
        : x.At < _at ? 1u
        : x.At == _at ? 2u
        : 3;

    // What marks a phrase: the preposition before it, its case, how it hangs.
    private uint Mark(RoleCandidate x)
    {
        var before = x.At > 0 && scene.Elements[x.At - 1] is { Kind: ElementKind.Preposition } preposition ? Hash(preposition.Word) : 0;
        return FeatureSink.Joined(FeatureSink.Joined(before, Hash(x.Phrase.Case)), x.LinkKey);
    }

    // The piece next to another.
    private uint Beside(int at, int step)
    {
        if (at < 0 || at + step < 0 || at + step >= scene.Elements.Count)
        {
            return 1;
        }

        var piece = scene.Elements[at + step];
        var isClosed = piece.Kind is ElementKind.Preposition or ElementKind.Conjunction or ElementKind.Subordinator;
        return FeatureSink.Joined((uint)piece.Kind + 2, isClosed ? Hash(piece.Word) : 0);
    }

    // The pieces between the trigger and a candidate, in order; without words, also without what any clause can hold.
    private uint Path(int to, bool withWords)
    {
        var hash = _at < to ? 7u : 11;
        var steps = 0;
        for (var i = Math.Max(0, Math.Min(_at, to) + 1); i < Math.Max(_at, to); i++)
        {
            var piece = scene.Elements[i];
            var isLoose =
                piece.Kind is ElementKind.Comma or ElementKind.Adverb or ElementKind.Time or ElementKind.Money or ElementKind.Frequency;
            if (isLoose && !withWords)
            {
                continue;
            }

            if (++steps > LongestPath)
            {
                return 3;
            }

            hash = FeatureSink.Joined(hash, (uint)piece.Kind + 5);
            hash = withWords && piece.Kind == ElementKind.Preposition ? FeatureSink.Joined(hash, Hash(piece.Word)) : hash;
        }

        return hash;
    }

    // How many other candidates of the same sort stand nearer to the trigger on the same side.
    private uint NearerOf(RoleCandidate x)
    {
        var nearer = 0u;
        foreach (var other in scene.Candidates)
        {
            var isSameSide = other.At >= 0 && other.At < _at == x.At < _at;
            nearer += isSameSide && other.SortKey == x.SortKey && Math.Abs(other.At - _at) < Math.Abs(x.At - _at) ? 1u : 0;
        }

        return nearer;
    }

    // Where the clause grammar put the phrase; 0 for nowhere.
    private static uint SlotOf(Predication p, NounPhrase phrase)
    {
        bool Is(NounPhrase? slot) => slot is not null && (slot == phrase || slot.More.Count > 0 && slot.More.Contains(phrase));
        if (Is(p.Agent) || Is(p.Patient) || Is(p.Second))
        {
            return Is(p.Agent) ? 1u
                : Is(p.Patient) ? 2u
                : 3;
        }

        foreach (var (word, behind) in p.Prepositions)
        {
            if (Is(behind))
            {
                return FeatureSink.Joined(4, Hash(word));
            }
        }

        foreach (var (word, ofSubject) in p.OfSubject)
        {
            if (Is(ofSubject))
            {
                return FeatureSink.Joined(5, Hash(word));
            }
        }

        return Is(p.Noun?.Of) ? 6u
            : Is(p.Noun?.Owner) ? 7u
            : Is(p.Agent?.Of) ? 8u
            : Is(p.Patient?.Of) ? 9u
            : Is(p.Agent?.Owner) ? 10u
            : Is(p.Patient?.Owner) ? 11u
            : 0;
    }

    // The slot of another trigger that the phrase fills: before or behind, as its agent, its patient or otherwise; 0 for none.
    private uint OtherSlotOf(NounPhrase phrase)
    {
        foreach (var other in scene.All)
        {
            if (other != _p && SlotOf(other, phrase) is > 0 and var slot)
            {
                return (other.At < _p.At ? 0u : 8) + Math.Min(slot, 3);
            }
        }

        return 0;
    }

    // The first slot of a role that a phrase of the sentence fills, and which it was.
    private void Fill(Role role, ReadOnlySpan<Frame.Slot> slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (!slots[i].Where.StartsWith('#') && Slots.Fill(_p, slots[i], null, scene.Context.Lexicon) is { } phrase)
            {
                _filled.Add((role, (uint)Math.Min(i, 3) + 1, phrase));
                return;
            }
        }
    }

    // Which slot of a role the phrase fills, counted from 1; 9 where others fill it, 0 where nobody does.
    private uint FilledBy(NounPhrase phrase, Role role)
    {
        var found = 0u;
        foreach (var (filled, order, by) in _filled)
        {
            if (filled == role)
            {
                if (by == phrase || by.More.Contains(phrase))
                {
                    return order;
                }

                found = 9;
            }
        }

        return found;
    }

    // 1 for what a slot of the role asks for.
    private uint FitsOf(NounPhrase phrase, Role role)
    {
        foreach (var type in _sense.TypesOf(role))
        {
            if (Slots.Fits(phrase, type, scene.Context.Lexicon))
            {
                return 1;
            }
        }

        return 2;
    }

    // 1: the object stands within the subject; 2: the subject within the object; 0: apart.
    private static uint Nesting(NounPhrase subject, NounPhrase target) =>
        subject.Start <= target.Start && target.End <= subject.FullEnd ? 1u
        : target.Start <= subject.Start && subject.End <= target.FullEnd ? 2u
        : 0;
}
