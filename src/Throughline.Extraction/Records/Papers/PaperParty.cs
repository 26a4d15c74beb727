namespace Throughline.Extraction.Records;

/// <summary>A party of a paper.</summary>
/// <param name="Name">Where the name stands.</param>
/// <param name="Text">The name, joined where it takes two lines.</param>
/// <param name="Address">The runs of its address, top to bottom.</param>
/// <param name="TaxId">Its tax number; null where none shows.</param>
/// <param name="LabelledAddress">The address that has a label of its own or stands among the details behind the name; goes before <paramref name="Address"/>.</param>
internal sealed record PaperParty(
    PaperFind Name,
    string Text,
    List<PaperRun> Address,
    PaperFind? TaxId,
    (int Start, int End, string Text)? LabelledAddress = null
);
