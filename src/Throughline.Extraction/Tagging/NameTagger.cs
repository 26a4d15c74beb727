using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Marks people, organizations and places by a trained model. Loaded when first asked for; deterministic; linear in the text's length.</summary>
internal sealed class NameTagger(ITagFeatures features, TagModel model)
{
    private static readonly Lazy<NameTagger?> s_english = new(() => Load("en"));
    private static readonly Lazy<NameTagger?> s_russian = new(() => Load("ru"));
    private static readonly Lazy<NameTagger?> s_chinese = new(() => Load("zh"));

    /// <summary>The tagger of a language: Cyrillic, Chinese, or Latin script; null where no model of it ships.</summary>
    public static NameTagger? OfOrNull(string language) =>
        language switch
        {
            "ru" or "uk" or "be" or "bg" => s_russian.Value,
            "zh" => s_chinese.Value,
            _ => s_english.Value,
        };

    /// <summary>The features of a language.</summary>
    public static ITagFeatures FeaturesOf(string language) => language == "zh" ? new HanFeatures() : new WordFeatures(language == "ru");

    private static NameTagger? Load(string language)
    {
        using var stream = typeof(NameTagger).Assembly.GetManifestResourceStream($"extraction/tagging/{language}.model");
        return stream is null ? null : new NameTagger(FeaturesOf(language), TagModel.Read(stream));
    }

    /// <summary>The names of a text in order, without overlap.</summary>
    public List<Mention> Find(string text)
    {
        var tokens = features.Read(text);
        var sink = new FeatureSink();
        var found = new List<Mention>();
        var scores = new short[64 * 16];
        var tags = new int[64];
        for (var start = 0; start < tokens.Length; )
        {
            var end = start + 1;
            while (end < tokens.Length && !tokens[end].IsFirst)
            {
                end++;
            }

            var n = end - start;
            if (n > tags.Length)
            {
                (scores, tags) = (new short[n * 2 * 16], new int[n * 2]);
            }

            for (var i = 0; i < n; i++)
            {
                features.Write(text, tokens, start + i, sink);
                model.Score(sink, scores.AsSpan(i * 16, 16));
            }

            model.Decode(scores.AsSpan(0, n * 16), tags.AsSpan(0, n));
            for (int i = 0, first = 0; i < n; i++)
            {
                first = Tags.Begins(tags[i]) ? i : first;
                if (Tags.Ends(tags[i]))
                {
                    var (from, to) = (tokens[start + first].Start, tokens[start + i].End);
                    found.Add(new Mention(from, to, text[from..to], Tags.TypeOf(tags[i])));
                }
            }

            start = end;
        }

        return found;
    }
}
