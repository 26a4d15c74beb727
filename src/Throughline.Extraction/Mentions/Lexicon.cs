using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Throughline.Extraction.Mentions;

/// <summary>The word lists of one language, read from <c>data/extraction/lexicons</c>.</summary>
internal sealed class Lexicon
{
    private static readonly FrozenDictionary<string, Lexicon> s_all = new[] { "en", "ru", "zh" }
        .Where(l => HasResource($"extraction/lexicons/{l}.json"))
        .ToFrozenDictionary(l => l, l => new Lexicon(l), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, FrozenSet<string>> _sets;

    private Lexicon(string language)
    {
        // The frames bring further words of their own.
        _sets = new[]
        {
            $"extraction/lexicons/{language}.json",
            $"extraction/frames/words-{language}.json",
            $"extraction/frames/discourse-{language}.json",
        }
            .Where(HasResource)
            .SelectMany(Lists)
            .GroupBy(l => l.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(l => l.Words).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        Hedges = Set("hedges");
    }

    private static List<(string Name, string[] Words)> Lists(string resource)
    {
        using var json = Open(resource);
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .Where(p => p.Name != "source")
                .Select(p =>
                    (
                        p.Name,
                        p.Value.GetString()!
                            .Split(
                                p.Value.GetString()!.Contains('|') ? '|' : ' ',
                                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                            )
                    )
                ),
        ];
    }

    /// <summary>The hedging words.</summary>
    public FrozenSet<string> Hedges { get; }

    /// <summary>The lists of a language; English for a language that has none.</summary>
    public static Lexicon Of(string language) => s_all.GetValueOrDefault(language) ?? s_all["en"];

    /// <summary>A list by name; empty where the language has none.</summary>
    public FrozenSet<string> Set(string name) => _sets.GetValueOrDefault(name) ?? FrozenSet<string>.Empty;

    /// <summary>True where the list holds the word.</summary>
    public bool Has(string list, string word) => _sets.TryGetValue(list, out var set) && set.Contains(word);

    /// <summary>True for "we" and "you": the parties of a letter.</summary>
    public bool IsSpeaker(string word) => Has("pronouns.first", word) || Has("pronouns.second", word);

    /// <summary>The names of the lists with a prefix that hold the word.</summary>
    public ImmutableArray<string> ListsOf(string prefix, string word) =>
        [
            .. _sets
                .Where(s => s.Key.StartsWith(prefix, StringComparison.Ordinal) && s.Value.Contains(word))
                .Select(s => s.Key)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>An embedded JSON resource of the assembly.</summary>
    public static JsonDocument Open(string resource)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(resource)!;
        return JsonDocument.Parse(stream);
    }

    /// <summary>True where the assembly embeds the resource.</summary>
    public static bool HasResource(string resource) => typeof(Lexicon).Assembly.GetManifestResourceInfo(resource) is not null;
}
