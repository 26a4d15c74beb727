using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Prose.Roles;

/// <summary>
/// What the model asks of a trigger, of a candidate in a role, and of two candidates together. Every answer counts three times: for all predicates, for the
/// predicate, and for the predicate in the language at hand, so that languages share what they have in common. Begin with <see cref="Begin"/>.
/// </summary>
/// <param name="scene">The sentence.</param>
internal sealed partial class RoleFeatures(RoleScene scene)
{
    // Which part of the claim a question is about; questions of the same number differ by it.
    private const uint OfTrigger = 0;
    private const uint OfPair = 5;
    private const uint Parts = 8;
    private const uint OfPredicate = 1024;
    private const uint OfLanguage = 2048;

    private static readonly Role[] s_roles = Enum.GetValues<Role>();

    private readonly FeatureSink _sink = new();
    private readonly uint _language = Hash(scene.Context.Language);
    private readonly List<(Role Role, uint Order, NounPhrase Phrase)> _filled = [];
    private readonly (uint Question, uint List)[]?[] _lists = new (uint, uint)[scene.Candidates.Count][];
    private readonly uint[] _slots = new uint[scene.Candidates.Count];
    private Predication _p = null!;
    private Sense _sense = null!;
    private (uint Lemma, uint Voice, uint Predicate) _trigger;
    private uint _part;
    private int _at;

    /// <summary>Takes a trigger and what it would mean.</summary>
    public void Begin(Predication p, Sense sense)
    {
        (_p, _sense, _at) = (p, sense, scene.PlaceOf(p));
        _trigger = (Hash(p.Lemma), Voice(p), Hash(sense.Name));
        for (var i = 0; i < _slots.Length; i++)
        {
            _slots[i] = SlotOf(p, scene.Candidates[i].Phrase);
        }

        _filled.Clear();
        foreach (var role in s_roles)
        {
            foreach (var frame in sense.Frames)
            {
                if (frame.Roles.TryGetValue(Sense.NameOf(role), out var slots))
                {
                    Fill(role, slots.AsSpan());
                }
            }
        }
    }

    /// <summary>The answers for the trigger.</summary>
    public ReadOnlySpan<uint> OfSense()
    {
        Clear(OfTrigger);
        var (lemma, voice, _) = _trigger;
        var verb = _p.Verb;
        Ask(1, 0);
        Ask(2, voice);
        Ask(3, lemma);
        Ask(4, lemma, voice);
        Ask(5, Bit(verb?.IsConditional), Bit(verb?.IsNegated), Bit(verb?.IsFuture));
        Ask(6, _p.Matrix is { } matrix ? Hash(matrix.Lemma) : 0);
        Ask(7, Bit(_p.Money.Count > 0), Bit(_p.Times.Count > 0));
        Ask(8, (uint)Math.Min(scene.Candidates.Count, 8));
        Ask(9, Bit(scene.Sentence.Scopes.Count > 0));
        Ask(10, Hash(_sense.First.Id));
        Ask(11, Bit(_p.Agent is not null), Bit(_p.Patient is not null), voice);
        Ask(12, Beside(_at, -1));
        Ask(13, Beside(_at, 1));
        Ask(14, lemma, Beside(_at, 1));
        if (_p.IsNominal)
        {
            Ask(15, Hash(_p.Noun!.Determiner));
            Ask(16, verb is null ? 0 : Hash(verb.Lemma));
        }

        return Answers;
    }

