using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Throughline.Model;

namespace Throughline.Testing;

/// <summary>Writes claims for tests as if a document said them: each claim gets a sentence of its own as its quote.</summary>
public sealed class Papers
{
    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);
    private readonly List<Claim> _claims = [];

    /// <summary>The claims so far.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>The text of a document so far.</summary>
    public string TextOf(string document) => _texts[document].ToString();

    /// <summary>A party or thing as a document names it, keyed like real mentions: by document, name in lower case, and schema.</summary>
    public static EntityRef Named(string document, string name, string schema = "Company") =>
        EntityRef.Mentioned(document, name.ToLowerInvariant(), name, schema);

    /// <summary>Adds a claim whose subject and object are written <c>Name</c> or <c>Name:Schema</c> (default Company).</summary>
    /// <param name="document">Document id; it also makes the path and, unless changed, the origin.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="predicate">The predicate.</param>
    /// <param name="target">The object; null for none.</param>
    /// <param name="value">A plain value instead of an object.</param>
    /// <param name="time">EDTF text.</param>
    /// <param name="concerns">The goods (schema Product unless written).</param>
    /// <param name="from">Qualifier from (schema Location unless written).</param>
    /// <param name="to">Qualifier to (schema Location unless written).</param>
    /// <param name="amount">Such as <c>5000000 CNY</c> or <c>&gt;5000000 CNY</c>.</param>
    /// <param name="quantity">Such as <c>4 pcs</c>.</param>
    /// <param name="details">Such as <c>invoice=12;status=flown</c>.</param>
    /// <param name="change">Any other change.</param>
    public Claim Say(
        string document,
        string subject,
        string predicate,
        string? target = null,
        string? value = null,
        string? time = null,
        string? concerns = null,
        string? from = null,
        string? to = null,
        string? amount = null,
        string? quantity = null,
        string? details = null,
        Func<Claim, Claim>? change = null
    )
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            _texts[document] = text = new StringBuilder();
        }

        var quote = string.Join(
            ' ',
            new[] { subject, predicate, target ?? value, time, concerns, amount, quantity, details }.OfType<string>()
        );
        var start = text.Length;
        text.Append(quote).Append('\n');
        var evidence = new Evidence
        {
            Document = document,
            Path = document + ".txt",
            Start = start,
            End = start + quote.Length,
            Quote = quote,
            Language = "en",
        };
        var (subjectRef, objectRef) = (Ref(document, subject, "Company")!, Ref(document, target, "Company"));
        var claim = new Claim
        {
            Id = Claim.IdOf(evidence, subjectRef, predicate, objectRef, value),
            Subject = subjectRef,
            Predicate = predicate,
            Object = objectRef,
            Value = value,
            Time = TimeRange.ParseOrNull(time),
            Amount = AmountOf(amount),
            Quantity = QuantityOf(quantity),
            Epistemic = Epistemic.Documented,
            Evidence = [evidence],
            Extractor = "test/1",
            Origin = document,
            Qualifiers = new Qualifiers
            {
                Concerns = Ref(document, concerns, "Product"),
                From = Ref(document, from, "Location"),
                To = Ref(document, to, "Location"),
                Details = DetailsOf(details),
            },
        };
        claim = change is null ? claim : change(claim);
        _claims.Add(claim);
        return claim;
    }

    /// <summary>Parties as if one name were one party in every document; a party's id is <c>p-</c> and its name.</summary>
    public (IReadOnlyList<Party> Parties, ImmutableSortedDictionary<string, string> PartyOf) OneNameOneParty(
        Func<Party, Party>? change = null
    )
    {
        var mentions = _claims
            .SelectMany(c => new[] { c.Subject, c.Object, c.Qualifiers.Concerns, c.Qualifiers.From, c.Qualifiers.To, c.Qualifiers.Via })
            .OfType<EntityRef>()
            .DistinctBy(m => m.Id, StringComparer.Ordinal)
            .ToList();
        var parties = mentions
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .Select(g => new Party
            {
                Id = "p-" + g.Key,
                Caption = g.Key,
                Schema = g.First().Schema,
                Names = [g.Key],
                Mentions = [.. g.Select(m => m.Id).Order(StringComparer.Ordinal)],
            })
            .Select(p => change?.Invoke(p) ?? p)
            .ToList();
        return (parties, mentions.ToImmutableSortedDictionary(m => m.Id, m => "p-" + m.Name, StringComparer.Ordinal));
    }

    private static EntityRef? Ref(string document, string? text, string schema)
    {
        if (text is null)
        {
            return null;
        }

        var colon = text.LastIndexOf(':');
        return colon < 0 ? Named(document, text, schema) : Named(document, text[..colon], text[(colon + 1)..]);
    }

    private static Amount? AmountOf(string? text)
    {
        if (text?.Split(' ') is not [var number, var currency])
        {
            return null;
        }

        var value = decimal.Parse(number.TrimStart('>'), CultureInfo.InvariantCulture);
        return number[0] == '>' ? new Amount(value, null, currency, text) : Amount.Exactly(value, currency, text);
    }

    private static Quantity? QuantityOf(string? text) =>
        text?.Split(' ') is [var number, var unit]
            ? Quantity.Exactly(decimal.Parse(number, CultureInfo.InvariantCulture), unit, text)
            : null;

    private static ImmutableSortedDictionary<string, string> DetailsOf(string? text) =>
        (text ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('='))
            .ToImmutableSortedDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
