using System.Collections.Immutable;

namespace Throughline.Extraction.Times;

/// <summary>A pattern over tokens and what it means.</summary>
/// <remarks>
/// A pattern is a list of classes of <see cref="TimeWord"/>; <c>A|B</c> takes either, <c>A?</c> may be absent, <c>(A)</c> must stand there but stays
/// outside of the expression.
/// </remarks>
internal sealed class TimeRule
{
    private readonly ImmutableArray<Part> _parts;
    private readonly Func<TimeMatch, TimePoint?> _meaning;

    public TimeRule(string pattern, TimeWord result, Func<TimeMatch, TimePoint?> meaning)
    {
        _parts = [.. pattern.Split(' ').Select(Read)];
        _meaning = meaning;
        Result = result;
        var first = TimeWord.None;
        foreach (var part in _parts)
        {
            first |= part.Takes;
            if (!part.IsOptional)
            {
                break;
            }
        }

        First = first;
        Needs = _parts.Where(p => !p.IsOptional).Aggregate(TimeWord.None, (all, p) => all | p.Takes);
    }

    // No expression ends with these.
    private const TimeWord Joint = TimeWord.Comma | TimeWord.Dash | TimeWord.Slash | TimeWord.Of | TimeWord.The;

    private readonly record struct Part(TimeWord Takes, bool IsOptional, bool IsOutside);

    /// <summary>What the rule's result is.</summary>
    public TimeWord Result { get; }

    /// <summary>The classes that its first token can have.</summary>
    public TimeWord First { get; }

    /// <summary>The classes that its tokens can have, of those that must be there.</summary>
    public TimeWord Needs { get; }

    /// <summary>Matches at a token, taking as much as it can; the number of tokens taken, 0 where it does not match.</summary>
    public int Match(List<TimeToken> tokens, int at, Span<int> places) =>
        Match(tokens, at, 0, places, at) is var end and >= 0 ? end - at : 0;

    /// <summary>The token that replaces the matched ones; null where they mean nothing.</summary>
    public TimeToken? Apply(List<TimeToken> tokens, ReadOnlySpan<int> places, TimeClock clock, out int first, out int last)
    {
        (first, last) = (-1, -1);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (places[i] >= 0 && !_parts[i].IsOutside)
            {
                first = first < 0 ? places[i] : first;
                last = places[i];
            }
        }

        if (first < 0)
        {
            return null;
        }

        var match = new TimeMatch(tokens, [.. places[.._parts.Length]], this, clock);
        return _meaning(match) is { } point ? new(tokens[first].Start, tokens[last].End, Result, match.ResultValue, point) : null;
    }

    /// <summary>The place of the first part that takes a class and was matched; −1 where there is none.</summary>
    public int PlaceOf(TimeWord word, List<TimeToken> tokens, ReadOnlySpan<int> places, int skip = 0)
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if ((_parts[i].Takes & word) != TimeWord.None && places[i] >= 0 && tokens[places[i]].Any(word) && skip-- == 0)
            {
                return places[i];
            }
        }

        return -1;
    }

    private int Match(List<TimeToken> tokens, int token, int part, Span<int> places, int start)
    {
        if (part == _parts.Length)
        {
            return
                token == start || !_parts[^1].IsOutside && tokens[token - 1].Any(Joint) && !tokens[token - 1].Any(_parts[^1].Takes & ~Joint)
                ? -1
                : token;
        }

        var wanted = _parts[part];
        if (token < tokens.Count && tokens[token].Any(wanted.Takes))
        {
            places[part] = token;
            if (Match(tokens, token + 1, part + 1, places, start) is var taken and >= 0)
            {
                return taken;
            }
        }

        places[part] = -1;
        return wanted.IsOptional ? Match(tokens, token, part + 1, places, start) : -1;
    }

    private static Part Read(string text)
    {
        var isOutside = text[0] == '(';
        var bare = text.Trim('(', ')');
        var isOptional = bare[^1] == '?';
        var takes = bare.TrimEnd('?').Split('|').Aggregate(TimeWord.None, (all, name) => all | Enum.Parse<TimeWord>(name));
        return new(takes, isOptional, isOutside);
    }
}