    /// <summary>The answers for a candidate in a role.</summary>
    /// <param name="candidate">Its index in the scene.</param>
    /// <param name="role">The role.</param>
    public ReadOnlySpan<uint> Of(int candidate, Role role)
    {
        Clear(1 + (uint)role);
        var (lemma, voice, _) = _trigger;
        var x = scene.Candidates[candidate];
        var (sort, link, slot) = (x.SortKey, x.LinkKey, _slots[candidate]);
        var (fits, filled) = (FitsOf(x.Phrase, role), FilledBy(x.Phrase, role));
        Ask(20, sort);
        Ask(21, slot, voice);
        Ask(22, lemma, sort);
        Ask(23, lemma, slot);
        Ask(24, slot, sort);
        Ask(25, fits);
        Ask(26, fits, slot, sort);
        Ask(27, filled);
        Ask(28, filled, lemma);
        Ask(29, filled, sort);
        Ask(30, _p.Matrix is { } matrix ? SlotOf(matrix, x.Phrase) : 1, voice);
        Ask(31, Bit(scene.Sentence.Scopes.Exists(s => s.Phrase == x.Phrase && s.Start <= _p.At && _p.At < s.End)), slot);
        AskLists(candidate);
        if (x.At < 0)
        {
            Ask(34, link);
            Ask(35, link, voice, Bit(_p.Agent is not null));
            Ask(36, link, sort, Bit(_p.Agent is not null));
        }
        else
        {
            AskPlace(x, sort, slot);
        }

        return Answers;
    }

    /// <summary>The answers for a claim without an object.</summary>
    public ReadOnlySpan<uint> OfNobody()
    {
        Clear(4);
        Ask(50, 0);
        Ask(51, _trigger.Voice);
        Ask(52, _trigger.Lemma);
        Ask(53, _p.Patient is { } patient ? (uint)patient.Kinds : 0);
        Ask(54, Bit(_p.Money.Count > 0));
        return Answers;
    }

    /// <summary>The answers for two candidates together.</summary>
    /// <param name="subject">Index of the one in the scene.</param>
    /// <param name="target">Index of the other; -1 for no object.</param>
    public ReadOnlySpan<uint> Of(int subject, int target)
    {
        Clear(OfPair);
        var (lemma, voice, _) = _trigger;
        var s = scene.Candidates[subject];
        if (target < 0)
        {
            Ask(60, s.SortKey);
            Ask(61, _slots[subject], voice);
            return Answers;
        }

        var o = scene.Candidates[target];
        var order = (SideOf(s) * 12) + (SideOf(o) * 3) + (s.Phrase.Start < o.Phrase.Start ? 1u : 2);
        Ask(62, order, voice);
        Ask(63, s.SortKey, o.SortKey);
        Ask(64, _slots[subject], _slots[target], voice);
        Ask(65, lemma, order);
        Ask(66, s.LinkKey, o.LinkKey, Bit(s.At == o.At));
        if (s.At >= 0 && o.At >= 0)
        {
            var between = PiecesBetween.Count(scene.Elements, s.At, o.At);
            Ask(67, Math.Min(between.Phrases, 4), Math.Min(between.Verbs, 2), order);
            Ask(68, Math.Min(between.Commas, 2), between.HasConjunction, FeatureSink.Joined(between.HasRelative, between.HasBreak));
        }

        Ask(69, Nesting(s.Phrase, o.Phrase));
        return Answers;
    }

    private ReadOnlySpan<uint> Answers => _sink.Keys.AsSpan(0, _sink.Count);

    private void Clear(uint part)
    {
        _sink.Clear();
        _part = part;
    }

    private void Ask(uint question, uint answer)
    {
        var own = (question * Parts) + _part;
        _sink.Add(own, answer);
        _sink.Add(own + OfPredicate, answer, _trigger.Predicate);
        _sink.Add(own + OfLanguage, answer, _trigger.Predicate, _language);
    }

    private void Ask(uint question, uint first, uint second) => Ask(question, FeatureSink.Joined(first, second));

    private void Ask(uint question, uint first, uint second, uint third) =>
        Ask(question, FeatureSink.Joined(FeatureSink.Joined(first, second), third));

    private static uint Bit(bool? isSo) => isSo == true ? 1u : 0;

    private static uint Hash(string? text) => WordTable.KeyOf(text);
}
