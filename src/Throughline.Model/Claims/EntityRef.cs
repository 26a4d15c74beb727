namespace Throughline.Model;

/// <summary>A party or thing as one document names it. Resolution maps the id to a party; the mention itself never changes.</summary>
/// <param name="Id">Id of the mention within its document, see <see cref="Mentioned"/>.</param>
/// <param name="Name">The fullest name that the document gives, verbatim.</param>
/// <param name="Schema">Schema name, such as <c>Company</c>, <c>Person</c>, <c>Product</c>, <c>Group</c>.</param>
public sealed record EntityRef(string Id, string Name, string Schema)
{
    /// <summary>The reference for a name in a document: the same name key and schema family in one document give the same id.</summary>
    /// <param name="documentId">The document's id.</param>
    /// <param name="nameKey">The name's comparison key (lower case, folded); callers use one key function for one document.</param>
    /// <param name="name">The name as it stands in the document.</param>
    /// <param name="schema">Schema name.</param>
    public static EntityRef Mentioned(string documentId, string nameKey, string name, string schema) =>
        new(StableId.Of("m", documentId, nameKey, schema), name, schema);
}
