using Throughline.Extraction.Coreference;

namespace Throughline.Extraction.Prose.Roles;

/// <summary>A sentence as the model sees it: its pieces, and the phrases that may be sides of a claim.</summary>
internal sealed class RoleScene
{
    // More phrases than a sentence of news has; lists of names go on for longer.
    private const int MostCandidates = 24;

    /// <summary>Gathers the candidates of a sentence: its phrases with what hangs on them, and who was spoken of last before it.</summary>
    public RoleScene(SentenceView sentence, List<Predication> all, ProseContext context)
    {
        (Sentence, All, Context) = (sentence, all, context);
        for (var i = 0; i < sentence.Elements.Count && Candidates.Count < MostCandidates; i++)
        {
            if (sentence.Elements[i].Phrase is { } phrase && !IsDenied(phrase))
            {
                Add(phrase, i, "top", phrase);
            }
        }

        foreach (var (phrase, to, isSubject) in context.References.Recent())
        {
            if (!Candidates.Exists(c => c.To.Id == to.Id))
            {
                Candidates.Add(new RoleCandidate(phrase, -1, isSubject ? "earlier subject" : "earlier", phrase, to));
            }
        }
    }

    /// <summary>The sentence.</summary>
    public SentenceView Sentence { get; }

    /// <summary>Its triggers.</summary>
    public List<Predication> All { get; }

    /// <summary>What the reading of the document shares.</summary>
    public ProseContext Context { get; }

    /// <summary>The phrases that may be sides of a claim.</summary>
    public List<RoleCandidate> Candidates { get; } = [];

    /// <summary>The pieces.</summary>
    public List<Element> Elements => Sentence.Elements;

    /// <summary>Index of the piece that holds a trigger; -1 for none.</summary>
    public int PlaceOf(Predication p) =>
        p.IsNominal ? Elements.FindIndex(e => e.Phrase is { } phrase && phrase.Start <= p.At && p.At < phrase.FullEnd)
        : p.Verb is { } verb ? Elements.FindIndex(e => e.Verb == verb)
        : -1;

    /// <summary>The pairs of candidates that a sense allows, by index; -1 for no object. Nobody does anything to himself.</summary>
    public IEnumerable<(int Subject, int Target)> Pairs(Sense sense)
    {
        for (var s = 0; s < Candidates.Count; s++)
        {
            yield return (s, -1);
            for (var o = 0; o < Candidates.Count && !sense.IsAnswer; o++)
            {
                if (o != s && Candidates[o].To.Id != Candidates[s].To.Id)
                {
                    yield return (s, o);
                }
            }
        }
    }

    // "made not by X but in China": not by X.
    private bool IsDenied(NounPhrase phrase)
    {
        var before = Sentence.Tokens.FindLastIndex(t => t.End <= phrase.Start);
        return before >= 0 && Context.Lexicon.Has("negations", Sentence.Tokens[before].Lower);
    }

    private void Add(NounPhrase phrase, int at, string link, NounPhrase host)
    {
        if (phrase.Words.Count > 0 && Context.References.Resolve(phrase) is { } reference)
        {
            Candidates.Add(new RoleCandidate(phrase, at, link, host, reference.To));
        }

        // The first of a list stands for all of it.
        foreach (var member in phrase.Members)
        {
            AddHanging(member, at);
        }
    }

    private void AddHanging(NounPhrase phrase, int at)
    {
        if (phrase.Owner is { } owner)
        {
            Add(owner, at, "owner", phrase);
        }

        if (phrase.Of is { } of)
        {
            Add(of, at, "of", phrase);
        }

        if (phrase is { Words.Count: > 1, Modifier: { } modifier } && References.NameOf(modifier, phrase) is { Words.Count: > 0 } name)
        {
            Candidates.Add(new RoleCandidate(name, at, "modifier", phrase, Context.References.Named(modifier, name).To));
        }
    }
}
