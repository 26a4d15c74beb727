using Throughline.Extraction.Times;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Times;

public class TimeGrammarTests
{
    [Theory]
    [InlineData("since mid-2024", "2024-06~/..")]
    [InlineData("in late 2024", "2024-10~/2024-12~")]
    [InlineData("the second quarter of 2025", "2025-Q2")]
    [InlineData("on 14 May 2024", "2024-05-14")]
    [InlineData("May 14, 2024", "2024-05-14")]
    [InlineData("14 ноября 2024 г.", "2024-11-14")]
    [InlineData("во втором квартале 2025 года", "2025-Q2")]
    [InlineData("12.05.2025", "2025-05-12")]
    [InlineData("2025年5月12日", "2025-05-12")]
    [InlineData("于2025年第二季度", "2025-Q2")]
    [InlineData("2024年底", "2024-10~/2024-12~")]
    [InlineData("in the first half of 2023", "2023-H1")]
    [InlineData("in March 2022", "2022-03")]
    [InlineData("between January and April 2023", "2023-01/2023-04")]
    [InlineData("from November to January 2024", "2023-11/2024-01")]
    [InlineData("from 3 January to 12 April 2023", "2023-01-03/2023-04-12")]
    [InlineData("between January 3 and April 12, 2023", "2023-01-03/2023-04-12")]
    [InlineData("between 28 December and 4 January 2024", "2023-12-28/2024-01-04")]
    public void A_time_expression_is_read(string text, string expected) =>
        TimeGrammar.Find(text, 0, text.Length).Single().Time.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("he will return in two weeks", "2025-10-10")]
    [InlineData("the week of 5 May 2025", "2025-05-05/2025-05-11")]
    [InlineData("last month", "2025-08")]
    [InlineData("в начале мая", "2025-05-01~/2025-05-10~")]
    [InlineData("в позапрошлую пятницу", "2025-09-12")]
    [InlineData("во II квартале прошлого года", "2024-Q2")]
    [InlineData("с 5 по 12 мая", "2025-05-05/2025-05-12")]
    [InlineData("上个月", "2025-08")]
    [InlineData("去年第二季度", "2024-Q2")]
    [InlineData("from August to October", "2024-08/2024-10")]
    public void A_time_told_from_the_documents_date_is_read(string text, string expected) =>
        TimeGrammar.Find(text, 0, text.Length, PartialDate.ParseOrNull("2025-09-26")).Single().Time.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("This may or may not be right.")]
    [InlineData("Tel: +86 138-2010-2015")]
    [InlineData("2000 units of part 1999-А")]
    [InlineData("ГОСТ 2789-73")]
    public void What_is_no_time_is_left(string text) =>
        TimeGrammar.Find(text, 0, text.Length, PartialDate.ParseOrNull("2025-09-26")).ShouldBeEmpty();

    [Fact]
    public void Last_year_counts_from_the_documents_date() =>
        TimeGrammar
            .Find("the second quarter of last year", 0, 31, PartialDate.ParseOrNull("2025-09-26"))
            .Single()
            .Time.ToString()
            .ShouldBe("2024-Q2");
}
