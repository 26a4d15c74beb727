using Throughline.Documents.Layout;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>The details of two parties beside each other.</summary>
public sealed class TwinColumnsTests
{
    [Fact]
    public void The_same_labels_on_both_sides_make_two_columns_though_a_line_comes_close()
    {
        var lines = LayoutLine.Of([
            .. Line(10, (40, "Поставщик:"), (240, "Покупатель:")),
            .. Line(24, (40, "ООО «Альфа»"), (240, "АО «Бета»")),
            .. Line(38, (40, "Адрес: 101000, г. Москва, ул. Мира,"), (240, "Адрес: 190000,")),
            .. Line(52, (40, "д. 5"), (240, "г. Санкт-Петербург")),
            .. Line(66, (40, "ИНН 7701"), (240, "ИНН 7802")),
            .. Line(80, (40, "БИК 0445"), (240, "БИК 0440")),
            .. Line(94, (40, "Тел.: 12-34")),
        ]);
        var (x, first, count) = TwinColumns.Find(lines).ShouldNotBeNull();
        x.ShouldBeInRange(200, 240);
        (first, count).ShouldBe((0, 7));
    }

    [Fact]
    public void Labels_beside_their_values_are_none() =>
        TwinColumns
            .Find(
                LayoutLine.Of([
                    .. Line(10, (40, "Номер"), (240, "17")),
                    .. Line(24, (40, "Продавец"), (240, "ООО «Альфа»")),
                    .. Line(38, (40, "Покупатель"), (240, "АО «Бета»")),
                    .. Line(52, (40, "Валюта"), (240, "рубли")),
                    .. Line(66, (40, "Итого"), (240, "1200")),
                ])
            )
            .ShouldBeNull();

    // Letters five points wide, lines ten points high.
    private static IEnumerable<LayoutWord> Line(double top, params (double Left, string Text)[] parts)
    {
        foreach (var (left, text) in parts)
        {
            var at = left;
            foreach (var word in text.Split(' '))
            {
                yield return new(word, at, top, at + (5 * word.Length), top + 10, 10);
                at += 5 * (word.Length + 1);
            }
        }
    }
}
