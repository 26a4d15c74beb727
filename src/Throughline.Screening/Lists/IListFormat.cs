namespace Throughline.Screening;

/// <summary>A format of watchlist files.</summary>
internal interface IListFormat
{
    /// <summary>What it is called in messages.</summary>
    string Name { get; }

    /// <summary>The columns (in lower case) without which a table is not of this format; empty where it is no table with a header.</summary>
    IReadOnlyList<string> Columns => [];

    /// <summary>True where the head of the content is of this format; the file's name does not matter.</summary>
    bool Recognises(ListFile file);

    /// <summary>Reads all entries; a row that cannot be read becomes a problem of the sink.</summary>
    /// <exception cref="ListDamageException">The file is damaged or of an unknown version; it is refused as a whole.</exception>
    void Read(ListFile file, ListSink sink, CancellationToken cancellationToken);
}
