using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Proposals;

/// <summary>The parties and things that a document's proposals may name.</summary>
internal sealed class ProposalNames
{
    private readonly Document _document;
    private readonly ImmutableArray<Claim> _known;
    private readonly Dictionary<string, EntityRef> _byKey = new(StringComparer.Ordinal);

    public ProposalNames(Document document, ImmutableArray<Claim> known)
    {
        (_document, _known) = (document, known);
        foreach (var mention in known.SelectMany(Mentions))
        {
            _byKey.TryAdd(Names.Key(mention.Name), mention);
        }
    }

    /// <summary>What a name refers to.</summary>
    /// <param name="name">The name in the model's words.</param>
    /// <param name="schema">The schema that the model gives it; a name that the rules know keeps theirs.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="anchors">Takes the antecedent where the quote holds a pronoun or a short name for it.</param>
    /// <returns>Null where the name stands neither in the quote nor at an antecedent that the rules stored for these words.</returns>
    public EntityRef? Of(string? name, string? schema, Evidence quote, List<Evidence> anchors)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        if (new FoldedText(quote.Quote, 0, quote.Quote.Length).Find(name) is { } at)
        {
            var text = quote.Quote[at.Start..at.End];
            var allowed = schema is not null && ProposalVocabulary.Schemata.Contains(schema) ? schema : "Thing";
            return _byKey.GetValueOrDefault(Names.Key(text)) ?? EntityRef.Mentioned(_document.Id, Names.Key(text), text, allowed);
        }

        if (_byKey.GetValueOrDefault(Names.Key(name)) is not { } mention || AntecedentOrNull(mention, quote) is not { } antecedent)
        {
            return null;
        }

        anchors.Add(antecedent);
        return mention;
    }

    // Where a claim of the rules in the same words has the party as an argument and stored where its name stands.
    private Evidence? AntecedentOrNull(EntityRef mention, Evidence quote) =>
        _known
            .Where(c => c.Evidence[0].Start < quote.End && quote.Start < c.Evidence[0].End && Mentions(c).Any(m => m.Id == mention.Id))
            .SelectMany(c => c.Evidence.Skip(1))
            .FirstOrDefault(e => new FoldedText(e.Quote, 0, e.Quote.Length).Find(mention.Name) is not null);

    private static IEnumerable<EntityRef> Mentions(Claim claim) =>
        new[]
        {
            claim.Subject,
            claim.Object,
            claim.Qualifiers.Concerns,
            claim.Qualifiers.To,
            claim.Qualifiers.From,
            claim.Qualifiers.Via,
        }.OfType<EntityRef>();
}
