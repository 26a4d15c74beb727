using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Denial, ignorance, silence, refusal, negation, questions, conditions and hedges, over the sentences of <c>tests/benchmarks/answers</c>.</summary>
public sealed class AnswersTests
{
    private static readonly string[] s_events =
    [
        "supplied",
        "shipped",
        "delivered",
        "received",
        "paid",
        "ordered",
        "owns",
        "directs",
        "produces",
        "invoiced",
        "contractedWith",
        "visited",
        "travelledTo",
        "intermediaryFor",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void Nothing_denied_asked_or_negated_is_told_as_an_event(string language) =>
        Rows(language)
            .Where(r => r.Kind is not ("hedged" or "fact"))
            .SelectMany(r => Events(language, r.Text).Select(c => $"{r.Text} -> {c.Subject.Name} {c.Predicate} {c.ObjectText}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void Each_answer_is_read_as_what_it_is(string language)
    {
        var rows = Rows(language).Where(r => Enum.TryParse<ResponseKind>(r.Kind, ignoreCase: true, out _)).ToList();
        rows.Count.ShouldBeGreaterThan(30);
        rows.Select(r => (r.Kind, r.Text, Read: Answers(language, r.Text)))
            .Where(r => !r.Read.Equals(r.Kind, StringComparison.OrdinalIgnoreCase))
            .Select(r => $"{r.Kind}: {r.Text} -> {r.Read}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public void A_hedged_event_is_told_with_its_hedge_and_a_plain_one_without(string language)
    {
        foreach (var (kind, text) in Rows(language).Where(r => r.Kind is "hedged" or "fact"))
        {
            var events = Events(language, text);
            events.ShouldNotBeEmpty(text);
            events.Where(c => kind == "fact" ? !c.Hedges.IsEmpty : !IsHedged(c)).ShouldBeEmpty(text);
        }
    }

    private static bool IsHedged(Claim claim) => !claim.Hedges.IsEmpty || claim.Epistemic is Epistemic.Alleged or Epistemic.Assessed;

    // Plans of a condition are no events.
    private static List<Claim> Events(string language, string text) =>
        [
            .. Written
                .Claims(language, text)
                .Where(c =>
                    s_events.Contains(c.Predicate, StringComparer.Ordinal)
                    && c.Knowledge == Knowledge.Known
                    && c.Response is null
                    && c.Modality != Modality.Plan
                ),
        ];

    private static string Answers(string language, string text) =>
        string.Join(
            '+',
            Written.Claims(language, text).Select(c => c.Response?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal)
        );

    private static List<(string Kind, string Text)> Rows(string language) =>
        [
            .. File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "benchmarks", "answers", language + ".txt"))
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split(" | ", 2))
                .Select(l => (l[0], l[1])),
        ];
}
