namespace Throughline.Documents.Duplicates;

/// <summary>What ties a document to its origin.</summary>
public enum OriginKind
{
    /// <summary>The first of its group.</summary>
    Origin,

    /// <summary>The same bytes.</summary>
    Exact,

    /// <summary>Mostly the same text.</summary>
    Near,

    /// <summary>Another wording that names its source and shares part of the text.</summary>
    Rewrite,
}
