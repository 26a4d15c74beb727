namespace Throughline.Extraction.Times;

/// <summary>The tokens that a rule matched, by class.</summary>
internal sealed class TimeMatch(List<TimeToken> tokens, int[] places, TimeRule rule, TimeClock clock)
{
    /// <summary>The document's date.</summary>
    public TimeClock Clock => clock;

    /// <summary>The value of the token that replaces the match.</summary>
    public int ResultValue { get; set; }

    /// <summary>The token of the first part that takes the class; null where it is absent.</summary>
    public TimeToken? Token(TimeWord word, int skip = 0) => rule.PlaceOf(word, tokens, places, skip) is >= 0 and var at ? tokens[at] : null;

    /// <summary>True where a part that takes the class was matched.</summary>
    public bool Has(TimeWord word) => rule.PlaceOf(word, tokens, places) >= 0;

    /// <summary>The value of the token of the first part that takes the class; 0 where it is absent.</summary>
    public int Value(TimeWord word, int skip = 0) => Token(word, skip)?.Value ?? 0;

    /// <summary>The unit named.</summary>
    public TimeUnit Unit => (TimeUnit)Value(TimeWord.Unit);

    /// <summary>True where the unit's word is a singular ("week 12", not "weeks 12").</summary>
    public bool IsSingularUnit => Token(TimeWord.Unit) is { } unit && clock.Text[unit.End - 1] is not ('s' or 'S');

    /// <summary>True where the unit's words speak of working days.</summary>
    public bool IsWorking =>
        Token(TimeWord.Unit) is { } unit
        && clock.Text.AsSpan(unit.Start, unit.End - unit.Start) is var words
        && (
            words.Contains("work", StringComparison.OrdinalIgnoreCase)
            || words.Contains("business", StringComparison.OrdinalIgnoreCase)
            || words.Contains("рабоч", StringComparison.OrdinalIgnoreCase)
            || words.Contains("工作", StringComparison.Ordinal)
        );

    /// <summary>The year: the one written, else null.</summary>
    public int? Year => Token(TimeWord.YearPoint) is { } year ? year.Value : null;

    /// <summary>The point of the first part that takes the class.</summary>
    public TimePoint? Point(TimeWord word = TimeWord.Point, int skip = 0) => Token(word, skip)?.Point;

    /// <summary>True where the sentence speaks of what is to come.</summary>
    public bool IsFuture => Future.SpeaksAt(clock.Text, tokens[places.First(p => p >= 0)].Start);

    /// <summary>A date without its year: the latest one not after the document's date; of what is to come, the next one.</summary>
    public TimePoint? Loose(int month, int day) => clock.Loose(month, day, tokens[places.First(p => p >= 0)].Start, IsFuture);

    /// <summary>The token before the match; null at the start.</summary>
    public TimeToken? Previous => places.First(p => p >= 0) is > 0 and var at ? tokens[at - 1] : null;

    /// <summary>The token behind the match; null at the end.</summary>
    public TimeToken? Next => places.Last(p => p >= 0) is var at && at + 1 < tokens.Count ? tokens[at + 1] : null;

    /// <summary>True where the word stands in capitals or with a capital letter.</summary>
    public bool IsCapital(TimeWord word) => Token(word) is { } token && char.IsUpper(clock.Text[token.Start]);
}
