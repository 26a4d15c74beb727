namespace Throughline.Documents.Zones;

/// <summary>What the form of a line alone says.</summary>
internal enum LineKind
{
    /// <summary>A short line without the end of a sentence: headline, label, summary, cell.</summary>
    Short,

    /// <summary>A sentence or a paragraph of them.</summary>
    Prose,

    /// <summary>Nothing but a date, perhaps with time and a counter.</summary>
    Date,

    /// <summary>The author's line.</summary>
    Byline,

    /// <summary>"Read more".</summary>
    ReadMore,

    /// <summary>A known piece of page furniture.</summary>
    Furniture,

    /// <summary>A banner about cookies.</summary>
    Cookie,

    /// <summary>Keywords of the article.</summary>
    Tags,
}
