using System.Collections.Immutable;
using System.Text;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Records.Trade;

public sealed class RecognisedOrderTests
{
    private const string Account = "40702810904970000046";

    // Recognition has set the page in two columns: first all of the left one, then all of the right one.
    private static readonly (double X, double Y, string Text)[] s_cells =
    [
        (45, 60, "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 41"),
        (45, 100, "ИНН 7707083893"),
        (45, 115, "ООО «Береста»"),
        (45, 130, "Плательщик"),
        (45, 145, "ПАО «Речной банк»"),
        (45, 175, "Банк плательщика"),
        (45, 190, "АО «Банк Заимка»"),
        (45, 220, "Банк получателя"),
        (45, 235, "ИНН 7702070139"),
        (45, 250, "АО «Лемех»"),
        (45, 265, "Получатель"),
        (45, 290, "Оплата по договору № 7 за лемехи"),
        (45, 305, "Назначение платежа"),
        (300, 60, "03.02.2025"),
        (430, 60, "электронно"),
        (340, 100, "Сумма"),
        (390, 100, "1500-20"),
        (340, 115, "Сч. №"),
        (390, 115, "{account}"),
        (340, 145, "БИК"),
        (390, 145, "044525225"),
        (340, 190, "БИК"),
        (390, 190, "044030653"),
    ];

    [Fact]
    public void An_order_recognised_in_columns_is_read_by_where_its_words_stand()
    {
        var result = Read(Right());
        Value(result, "number").ShouldBe("41");
        Value(result, "payer").ShouldBe("ООО «Береста»");
        Value(result, "payerInn").ShouldBe("7707083893");
        Value(result, "payerAccount").ShouldBe(Right());
        Value(result, "payerAccountKey").ShouldBe("right");
        Value(result, "payerBank").ShouldBe("ПАО «Речной банк»");
        Value(result, "payee").ShouldBe("АО «Лемех»");
        Value(result, "amount").ShouldBe("1500.20");
        Value(result, "purpose").ShouldBe("Оплата по договору № 7 за лемехи");
    }

    [Fact]
    public void Letters_in_an_account_become_digits_where_its_key_fits_and_the_quote_stays_as_read()
    {
        var misread = Right().Replace('0', 'О').Replace('8', 'B');
        misread = Right()[..14] + misread[14..];
        misread = string.Concat(misread.AsSpan(0, 5), "B", misread.AsSpan(6));
        var result = Read(misread);
        Value(result, "payerAccount").ShouldBe(Right());
        Value(result, "payerAccountKey").ShouldBe("repaired");
        result.Fields.First(f => f.Name == "payerAccount").At.Quote.ShouldBe(misread);
        result.Claims.ShouldContain(c => c.Predicate == "paid" && c.Qualifiers.Details["payerAccountAsRead"] == misread);
    }

    [Fact]
    public void A_wrong_digit_and_a_word_surely_recognised_are_left_as_they_were_read()
    {
        var wrong = Right()[..19] + (char)('0' + ((Right()[19] - '0' + 1) % 10));
        Value(Read(wrong), "payerAccount").ShouldBe(wrong);
        Value(Read(wrong), "payerAccountKey").ShouldBe("wrong");
        Value(Read(Right().Replace('8', 'B'), 0.99), "payerAccount").ShouldNotBe(Right());
    }

    // The account of this bank: its ninth digit is the key.
    private static string Right() =>
        Enumerable
            .Range(0, 10)
            .Select(k => $"{Account[..8]}{k}{Account[9..]}")
            .Single(a =>
                ("225" + a)
                    .Select(
                        (c, i) =>
                            (c - '0')
                            * (
                                i % 3 == 0 ? 7
                                : i % 3 == 1 ? 1
                                : 3
                            )
                    )
                    .Sum() % 10
                == 0
            );

    private static string? Value(ExtractionResult result, string name) => result.Fields.FirstOrDefault(f => f.Name == name)?.Value;

    private static ExtractionResult Read(string account, double certainty = 0.9)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var (x, y, cell) in s_cells)
        {
            var left = x;
            foreach (var word in cell.Replace("{account}", account, StringComparison.Ordinal).Split(' '))
            {
                var width = word.Length * 6;
                words.Add(new(text.Length, text.Length + word.Length, 1, new(left, y, width, 9), certainty));
                text.Append(word).Append(' ');
                left += width + 4;
            }

            text[^1] = '\n';
        }

        var document = Papers.Of(text.ToString(), "ru");
        return new ClaimExtractor().Extract(document with { Words = words.ToImmutable() });
    }
}
