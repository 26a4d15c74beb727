namespace Throughline.Extraction.Records.Trade;

/// <summary>A label of a form, as it stands in a segment.</summary>
/// <param name="Field">The field that it names; for a part with its party, the party's name and the part's (<c>shipperInn</c>).</param>
/// <param name="Party">For a part that names its party, that party's field.</param>
/// <param name="Part">The part of a party that it names, where it names one.</param>
/// <param name="Start">Start in the document's text.</param>
/// <param name="End">End of the label and the marks behind it, where a value in the same segment would begin.</param>
/// <param name="HasColon">A colon or the like ends it.</param>
/// <param name="IsBoxed">A box number stands before it.</param>
/// <param name="Coverage">Share of its words that the form's lexicon knows.</param>
/// <param name="Words">How many of its words carry meaning.</param>
/// <param name="SaysAddress">For a party, that its address follows, behind its name or alone (<c>client address</c>).</param>
internal sealed record LabelHit(
    FormField Field,
    FormField? Party,
    FormField? Part,
    int Start,
    int End,
    bool HasColon,
    bool IsBoxed,
    double Coverage,
    int Words,
    bool SaysAddress = false
)
{
    /// <summary>The name under which the value is given.</summary>
    public string Name => Party is not null && Part is not null ? PartName(Party.Name, Part.Name) : Field.Name;

    /// <summary>The name of a party's part: <c>shipper</c> and <c>inn</c> give <c>shipperInn</c>.</summary>
    public static string PartName(string party, string part) => party + char.ToUpperInvariant(part[0]) + part[1..];
}
