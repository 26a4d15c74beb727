using System.Collections.Immutable;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Extraction.Records;

/// <summary>What the readers of one document share: its style, labelled values, parties seen, and the claims made so far.</summary>
internal sealed class RecordContext
{
    /// <summary>Name and version of the record extractor in claims.</summary>
    public const string Extractor = "records/1";

    private readonly Dictionary<string, EntityRef> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string, string)> _facts = [];

    /// <summary>Starts on a document.</summary>
    public RecordContext(Document document, string kind, RecordStyle style, IReadOnlyList<Labelled> labels)
    {
        (Document, Kind, Style, Labels) = (document, kind, style, labels);
        IsRussian =
            document.Text.AsSpan().IndexOfAnyInRange('\u0400', '\u04ff') >= 0
            || document.Text.Contains("Russia", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>It has to do with Russia, so that numbers may be of Russian schemes though their labels do not say so.</summary>
    public bool IsRussian { get; }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its kind.</summary>
    public string Kind { get; set; }

    /// <summary>How it writes dates and numbers.</summary>
    public RecordStyle Style { get; }

    /// <summary>Its labelled values, in text order.</summary>
    public IReadOnlyList<Labelled> Labels { get; }

    /// <summary>The organization that the heading names, with the key <c>headParty</c>; null where there is none.</summary>
    public Labelled? Head { get; set; }

    /// <summary>The travellers that a table of names lists apart from the flights, each with the number of the ticket where its row has one.</summary>
    public List<(Labelled Name, Labelled? Ticket)> Travellers { get; } = [];

    /// <summary>The claims made so far.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>The fields read so far.</summary>
    public List<Field> Fields { get; } = [];

    /// <summary>The first labelled value of the keys, in the order of the keys; null where there is none.</summary>
    public Labelled? Label(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var label in Labels)
            {
                if (label.Key == key && WordLists.Empty.WholeOrNull(Tokens.Of(label.Text)) is null)
                {
                    return label;
                }
            }
        }

        return null;
    }

    /// <summary>The anchor of a labelled value.</summary>
    public Evidence At(Labelled label) => Evidence.In(Document, label.AnchorStart, label.AnchorEnd);

    /// <summary>The anchor of a row.</summary>
    public Evidence At(RecordRow row) => Evidence.In(Document, row.Start, row.End, row.Address);

    /// <summary>The party of a name; null where the text is no name. The first schema found for a name in the document stays.</summary>
    public EntityRef? Party(string? text, string? schema = null)
    {
        var name = text?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        name = HanRadicals.Folded(name[PartyNames.StartOf(name)..]);
        name = schema == "Person" ? PartyNames.InOneScript(name.Trim(' ', ',', ';')) : name[..PartyNames.EndOf(name)];
        return PartyNames.IsName(name) && !IsLabel(name) ? Entity(name, schema ?? PartyNames.SchemaOf(name)) : null;
    }

    // "Account No." left over from a line is nobody's name.
    private static bool IsLabel(string name) =>
        name.Length < 24
        && !PartyNames.IsOrganisation(name)
        && TermLexicon.ReadOrNull(name) is { Coverage: >= 0.99, Key: "account" or "number" or "invoice" or "date" };

    /// <summary>The party of a labelled value.</summary>
    public EntityRef? Party(Labelled? label, string? schema = null) => label is null ? null : Party(label.Text, schema);

    /// <summary>A thing, place or event by its name.</summary>
    public EntityRef Entity(string name, string schema)
    {
        name = HanRadicals.Folded(Ligatures.Folded(name));
        var key = Names.Key(name);
        var family = schema is "Company" or "Person" or "LegalEntity" or "PublicBody" or "Organization" ? "party" : schema;
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            _parties,
            family + "\u001f" + key,
            out var exists
        );
        return exists ? known! : known = EntityRef.Mentioned(Document.Id, key, name, schema);
    }

    /// <summary>The goods of a row or label: a product where the text names a model, a thing otherwise.</summary>
    public EntityRef? Goods(string? model, string? description)
    {
        if (model is { Length: > 1 } && (Designations.IsWhole(model) || (description is null && model.Any(char.IsLetter))))
        {
            return Entity(model, "Product");
        }

        if (description is null || description.Count(char.IsLetter) < 2)
        {
            return model is { Length: > 1 } && model.Any(char.IsLetter) ? Entity(model, "Product") : null;
        }

        return Designations.FindOrNull(description) is { } found && Designations.IsName(description, found.Start)
            ? Entity(found.Name, "Product")
            : Entity(Short(description), "Thing");
    }

    /// <summary>Adds a claim unless the same one stands already; returns it.</summary>
    public Claim? Add(
        string predicate,
        EntityRef subject,
        EntityRef? target,
        ImmutableArray<Evidence> at,
        Func<Claim, Claim>? with = null,
        string? value = null,
        string? discriminator = null
    )
    {
        if (target is not null && target.Id == subject.Id)
        {
            return null;
        }

        var claim = new Claim
        {
            Id = Claim.IdOf(at[0], subject, predicate, target, value, discriminator),
            Subject = subject,
            Predicate = predicate,
            Object = target,
            Value = value,
            Epistemic = Epistemic.Documented,
            Evidence = at,
            Extractor = Extractor,
        };
        claim = with?.Invoke(claim) ?? claim;
        if (!_ids.Add(claim.Id))
        {
            return null;
        }

        Claims.Add(claim);
        return claim;
    }

    /// <summary>Adds an identity fact (identifier, address, attribute) once for each party and value; with <paramref name="eachTime"/> for each row that states it.</summary>
    public void AddOnce(
        string predicate,
        EntityRef subject,
        EntityRef? target,
        Evidence at,
        string? value = null,
        string? detail = null,
        string? detailValue = null,
        bool eachTime = false
    )
    {
        if (!_facts.Add((subject.Id, predicate, (target?.Id ?? value ?? "") + (eachTime ? "\u001f" + at.Quote : ""))))
        {
            return;
        }

        Add(
            predicate,
            subject,
            target,
            [at],
            detail is null
                ? null
                : c => c with { Qualifiers = c.Qualifiers with { Details = c.Qualifiers.Details.Add(detail, detailValue ?? "") } },
            value,
            detailValue
        );
    }

    private static string Short(string description)
    {
        var end = description.AsSpan().IndexOfAny(";\n");
        var text = end > 0 ? description[..end] : description;
        return text.Length <= 120 ? text.Trim() : text[..120].Trim();
    }
}
