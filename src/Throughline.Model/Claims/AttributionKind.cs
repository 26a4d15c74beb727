namespace Throughline.Model;

/// <summary>The kind of a source in an attribution chain.</summary>
public enum AttributionKind
{
    /// <summary>Who published the document.</summary>
    Publisher,

    /// <summary>A record or a set of records.</summary>
    Document,

    /// <summary>One or more officials.</summary>
    Official,

    /// <summary>One or more analysts or experts.</summary>
    Analyst,

    /// <summary>A named organization.</summary>
    Organization,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>An earlier investigation or report.</summary>
    Investigation,

    /// <summary>Anything else.</summary>
    Other,
}
