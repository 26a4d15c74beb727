using System.Runtime.InteropServices;

namespace Throughline.Extraction.Records;

/// <summary>Phrases by meaning; a phrase whose word ends in <c>*</c> matches any ending of that word.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    // Phrases whose first word is open, by its first letter.
    private readonly Dictionary<char, List<Phrase>> _openFirst = [];

    /// <summary>Adds a phrase with its meaning.</summary>
    public void Add(string text, string meaning)
    {
        var words = new List<PhraseWord>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = part.EndsWith('*');
            var tokens = Tokens.Of(open ? part.AsSpan(0, part.Length - 1) : part);
            for (var i = 0; i < tokens.Count; i++)
            {
                words.Add(new(tokens[i].Text, open && i == tokens.Count - 1));
            }
        }

        if (words.Count == 0)
        {
            return;
        }

        var phrase = new Phrase([.. words], meaning);
        if (words[0].IsOpen)
        {
            ref var open = ref CollectionsMarshal.GetValueRefOrAddDefault(_openFirst, words[0].Text[0], out _);
            (open ??= []).Add(phrase);
            return;
        }

        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(_byFirst, words[0].Text, out _);
        (list ??= []).Add(phrase);
    }

    /// <summary>Every phrase that begins at token <paramref name="at"/>, as meaning and number of tokens.</summary>
    public IEnumerable<(string Meaning, int Length)> At(List<Token> tokens, int at)
    {
        if (_byFirst.TryGetValue(tokens[at].Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Fits(tokens, at))
                {
                    yield return (phrase.Meaning, phrase.Words.Length);
                }
            }
        }

        if (_openFirst.TryGetValue(tokens[at].Text[0], out var open))
        {
            foreach (var phrase in open)
            {
                if (phrase.Fits(tokens, at))
                {
                    yield return (phrase.Meaning, phrase.Words.Length);
                }
            }
        }
    }

    /// <summary>True where a phrase begins at token <paramref name="at"/>.</summary>
    public bool BeginsAt(List<Token> tokens, int at)
    {
        foreach (var _ in At(tokens, at))
        {
            return true;
        }

        return false;
    }

    /// <summary>The longest phrase that begins at token <paramref name="at"/>; null where none does.</summary>
    public (string Meaning, int Length)? LongestAt(List<Token> tokens, int at)
    {
        (string Meaning, int Length)? best = null;
        foreach (var hit in At(tokens, at))
        {
            if (best is null || hit.Length > best.Value.Length)
            {
                best = hit;
            }
        }

        return best;
    }

    /// <summary>The first and longest phrase anywhere; null where none occurs.</summary>
    public (string Meaning, int At, int Length)? FirstIn(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (LongestAt(tokens, i) is { } hit)
            {
                return (hit.Meaning, i, hit.Length);
            }
        }

        return null;
    }

    /// <summary>The meaning of the whole string; null where it is no phrase of the table.</summary>
    public string? WholeOrNull(List<Token> tokens) =>
        tokens.Count == 0 ? null
        : LongestAt(tokens, 0) is { } hit && hit.Length == tokens.Count ? hit.Meaning
        : null;

    private readonly record struct PhraseWord(string Text, bool IsOpen);

    private sealed record Phrase(PhraseWord[] Words, string Meaning)
    {
        public bool Fits(List<Token> tokens, int at)
        {
            if (at + Words.Length > tokens.Count)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                var (word, token) = (Words[i], tokens[at + i].Text);
                if (!(word.IsOpen ? token.StartsWith(word.Text, StringComparison.Ordinal) : token == word.Text))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
