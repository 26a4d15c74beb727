using System.Text;

namespace Throughline.Documents.Tests.Rtf;

public class RtfReaderTests
{
    [Fact]
    public void Bytes_of_a_font_and_unicode_characters_become_text()
    {
        var document = Reading.One(
            "letter.rtf",
            Encoding.Latin1.GetBytes(
                @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fswiss\fcharset204 Arial Cyr;}}"
                    + @"{\colortbl;\red0\green0\blue0;}{\info{\title Act 14}{\author O. Welm}}"
                    + @"\pard\f0 Caf\'e9 Aarn\par\f1 \'c0\'ea\'f2 \'b9 14\par\f0\uc1 \u21271?\u26041?\emdash end\par{\*\hidden secret}{\pict 0102}}"
            )
        );
        document.Title.ShouldBe("Act 14");
        document.Author.ShouldBe("O. Welm");
        document.Text.ShouldBe("Café Aarn\nАкт № 14\n北方—end\n");
    }

    [Fact]
    public void Rows_become_a_table()
    {
        var document = Reading.One(
            "table.rtf",
            @"{\rtf1\ansi Goods sent:\par\trowd\pard\intbl Item\cell Pieces\cell\row\trowd\pard\intbl Pump P-4\par green\cell 12\cell\row\pard Signed.\par}"u8.ToArray()
        );
        document.Text.ShouldBe("Goods sent:\nItem\tPieces\nPump P-4 green\t12\nSigned.\n");
        document.Tables.ShouldHaveSingleItem().Rows[1][1].Address.ShouldBe("table 1, row 2, column 2");
    }

    [Fact]
    public void A_cut_file_is_read_to_the_cut_and_says_so()
    {
        var document = Reading.One("cut.rtf", @"{\rtf1\ansi The first paragraph stands.\par The second is c"u8.ToArray());
        document.Text.ShouldContain("The second is c");
        document.Warnings.ShouldContain(w => w.Contains("breaks off", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_nested_without_end_cost_one_document() =>
        Reading.Refusal("bomb.rtf", [.. @"{\rtf1"u8, .. Enumerable.Repeat((byte)'{', 3_000_000)]).ShouldNotBeEmpty();
}
