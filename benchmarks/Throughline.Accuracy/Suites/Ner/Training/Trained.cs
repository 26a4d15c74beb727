using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Extraction.Tagging;

namespace Throughline.Accuracy.Suites.Ner.Training;

/// <summary>A model just trained.</summary>
internal sealed record Trained(TagModel Model, NameTagger Tagger)
{
    private const int Rounds = 8;
    private const float GeneratedWeight = 0.5f;

    /// <summary>Trains on texts; generated ones count half.</summary>
    public static Trained On(string language, IReadOnlyList<LabelledText> texts, CancellationToken cancellationToken)
    {
        var features = NameTagger.FeaturesOf(language);
        var set = new TrainingSet(features);
        foreach (var text in texts)
        {
            set.Add(text, text.IsGenerated ? GeneratedWeight : 1);
        }

        var model = new ChainTrainer(set, Rounds).Train(cancellationToken);
        return new(model, new NameTagger(features, model));
    }
}
