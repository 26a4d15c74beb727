using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Tagging;

namespace Throughline.Accuracy.Suites.Ner.Training;

/// <summary>Labelled sentences as features and tags.</summary>
internal sealed class TrainingSet(ITagFeatures features)
{
    private readonly List<uint[][]> _features = [];
    private readonly List<int[]> _tags = [];
    private readonly List<float> _weights = [];

    /// <summary>How many sentences there are.</summary>
    public int Count => _features.Count;

    /// <summary>How many tokens there are.</summary>
    public long Tokens { get; private set; }

    /// <summary>The features of a sentence's tokens.</summary>
    public uint[][] FeaturesOf(int sentence) => _features[sentence];

    /// <summary>The tags of a sentence's tokens.</summary>
    public int[] TagsOf(int sentence) => _tags[sentence];

    /// <summary>How much a sentence counts.</summary>
    public float WeightOf(int sentence) => _weights[sentence];

    /// <summary>Adds a text.</summary>
    public void Add(LabelledText text, float weight = 1)
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
        for (var start = 0; start < tokens.Length; )
        {
            var end = start + 1;
            while (end < tokens.Length && !tokens[end].IsFirst)
            {
                end++;
            }

            var sentence = new uint[end - start][];
            for (var i = start; i < end; i++)
            {
                features.Write(text.Text, tokens, i, sink);
                sentence[i - start] = sink.Keys.AsSpan(0, sink.Count).ToArray();
            }

            var own = tags[start..end];
            // A name that a wrong cut divides cannot be learned.
            if (Tags.MayBegin(own[0]) && Tags.MayEnd(own[^1]))
            {
                _features.Add(sentence);
                _tags.Add(own);
                _weights.Add(weight);
                Tokens += own.Length;
            }

            start = end;
        }
    }
}
