using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Throughline.Model;

namespace Throughline.Extraction.Prose;

/// <summary>What a trigger with certain arguments means: a row of <c>data/extraction/frames</c>.</summary>
internal sealed record Frame
{
    private static readonly string[] s_roles = ["subject", "object", "value", "concerns", "to", "from", "via", "place"];

    /// <summary>Id, the same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>The predicate of the claims.</summary>
    public required string Predicate { get; init; }

    /// <summary>Verb lemmas that trigger it.</summary>
    public FrozenSet<string> Verbs { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Noun lemmas that trigger it.</summary>
    public FrozenSet<string> Nouns { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Words that the complement must hold, for "be" and the like; with <c>noun.x</c> for a whole list.</summary>
    public ImmutableArray<string> Complement { get; init; } = [];

    /// <summary>Role name to the slots that can fill it, best first.</summary>
    public FrozenDictionary<string, ImmutableArray<Slot>> Roles { get; init; } = FrozenDictionary<string, ImmutableArray<Slot>>.Empty;

    /// <summary>Roles of which each must be filled; alternatives are parted by a bar.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>Negation that the trigger must have; null: it must have none.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The frame asks for an intention ("for future shipment").</summary>
    public Modality? Modality { get; init; }

    /// <summary>The answer that it gives.</summary>
    public ResponseKind? Response { get; init; }

    /// <summary>What it says of knowledge.</summary>
    public Knowledge Knowledge { get; init; }

    /// <summary>What it says of disclosure.</summary>
    public Disclosure Disclosure { get; init; }

    /// <summary><c>declared</c> or <c>assessed</c>; <c>scope</c>: assessed where the scope is.</summary>
    public string? Basis { get; init; }

    /// <summary>The trigger must be passive (true) or active (false); null: either.</summary>
    public bool? IsPassive { get; init; }

    /// <summary>Only where the verb heads its clause: "to stay" is a purpose.</summary>
    public bool NeedsFinite { get; init; }

    /// <summary>Only where the verb carries the event noun ("signed a contract").</summary>
    public bool NeedsLightVerb { get; init; }

    /// <summary>A slot: where the argument stands and what it must be.</summary>
    /// <param name="Where"><c>agent</c>, <c>patient</c>, <c>second</c>, <c>of</c>, <c>owner</c>, <c>modifier</c>, a preposition, or a path such as <c>patient.of</c>.</param>
    /// <param name="Type">What it must be.</param>
    internal readonly record struct Slot(string Where, string Type);

    /// <summary>Reads the frames of a language.</summary>
    public static ImmutableArray<Frame> Load(string language)
    {
        var resource = $"extraction/frames/{language}.json";
        if (!Mentions.Lexicon.HasResource(resource))
        {
            return [];
        }

        using var json = Mentions.Lexicon.Open(resource);
        return [.. json.RootElement.GetProperty("frames").EnumerateArray().Select(Read)];
    }

    private static Frame Read(JsonElement row)
    {
        string Text(string name) => row.TryGetProperty(name, out var value) ? value.GetString()! : "";
        T? Parse<T>(string name)
            where T : struct, Enum => row.TryGetProperty(name, out var value) ? Enum.Parse<T>(value.GetString()!, ignoreCase: true) : null;
        return new Frame
        {
            Id = Text("id"),
            Predicate = Text("predicate"),
            Verbs = Words(Text("verbs")),
            Nouns = Words(Text("nouns")),
            Complement = [.. Text("complement").Split('|', StringSplitOptions.RemoveEmptyEntries)],
            Roles = s_roles.Where(r => Text(r).Length > 0).ToFrozenDictionary(r => r, r => Slots(Text(r)), StringComparer.Ordinal),
            Needs = [.. Text("needs").Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            IsNegated = row.TryGetProperty("negated", out var negated) && negated.GetBoolean(),
            Modality = Parse<Modality>("modality"),
            Response = Parse<ResponseKind>("response"),
            Knowledge = Parse<Knowledge>("knowledge") ?? Knowledge.Known,
            Disclosure = Parse<Disclosure>("disclosure") ?? Disclosure.Open,
            Basis = row.TryGetProperty("basis", out var basis) ? basis.GetString() : null,
            IsPassive = row.TryGetProperty("passive", out var passive) ? passive.GetBoolean() : null,
            NeedsFinite = row.TryGetProperty("finite", out var finite) && finite.GetBoolean(),
            NeedsLightVerb = row.TryGetProperty("light", out var light) && light.GetBoolean(),
        };
    }

    private static FrozenSet<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<Slot> Slots(string text) =>
        [
            .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(s => s.Split(':'))
                .Select(s => new Slot(s[0], s.Length > 1 ? s[1] : "any")),
        ];
}
