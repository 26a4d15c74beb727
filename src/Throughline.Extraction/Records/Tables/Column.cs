namespace Throughline.Extraction.Records;

/// <summary>A column of a record table.</summary>
/// <param name="Index">Column number from 0.</param>
/// <param name="Meaning">What its head means.</param>
/// <param name="Head">The head's words.</param>
internal sealed record Column(int Index, Meaning Meaning, string Head)
{
    /// <summary>The key of the meaning.</summary>
    public string Key => Meaning.Key;
}
