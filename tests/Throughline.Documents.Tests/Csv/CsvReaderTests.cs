using System.Text;

namespace Throughline.Documents.Tests.Csv;

public class CsvReaderTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Cells_have_row_and_column_whatever_the_delimiter(string delimiter)
    {
        var text = string.Join(
            '\n',
            new[] { "date|payer|amount", "2025-10-03|\"Welm \"\"Line\"\" AG\"|12.50", "2025-10-04|\"Two\nlines\"|7" }.Select(l =>
                l.Replace("|", delimiter, StringComparison.Ordinal)
            )
        );
        var document = Reading.Text("payments.csv", text);
        document.MediaType.ShouldBe("text/csv");
        var cell = document.Tables[0].Rows[1][1];
        cell.Text.ShouldBe("Welm \"Line\" AG");
        cell.Address.ShouldBe("row 2, column 2");
        document.Tables[0].Rows[2][1].Text.ShouldBe("Two lines");
    }

    [Fact]
    public void Cyrillic_tables_in_cp1251_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = Reading.One(
            "выписка.csv",
            Encoding.GetEncoding("windows-1251").GetBytes("Дата;Плательщик;Сумма\n03.10.2025;ООО Вельм;1 200,50\n")
        );
        document.Tables[0].Rows[1][1].Text.ShouldBe("ООО Вельм");
    }

    [Fact]
    public void Prose_with_commas_is_no_table() =>
        Reading
            .Text("memo.txt", "On Monday, the barges left, as planned.\nNobody, it seems, saw them.\nThe harbour was, after all, closed.\n")
            .Tables.ShouldBeEmpty();
}
