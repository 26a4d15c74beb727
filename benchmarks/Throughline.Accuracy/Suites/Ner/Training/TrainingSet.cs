using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Tagging;

namespace Throughline.Accuracy.Suites.Ner.Training;

/// <summary>Labelled sentences as features and tags.</summary>
internal sealed class TrainingSet(ITagFeatures features)
{
    private readonly List<uint[][]> _features = [];
    private readonly List<uint[][]?> _votes = [];
    private readonly List<int[]> _tags = [];
    private readonly List<float> _weights = [];

    /// <summary>How many sentences there are.</summary>
    public int Count => _features.Count;

    /// <summary>How many tokens there are.</summary>
    public long Tokens { get; private set; }

    /// <summary>The features of a sentence's tokens.</summary>
    public uint[][] FeaturesOf(int sentence) => _features[sentence];

    /// <summary>The features that a second reading adds; null where the set was made without.</summary>
    public uint[][]? VotesOf(int sentence) => _votes[sentence];

    /// <summary>The tags of a sentence's tokens.</summary>
    public int[] TagsOf(int sentence) => _tags[sentence];

    /// <summary>How much a sentence counts.</summary>
    public float WeightOf(int sentence) => _weights[sentence];

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="first">A tagger that has not seen the text, for what a second reading knows; null for one reading.</param>
    public void Add(LabelledText text, float weight = 1, NameTagger? first = null)
    {
        var tokens = features.Read(text.Text);
        var tags = new int[tokens.Length];
        var at = 0;
        foreach (var name in text.Names)
        {
            while (at < tokens.Length && tokens[at].End <= name.Start)
            {
                at++;
            }

            var last = at;
            while (last + 1 < tokens.Length && tokens[last + 1].Start < name.End)
            {
                last++;
            }

            for (var i = at; i <= last && i < tokens.Length; i++)
            {
                tags[i] = Tags.Of(name.Type, i == at, i == last);
            }

            at = last + 1;
        }

        var sink = new FeatureSink();
        var votes = first is null ? null : new WordVotes(tokens, first.Tag(text.Text, tokens, readings: 1));
        for (var start = 0; start < tokens.Length; )
        {
            var end = start + 1;
            while (end < tokens.Length && !tokens[end].IsFirst)
            {
                end++;
            }

            var sentence = new uint[end - start][];
            var second = votes is null ? null : new uint[end - start][];
            for (var i = start; i < end; i++)
            {
                features.Write(text.Text, tokens, i, sink);
                sentence[i - start] = sink.Keys.AsSpan(0, sink.Count).ToArray();
                if (second is not null)
                {
                    features.WriteVotes(tokens, i, votes!, sink);
                    second[i - start] = sink.Keys.AsSpan(0, sink.Count).ToArray();
                }
            }

            var own = tags[start..end];
            // A name that a wrong cut divides cannot be learned.
            if (Tags.MayBegin(own[0]) && Tags.MayEnd(own[^1]))
            {
                _features.Add(sentence);
                _votes.Add(second);
                _tags.Add(own);
                _weights.Add(weight);
                Tokens += own.Length;
            }

            start = end;
        }
    }
}
