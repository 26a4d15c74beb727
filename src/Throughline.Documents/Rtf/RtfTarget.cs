namespace Throughline.Documents.Rtf;

/// <summary>Where a group's text goes.</summary>
internal enum RtfTarget
{
    /// <summary>Into the text layer.</summary>
    Body,

    /// <summary>The font table, whose names are not kept.</summary>
    Fonts,

    /// <summary>The document's title.</summary>
    Title,

    /// <summary>The document's author.</summary>
    Author,

    /// <summary>Nowhere: pictures, styles, colours, destinations we do not know.</summary>
    Nowhere,
}
