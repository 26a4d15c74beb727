using Throughline.Extraction.Tagging;
using Throughline.Model;

namespace Throughline.Extraction.Prose.Roles;

/// <summary>A phrase that may be a side of a claim.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="At">Index of the element that holds it; -1 where it stands in an earlier sentence.</param>
/// <param name="Link">How it hangs in that element: <c>top</c>, <c>of</c>, <c>owner</c>, <c>modifier</c>; <c>earlier</c> and <c>earlier subject</c> for one before.</param>
/// <param name="Host">The phrase that it hangs on; itself where it hangs on none.</param>
/// <param name="To">What it refers to.</param>
internal sealed record RoleCandidate(NounPhrase Phrase, int At, string Link, NounPhrase Host, EntityRef To)
{
    /// <summary>The key of <see cref="Link"/>.</summary>
    public uint LinkKey { get; } = WordTable.KeyOf(Link);

    /// <summary>The key of the sort of thing, roughly: the schema of what it refers to, and whether a name, a pronoun, a party's noun or another says it.</summary>
    public uint SortKey { get; } =
        WordTable.KeyOf(
            To.Schema
                + (
                    Phrase.Name is not null ? "!"
                    : Phrase.IsPronoun ? "?"
                    : (Phrase.Kinds & NounKinds.Party) != NounKinds.None ? "."
                    : ","
                )
        );
}
