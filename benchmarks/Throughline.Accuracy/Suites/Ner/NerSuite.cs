using System.Collections.Immutable;
using System.Diagnostics;
using Throughline.Accuracy.Scores;
using Throughline.Accuracy.Suites.Ner.Corpora;
using Throughline.Accuracy.Suites.Ner.Training;
using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;
using Throughline.Text;

namespace Throughline.Accuracy.Suites.Ner;

/// <summary>
/// People, organizations and places as <c>annotate</c> marks them: strict spans, F1 of each type, for the shipped models. <c>--own</c> trains on each
/// benchmark's own training part (five folds where it has none) and shows what the same code reaches there (<c>--only WORD</c> for some of them); <c>--train FOLDER</c> makes the shipped models
/// anew; <c>--try LANGUAGE:TEXTS:TESTS</c> trains on some corpora and measures on others; <c>--speed</c> measures the tagger alone.
/// </summary>
internal sealed class NerSuite : ISuite
{
    private static readonly string[] s_shipped = ["conll", "wikineural-en", "nerel", "bsnlp", "wikineural-ru", "msra", "weibo", "resume"];

    /// <inheritdoc/>
    public string Name => "ner";

    /// <inheritdoc/>
    public string Description =>
        "people, organizations, places of annotate on labelled texts: F1 by type (language/ner-*, NEREL, factRuEval)";

    /// <inheritdoc/>
    public async Task RunAsync(SuiteOptions options, Scoreboard board, CancellationToken cancellationToken)
    {
        if (options.ValueOrNull("--train") is { } folder)
        {
            foreach (var language in options.ValueOrNull("--languages")?.Split(',') ?? ["en", "ru", "zh"])
            {
                await using var file = File.Create(Path.Combine(folder, $"{language}.model"));
                Trained.On(language, Recipe.Of(language), cancellationToken).Model.Write(file);
            }
        }
        else if (options.ValueOrNull("--try")?.Split(':') is [var language, var texts, var tests])
        {
            var tagger = Trained.On(language, [.. texts.Split('+').SelectMany(Recipe.Texts)], cancellationToken).Tagger;
            foreach (var test in tests.Split('+'))
            {
                Measure(board, test, Corpus.Read(test), tagger);
            }
        }
        else if (options.Has("--own"))
        {
            // What ships has seen factRuEval and UNER: the recipe without the fold under test tells how it does.
            foreach (
                var (name, run) in new (string Name, Action<string> Run)[]
                {
                    (
                        "own nerel",
                        n => Measure(board, n, Corpus.Read("nerel"), Trained.On("ru", Corpus.Read("nerel-train"), cancellationToken).Tagger)
                    ),
                    (
                        "own resume",
                        n =>
                            Measure(
                                board,
                                n,
                                Corpus.Read("resume"),
                                Trained.On("zh", Corpus.Read("resume-train"), cancellationToken).Tagger
                            )
                    ),
                    ("own conll, five folds", n => Folds(board, n, Corpus.Read("conll"), [], cancellationToken)),
                    ("own factru, five folds", n => Folds(board, n, Corpus.Read("factru"), [], cancellationToken)),
                    ("shipped recipe factru, five folds", n => Folds(board, n, Corpus.Read("factru"), Recipe.Of("ru"), cancellationToken)),
                    (
                        "shipped recipe uner-gsd, five folds",
                        n => Folds(board, n, Corpus.Read("uner-gsd"), Recipe.Of("zh"), cancellationToken)
                    ),
                }
            )
            {
                if (name.Contains(options.ValueOrNull("--only") ?? "", StringComparison.Ordinal))
                {
                    run(name);
                }
            }
        }
        else if (options.Has("--speed"))
        {
            Speed(board);
        }
        else
        {
            foreach (var name in s_shipped)
            {
                var corpus = Corpus.Read(name);
                Measure(board, name, corpus, NameTagger.OfOrNull(corpus[0].Language));
            }
        }
    }

    private static void Folds(
        Scoreboard board,
        string name,
        IReadOnlyList<LabelledText> corpus,
        IReadOnlyList<LabelledText> more,
        CancellationToken cancellationToken
    )
    {
        const int folds = 5;
        var marked = new List<(LabelledText Text, IReadOnlyList<TextSpan> Marked)>();
        for (var fold = 0; fold < folds; fold++)
        {
            var held = corpus.Where((_, i) => i % folds == fold).ToList();
            var ids = held.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
            var training = corpus.Concat(more).DistinctBy(t => t.Id).Where(t => !ids.Contains(t.Id)).ToList();
            var tagger = Trained.On(corpus[0].Language, training, cancellationToken).Tagger;
            marked.AddRange(held.Select(t => (t, (IReadOnlyList<TextSpan>)Mark(t, tagger))));
        }

        SpanScores.Add(board, name, marked);
    }

    private static void Measure(Scoreboard board, string name, IReadOnlyList<LabelledText> corpus, NameTagger? tagger) =>
        SpanScores.Add(board, name, [.. corpus.Select(t => (t, (IReadOnlyList<TextSpan>)Mark(t, tagger)))]);

    // The language is guessed, as the command does.
    private static ImmutableArray<TextSpan> Mark(LabelledText text, NameTagger? tagger) =>
        MentionFinder.Find(text.Text, Languages.Of(text.Text), null, tagger);

    private static void Speed(Scoreboard board)
    {
        foreach (var (language, name) in new[] { ("en", "conll"), ("ru", "nerel"), ("zh", "msra") })
        {
            var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var tagger = NameTagger.OfOrNull(language)!;
            board.Measure($"{language} loaded, ms", clock.Elapsed.TotalMilliseconds);
            board.Measure($"{language} loaded, CPU ms", (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
            var corpus = Corpus.Read(name);
            corpus.ToList().ForEach(t => tagger.Find(t.Text));
            corpus.ToList().ForEach(t => tagger.Find(t.Text));
            var (tokens, start) = (0L, Process.GetCurrentProcess().TotalProcessorTime);
            var features = NameTagger.FeaturesOf(language);
            tokens = corpus.Sum(t => (long)features.Read(t.Text).Length);
            start = Process.GetCurrentProcess().TotalProcessorTime;
            corpus.ToList().ForEach(t => tagger.Find(t.Text));
            board.Measure(
                $"{language} tokens a CPU second",
                tokens / (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds
            );
            start = Process.GetCurrentProcess().TotalProcessorTime;
            corpus.ToList().ForEach(t => MentionFinder.Find(t.Text, language));
            board.Measure(
                $"{language} characters a CPU second, annotate",
                corpus.Sum(t => (long)t.Text.Length) / (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds
            );
        }
    }
}
