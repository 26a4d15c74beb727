using Throughline.Accuracy.Truth;
using Throughline.Cases;
using Throughline.Model;

namespace Throughline.Accuracy.Matching;

/// <summary>Tells which party of the story a mention of the case means: by its own name, or by the other names of the party it was resolved to.</summary>
internal sealed class PartyIndex
{
    private readonly CaseSnapshot _case;
    private readonly List<(string Key, string[] Words, string Run)> _names = [];
    private readonly Dictionary<string, string> _byRun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _keyOfName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public PartyIndex(TruthFile truth, CaseSnapshot snapshot)
    {
        _case = snapshot;
        foreach (var party in truth.Parties)
        {
            _keys.Add(party.Key);
            foreach (var name in party.Names)
            {
                var words = Folded.Words(name);
                _names.Add((party.Key, words, string.Concat(words)));
                _byRun.TryAdd(string.Concat(words), party.Key);
            }
        }
    }

    /// <summary>The party's key for a mention; null where the story has no such party.</summary>
    public string? KeyOf(EntityRef mention) =>
        KeyOfName(mention.Name) ?? (_case.PartyOrNull(mention.Id) is { } party ? KeyOf(party) : null);

    /// <summary>The key that most of a party's names mean.</summary>
    public string? KeyOf(Party party) =>
        party
            .Names.Select(KeyOfName)
            .OfType<string>()
            .GroupBy(k => k, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;

    /// <summary>True where a mention is what the truth names by key or by its words; <c>a|b</c> is either, <c>*</c> anything.</summary>
    public bool Is(EntityRef? mention, string expected)
    {
        if (mention is null)
        {
            return false;
        }

        return expected
            .Split('|')
            .Any(e => e == "*" || (_keys.Contains(e) ? KeyOf(mention) == e || IsThing(mention.Name, e) : IsText(mention.Name, e)));
    }

    /// <summary>True where one text contains the other, spaces and punctuation aside.</summary>
    public static bool IsText(string text, string expected)
    {
        var left = Folded.Run(text);
        return left.Length > 0
            && expected
                .Split('|')
                .Select(Folded.Run)
                .Any(right => left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }

    // "UNMANNED AIRCRAFT LH-40, 12 SETS" is the LH-40; a product's key is its shortest name.
    private static bool IsThing(string name, string key) =>
        key.Any(char.IsDigit) && Folded.Run(name).Contains(Folded.Run(key), StringComparison.Ordinal);

    private string? KeyOfName(string name)
    {
        if (_keyOfName.TryGetValue(name, out var known))
        {
            return known;
        }

        // "克德兰贸易有限责任公司（俄罗斯）" names the firm and adds its country.
        var bracket = name.IndexOfAny(['(', '（']);
        var words = Folded.Words(bracket > 0 && name[^1] is ')' or '）' ? name[..bracket] : name);
        var key = _byRun.GetValueOrDefault(Folded.Run(name)) ?? _byRun.GetValueOrDefault(string.Concat(words));
        if (key is null && words.Length > 0)
        {
            key = _names.Where(n => IsInflected(words, n.Words)).Select(n => n.Key).FirstOrDefault();
        }

        return _keyOfName[name] = key;
    }

    private static bool IsInflected(string[] left, string[] right) =>
        left.Length == right.Length
        && left.All(l => right.Any(r => Folded.IsSameWord(l, r)))
        && right.All(r => left.Any(l => Folded.IsSameWord(l, r)));
}
