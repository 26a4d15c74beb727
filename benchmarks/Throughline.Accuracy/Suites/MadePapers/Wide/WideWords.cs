using System.Text.Json;

namespace Throughline.Accuracy.Suites.MadePapers.Wide;

/// <summary>The wordings of wide papers, by language and by what they announce.</summary>
internal sealed class WideWords
{
    private static readonly Lazy<JsonElement> s_file = new(Load);
    private readonly JsonElement _words;
    private readonly bool _isHeldOut;

    private WideWords(string language, bool isHeldOut)
    {
        (Language, _isHeldOut) = (language, isHeldOut);
        _words = s_file.Value.GetProperty("languages").GetProperty(language);
    }

    /// <summary>The language.</summary>
    public string Language { get; }

    /// <summary>The languages that papers are made in; <c>de/en</c> is a paper whose labels stand in both.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        .. s_file.Value.GetProperty("languages").EnumerateObject().Select(l => l.Name),
        .. s_file.Value.GetProperty("pairs").EnumerateArray().Select(p => p.GetString()!),
    ];

    /// <summary>The words of a language, of even place or of odd.</summary>
    public static WideWords Of(string language, bool isHeldOut) => new(language, isHeldOut);

    /// <summary>One of the wordings of this half.</summary>
    public string Pick(string key, Random random)
    {
        var words = _words.GetProperty(key);
        var half = (words.GetArrayLength() + (_isHeldOut ? 0 : 1)) / 2;
        return words[(2 * random.Next(Math.Max(1, half))) + (_isHeldOut ? 1 : 0)].GetString()!;
    }

    /// <summary>One of all values of a list that is no wording: towns, legal forms, units.</summary>
    public string Any(string key, Random random) => At(key, random.Next(_words.GetProperty(key).GetArrayLength()));

    /// <summary>A value of a list by its place.</summary>
    public string At(string key, int at) => _words.GetProperty(key)[at].GetString()!;

    private static JsonElement Load()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wide-words.json")));
        return file.RootElement.Clone();
    }
}
