namespace Throughline.Screening;

/// <summary>A format of watchlist files.</summary>
internal interface IListFormat
{
    /// <summary>What it is called in messages.</summary>
    string Name { get; }

    /// <summary>True where the head of the content is of this format; the file's name does not matter.</summary>
    bool Recognises(ListFile file);

    /// <summary>Reads all entries; what cannot be read becomes a problem of the sink.</summary>
    void Read(ListFile file, ListSink sink, CancellationToken cancellationToken);
}
