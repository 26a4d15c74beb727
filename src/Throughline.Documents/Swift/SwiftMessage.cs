namespace Throughline.Documents.Swift;

/// <summary>One message of a file.</summary>
/// <param name="Fields">Its fields in order.</param>
/// <param name="Headers">Values of the blocks around the text, with their places: <c>type</c> (103, 940), <c>sender</c>, <c>receiver</c>, <c>uetr</c>, <c>validation</c> (COV), <c>userReference</c>.</param>
/// <param name="HasTrailer">True where the message is closed, by <c>-</c> or <c>-}</c>.</param>
internal sealed record SwiftMessage(
    IReadOnlyList<SwiftField> Fields,
    IReadOnlyDictionary<string, (string Value, int Start, int End)> Headers,
    bool HasTrailer
)
{
    /// <summary>The first field of a tag (<c>32A</c>) or of a tag's number (<c>50</c>); null where there is none.</summary>
    public SwiftField? Field(string tag)
    {
        foreach (var field in Fields)
        {
            if (field.Tag == tag || tag.Length == 2 && field.Number == tag)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>True where a field of the tag is there.</summary>
    public bool Has(string tag) => Field(tag) is not null;
}
