using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tagging;

/// <summary>Marks people, organizations and places by a trained model. Loaded when first asked for; deterministic; linear in the text's length.</summary>
internal sealed class NameTagger(ITagFeatures features, TagModel model)
{
    private const int Stride = 16;
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
        var tags = Tag(text, tokens, readings: 2);
        var found = new List<Mention>();
        for (int i = 0, first = 0; i < tags.Length; i++)
        {
            first = Tags.Begins(tags[i]) ? i : first;
            if (Tags.Ends(tags[i]))
            {
                var (from, to) = (tokens[first].Start, tokens[i].End);
                found.Add(new Mention(from, to, text[from..to], Tags.TypeOf(tags[i])));
            }
        }

        return found;
    }

    /// <summary>The tags of a text's tokens.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="readings">1 to read each sentence alone; 2 to read it again knowing how its words were tagged in the others.</param>
    public int[] Tag(string text, TagToken[] tokens, int readings)
    {
        var sink = new FeatureSink();
        var scores = new short[tokens.Length * Stride];
        var tags = new int[tokens.Length];
        foreach (var (start, end) in Sentences(tokens))
        {
            for (var i = start; i < end; i++)
            {
                features.Write(text, tokens, i, sink);
                model.Score(sink, scores.AsSpan(i * Stride, Stride));
            }

            model.Decode(scores.AsSpan(start * Stride, (end - start) * Stride), tags.AsSpan(start, end - start));
        }

        if (readings < 2)
        {
            return tags;
        }

        var votes = new WordVotes(tokens, [.. tags]);
        foreach (var (start, end) in Sentences(tokens))
        {
            var changed = false;
            for (var i = start; i < end; i++)
            {
                features.WriteVotes(tokens, i, votes, sink);
                changed |= sink.Count > 0 && model.Add(sink, scores.AsSpan(i * Stride, Stride));
            }

            if (changed)
            {
                model.Decode(scores.AsSpan(start * Stride, (end - start) * Stride), tags.AsSpan(start, end - start));
            }
        }

        return tags;
    }

    private static IEnumerable<(int Start, int End)> Sentences(TagToken[] tokens)
    {
        for (var start = 0; start < tokens.Length; )
        {
            var end = start + 1;
            while (end < tokens.Length && !tokens[end].IsFirst)
            {
                end++;
            }

            yield return (start, end);
            start = end;
        }
    }
}
