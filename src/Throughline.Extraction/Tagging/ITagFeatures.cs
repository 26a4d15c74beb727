namespace Throughline.Extraction.Tagging;

/// <summary>The questions that the tagger asks of each token of a text in one language.</summary>
internal interface ITagFeatures
{
    /// <summary>The tokens of a text with what is known of each.</summary>
    TagToken[] Read(string text);

    /// <summary>The features of one token.</summary>
    void Write(string text, TagToken[] tokens, int at, FeatureSink sink);

    /// <summary>The features that one token has of what a first reading made of its word in the rest of the text; none where the word comes once.</summary>
    void WriteVotes(TagToken[] tokens, int at, WordVotes votes, FeatureSink sink);
}
