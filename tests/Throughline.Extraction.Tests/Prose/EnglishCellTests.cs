namespace Throughline.Extraction.Tests.Prose;

/// <summary>
/// The cells of the English grammar: each frame in the wordings and constructions that tell it (light verbs, event nouns, passives, relative and participle
/// clauses, lists, appositions), one sentence and one claim of it a line in <c>english-cells.tsv</c>.
/// </summary>
public class EnglishCellTests
{
    /// <summary>Sentence and claim of each line.</summary>
    public static TheoryData<string, string> Cells() => Lines(isMade: true);

    /// <summary>Sentence and claim of each line whose claim begins with "!": the sentence must not make it.</summary>
    public static TheoryData<string, string> Unmade() => Lines(isMade: false);

    private static TheoryData<string, string> Lines(bool isMade)
    {
        var cells = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "english-cells.tsv")))
        {
            var parts = line.Split('\t');
            if (parts[1].StartsWith('!') != isMade)
            {
                cells.Add(parts[0], parts[1].TrimStart('!'));
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_sentence_makes_its_claim(string sentence, string claim) => Written.Triples("en", sentence).ShouldContain(claim);

    [Theory]
    [MemberData(nameof(Unmade))]
    public void A_sentence_does_not_make_the_claim(string sentence, string claim) =>
        Written.Triples("en", sentence).ShouldNotContain(t => t.StartsWith(claim, StringComparison.Ordinal));

    [Theory]
    [InlineData("Rain may reach the region on Monday.")]
    [InlineData("Norvik Systems paid tribute to the Ministry of Transport.")]
    [InlineData("Irina Sobol held senior positions in Norvik Systems.", "owns")]
    [InlineData("The hall was built by hand and Norvik Systems neither admitted nor denied the charges.", "responded")]
    [InlineData("Had the deal gone through, Norvik Systems would have earned USD 40,000.")]
    [InlineData("Did Norvik Systems pay Orlin Plant JSC?")]
    [InlineData("If Norvik Systems pays Orlin Plant JSC, the goods will be released.")]
    public void A_sentence_makes_no_such_claim(string sentence, string predicate = "") =>
        Written
            .Claims("en", sentence)
            .Where(c => c.Predicate is not ("hasAttribute" or "stated"))
            .ShouldAllBe(c => predicate.Length > 0 && c.Predicate != predicate);

    [Theory]
    [InlineData(
        "On 26 February 2021 the vessel loaded wheat at Varna. Norvik Systems paid Orlin Plant JSC US$1.3 million on 3 March.",
        "2021-03-03"
    )]
    [InlineData(
        "Norvik Systems was founded on 5 May 2021.\n\nIt paid Orlin Plant JSC US$1.3 million on 9 April 2024.\n\nOn 3 June Norvik Systems sold 74 valves to Orlin Plant JSC.",
        "2024-06-03"
    )]
    public void A_day_without_its_year_is_of_the_story_that_is_told(string text, string time) =>
        Written.Claims("en", text).ShouldContain(c => c.Time != null && c.Time.ToString() == time);

    [Theory]
    [InlineData("Norvik Systems sold 74 valves to Orlin Plant JSC between May and November 2022.", "2022-05/2022-11")]
    [InlineData(
        "Customs records show 14 shipments of valves from Norvik Systems to Orlin Plant JSC between March and May 2023.",
        "2023-03/2023-05"
    )]
    [InlineData("The court held that, between May and November 2022, Norvik Systems sold 74 valves to Orlin Plant JSC.", "2022-05/2022-11")]
    [InlineData("Norvik Systems conducted flight tests of the Falcon-3 in June 2024.", "2024-06")]
    [InlineData("A transfer of EUR 52,000 from Norvik Systems to Orlin Plant JSC was booked on 20 July 2023.", "2023-07-20")]
    public void The_time_of_a_deed_stands_where_its_sentence_puts_it(string sentence, string time) =>
        Written.Claims("en", sentence).ShouldContain(c => c.Time != null && c.Time.ToString() == time);

    [Fact]
    public void Lists_of_the_same_length_go_together_where_the_sentence_says_so() =>
        Written
            .Triples("en", "Norvik Systems and Delmont Gear AG supplied lathes and presses respectively to Orlin Plant JSC.")
            .Where(t => t.Contains(" supplied ", StringComparison.Ordinal))
            .ShouldBe(
                ["Norvik Systems supplied Orlin Plant JSC | lathes", "Delmont Gear AG supplied Orlin Plant JSC | presses"],
                ignoreOrder: true
            );
}
