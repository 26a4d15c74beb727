using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Tagging;

namespace Throughline.Accuracy.Suites.Ner.Training;

/// <summary>A model just trained.</summary>
internal sealed record Trained(TagModel Model, NameTagger Tagger)
{
    private const int Rounds = 8;
    private const int FirstRounds = 4;
    private const int Parts = 3;
    private const float GeneratedWeight = 0.5f;

    /// <summary>Trains on texts; generated ones count half. What a first reading says of a text comes from a model of the other texts.</summary>
    public static Trained On(string language, IReadOnlyList<LabelledText> texts, CancellationToken cancellationToken)
    {
        var features = NameTagger.FeaturesOf(language);
        var firsts = Enumerable
            .Range(0, Parts)
            .Select(part =>
            {
                var others = new TrainingSet(features);
                foreach (var text in texts.Where((_, i) => i % Parts != part))
                {
                    others.Add(text, WeightOf(text));
                }

                return new NameTagger(features, new ChainTrainer(others, FirstRounds).Train(cancellationToken));
            })
            .ToArray();
        var set = new TrainingSet(features);
        for (var i = 0; i < texts.Count; i++)
        {
            set.Add(texts[i], WeightOf(texts[i]), firsts[i % Parts]);
        }

        var model = new ChainTrainer(set, Rounds).Train(cancellationToken);
        return new(model, new NameTagger(features, model));
    }

    private static float WeightOf(LabelledText text) => text.IsGenerated ? GeneratedWeight : 1;
}
