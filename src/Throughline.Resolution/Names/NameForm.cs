using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Throughline.Text;

namespace Throughline.Resolution;

/// <summary>One spelling of a name, taken apart once: its key, its telling tokens, its legal form.</summary>
/// <param name="Name">The spelling, verbatim.</param>
/// <param name="Key">Comparison key; equal keys are the same name.</param>
/// <param name="Tokens">Tokens of the key that tell parties apart, sorted.</param>
/// <param name="LegalForm">Class of the legal form; null where none stands.</param>
/// <param name="Prepared">The name split for comparison.</param>
internal sealed partial record NameForm(string Name, string Key, ImmutableArray<string> Tokens, string? LegalForm, PreparedName Prepared)
{
    private static readonly FrozenSet<string> s_generic = WordList.Words("generic-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_genericStems = s_generic.Select(RussianCases.StemOf).ToFrozenSet(StringComparer.Ordinal);
    private static readonly ImmutableArray<(string Class, string[] Words)> s_forms = LoadForms();
    private static readonly ImmutableArray<(string Class, string Suffix)> s_hanForms =
    [
        .. s_forms.Where(f => f.Words is [{ } w] && IsHan(w[0])).Select(f => (f.Class, f.Words[0])),
    ];

    /// <summary>How far the name itself tells the party apart: 0 not at all, 1 a short name, 2 and more a full name.</summary>
    public int Telling => Tokens.Length == 1 && IsHan(Tokens[0][0]) && Tokens[0].Length >= 4 ? 2 : Tokens.Length;

    /// <summary>How many whole words a person's name has; a Chinese name written together counts as two.</summary>
    public int PersonWords =>
        Tokens is [{ Length: >= 2 and <= 4 } only] && IsHan(only[0])
            ? 2
            : Tokens.Count(t => (t.Length > 1 || IsWholeName(t)) && !IsHan(t[0])) + (Tokens.Any(t => IsHan(t[0])) ? 1 : 0);

    /// <summary>True where the key has words beside the telling ones: "Sever Logistics" tells more than "Sever".</summary>
    public bool IsFullName => Telling == 1 && Key.Contains(' ', StringComparison.Ordinal);

    /// <summary>The words of the key in a fixed order: a family name may stand first or last.</summary>
    public string Words { get; } = string.Join(' ', Key.Split(' ').Order(StringComparer.Ordinal));

    // «И Дэгуй»: one Russian letter is a whole Chinese family name.
    private bool IsWholeName(string token) =>
        Prepared.Kind == NameKind.Person && Prepared.Tokens.Any(t => t.Surface == token && t.Role == NameTokenRole.Distinctive);

    /// <summary>True for a family name with two initials ("Орлов П. С."): it names one person where something else agrees.</summary>
    public bool IsInitialled => PersonWords == 1 && Tokens.Count(t => t.Length == 1 && !IsHan(t[0])) >= 2;

    /// <summary>True for a short romanised name that many bear ("Li Wei").</summary>
    public bool IsWidelyBorne => PersonWords == 2 && !Tokens.Any(t => IsHan(t[0])) && Tokens.Sum(t => t.Length) <= 7;

    /// <summary>True where every token of this name stands in the other, which has more.</summary>
    public bool IsShortOf(NameForm other) =>
        Tokens.Length > 0 && Tokens.Length < other.Tokens.Length && Tokens.All(t => other.Tokens.Contains(t))
        || (
            Tokens is [{ } a]
            && other.Tokens is [{ } b]
            && IsHan(a[0])
            && a.Length >= 2
            && a.Length < b.Length
            && b.Contains(a, StringComparison.Ordinal)
        );

    /// <summary>Takes a name apart.</summary>
    public static NameForm Of(string name, MentionFamily family)
    {
        if (family == MentionFamily.Product)
        {
            var designation = Designation.Key(name);
            return new(name, designation, [designation], null, Names.Prepare(name, NameKind.Thing));
        }

        var kind = family switch
        {
            MentionFamily.Person => NameKind.Person,
            MentionFamily.Organization => NameKind.Organization,
            _ => NameKind.Thing,
        };
        var isOrganization = family == MentionFamily.Organization;
        var given = name;
        name = Bare(name, family);
        var words = Split(name, isOrganization);
        var (rest, form) = isOrganization ? WithoutForm(words) : (words, null);
        var keyed = Split(Names.Key(name, kind), isOrganization);
        keyed = isOrganization ? WithoutForm(keyed).Words : keyed;
        var spoken = family == MentionFamily.Person ? RussianCases.Spoken(name, words) : name;
        keyed = RussianCases.Stems(keyed, name, family);
        rest = RussianCases.Stems(rest, name, family);
        var key = string.Join(' ', keyed);
        var tokens = keyed.Count > 1 || rest.Count <= 1 ? keyed : rest;
        var telling = isOrganization ? tokens.Where(t => !s_generic.Contains(t) && !s_genericStems.Contains(t)) : tokens;
        return new(
            given,
            key.Length > 0 ? key : name.Trim(),
            [.. telling.Distinct(StringComparer.Ordinal).OrderBy(t => t, StringComparer.Ordinal)],
            form,
            Names.Prepare(spoken, kind)
        );
    }

    /// <summary>Lower-case runs of letters and digits.</summary>
    internal static List<string> Split(string name, bool joinsAbbreviations)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var text = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c == 'ё' ? 'е' : c);
            }
            else if (c is '\'' or '’' or '`' || (joinsAbbreviations && c == '.' && IsLoneLetter(text, i - 1)))
            {
                // "O'Neil" is one word, and "L.L.C." is "llc".
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>The name without what is not part of it: a closing parenthesis with a place, and the titles that bookings append.</summary>
    private static string Bare(string name, MentionFamily family)
    {
        var open = name.IndexOfAny(['(', '（']);
        var bare = open > 1 ? name[..open].TrimEnd() : name;
        if (family == MentionFamily.Person && Title().Match(bare) is { Success: true, Index: > 0 } title)
        {
            bare = bare[..title.Index];
        }

        return bare;
    }

    [GeneratedRegex(@"[ /]{1,40}(mr|mrs|ms|miss|mstr|dr|chd|inf)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    private static bool IsLoneLetter(string text, int at) =>
        at >= 0 && char.IsLetter(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static (List<string> Words, string? Form) WithoutForm(List<string> words)
    {
        string? form = null;
        var rest = new List<string>(words);
        foreach (var (kind, parts) in s_forms)
        {
            if (rest.Count <= parts.Length)
            {
                continue;
            }

            if (rest.Take(parts.Length).SequenceEqual(parts, StringComparer.Ordinal))
            {
                (form, rest) = (form ?? kind, rest[parts.Length..]);
            }
            else if (rest.TakeLast(parts.Length).SequenceEqual(parts, StringComparer.Ordinal))
            {
                (form, rest) = (form ?? kind, rest[..^parts.Length]);
            }
        }

        for (var i = 0; i < rest.Count; i++)
        {
            foreach (var (kind, suffix) in s_hanForms)
            {
                if (rest[i].Length > suffix.Length + 1 && rest[i].EndsWith(suffix, StringComparison.Ordinal))
                {
                    (form, rest[i]) = (form ?? kind, rest[i][..^suffix.Length]);
                }
            }
        }

        return (rest, form);
    }

    private static ImmutableArray<(string, string[])> LoadForms() =>
        [
            .. WordList
                .Lines("legal-forms.tsv")
                .Select(l => l.Split('\t'))
                .SelectMany(p => p[1].Split('|').Select(w => (p[0], w.Split(' '))))
                .OrderByDescending(f => f.Item2.Length)
                .ThenByDescending(f => f.Item2[0].Length)
                .ThenBy(f => f.Item2[0], StringComparer.Ordinal),
        ];

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
