using System.Text.RegularExpressions;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Coreference;

/// <summary>Which of "he" and "she" a person of an English text can be: by the titles that the text gives, Slavic surnames, and common forenames.</summary>
/// <param name="text">The text.</param>
internal sealed partial class Sexes(string text)
{
    private static readonly Lexicon s_lexicon = Lexicon.Of("en");
    private readonly Dictionary<string, bool?> _known = new(StringComparer.Ordinal);
    private Dictionary<string, bool>? _titled;

    /// <summary>True unless the text, or the name itself, says that the person is of the other sex.</summary>
    /// <param name="pronoun">"he", "him", "she" or "her".</param>
    /// <param name="name">The person's name.</param>
    public bool CanBe(string pronoun, string name)
    {
        if (!_known.TryGetValue(name, out var isWoman))
        {
            _known[name] = isWoman = IsWoman(name);
        }

        return isWoman is null || isWoman == pronoun is "she" or "her";
    }

    private bool? IsWoman(string name)
    {
        var words = name.Split(' ');
        _titled ??= Titled();
        if (_titled.TryGetValue(words[^1], out var titled))
        {
            return titled;
        }

        return words.Length > 1 && s_lexicon.Has("forenames.women", words[0]) ? true
            : words.Length > 1 && s_lexicon.Has("forenames.men", words[0]) ? false
            : EndsWithAny(words[^1], "ova", "eva", "skaya", "skaia", "evna", "ovna") ? true
            : EndsWithAny(words[^1], "ov", "ev", "sky", "skiy", "skii", "ovich", "evich") ? false
            : null;
    }

    // The last of the capitalised words behind a title; a surname that both sexes bear in the text says nothing.
    private Dictionary<string, bool> Titled()
    {
        var titled = new Dictionary<string, bool>(StringComparer.Ordinal);
        var both = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Title().Matches(text))
        {
            var isWoman = match.Groups[1].Value is not ("Mr" or "Sir");
            var name = match.Groups[2].Value.Split(' ')[^1];
            if (!titled.TryAdd(name, isWoman) && titled[name] != isWoman)
            {
                both.Add(name);
            }
        }

        foreach (var name in both)
        {
            titled.Remove(name);
        }

        return titled;
    }

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(Mr|Sir|Mrs|Ms|Miss|Madam)\.? ((?:\p{Lu}\. ?){0,3}(?:\p{Lu}[\p{L}'’-]{1,200} ){0,2}\p{Lu}[\p{L}'’-]{1,200})")]
    private static partial Regex Title();
}
