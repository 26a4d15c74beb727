using System.Collections.Immutable;

namespace Throughline.Extraction.Records.Trade;

/// <summary>A kind of paper by the words that head it and the labels that stand on it, whatever its layout and issuer.</summary>
/// <param name="Name">The form's name, such as <c>airWaybill</c>; results give it as the field <c>documentType</c>.</param>
/// <param name="Kind">The document kind, such as <c>waybill</c>.</param>
/// <param name="Titles">Words that head such a paper.</param>
/// <param name="Labels">Labels and fillers; the meanings are field names, <see cref="Filler"/>, or <see cref="NameWord"/>.</param>
/// <param name="Fields">Fields by name.</param>
/// <param name="Values">Values of fields that the title itself states, by their words (<c>freight prepaid</c>).</param>
/// <param name="Issuer">The party that a letterhead names; null where a letterhead tells none.</param>
/// <param name="Receiver">The party to whom the issuer addresses the paper.</param>
/// <param name="Needs">Fields of which a paper has one at least, or it is no such form: its title heads other papers, too. Empty for any.</param>
/// <param name="IsPlan">It tells what is to come: an instruction to ship has shipped nothing.</param>
internal sealed record Form(
    string Name,
    string Kind,
    PhraseTable Titles,
    PhraseTable Labels,
    ImmutableSortedDictionary<string, FormField> Fields,
    ImmutableArray<(string Field, string Value, PhraseTable Words)> Values,
    string? Issuer,
    string? Receiver,
    ImmutableArray<string> Needs,
    bool IsPlan
)
{
    /// <summary>The meaning of words that may stand in any label and say nothing.</summary>
    public const string Filler = "filler";

    /// <summary>The meaning of <c>name</c>, <c>наименование</c>, <c>名称</c>: what follows is the party itself, not a part of it.</summary>
    public const string NameWord = "nameWord";
}
