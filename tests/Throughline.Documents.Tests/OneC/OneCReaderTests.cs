using System.Text;

namespace Throughline.Documents.Tests.OneC;

public sealed class OneCReaderTests
{
    private static string Exchange(string payer1 = "", string closing = "850.00", string encoding = "Windows") =>
        $"""
            1CClientBankExchange
            ВерсияФормата=1.03
            Кодировка={encoding}
            Отправитель=Бухгалтерия
            ДатаСоздания=02.06.2025
            РасчСчет=40702810500000001234
            СекцияРасчСчет
            ДатаНачала=01.06.2025
            ДатаКонца=01.06.2025
            НачальныйОстаток=1000.00
            РасчСчет=40702810500000001234
            ВсегоПоступило=50.00
            ВсегоСписано=200.00
            КонечныйОстаток={closing}
            КонецРасчСчет
            СекцияДокумент=Платежное поручение
            Номер=17
            Дата=31.05.2025
            Сумма=200.00
            ПлательщикСчет=40702810500000001234
            ДатаСписано=01.06.2025
            Плательщик=ИНН 7707083893 ООО "Кедровый бор"
            {payer1}
            ПлательщикИНН=7707083893
            ПлательщикБИК=044525225
            ПолучательСчет=40702810900000005678
            Получатель=ИНН 7736050003/773601001 АО "Речной порт"
            ПолучательИНН=7736050003
            НазначениеПлатежа={"{VO10100}"}Оплата по договору 5 от 01.02.2025
            КонецДокумента
            СекцияДокумент=Платежное поручение
            Номер=3
            Дата=01.06.2025
            Сумма=50.00
            ПлательщикСчет=40702810900000005678
            ДатаПоступило=01.06.2025
            Плательщик1=АО "Речной порт"
            ПолучательСчет=40702810500000001234
            Получатель1=ООО "Кедровый бор"
            НазначениеПлатежа=Возврат
            КонецДокумента
            КонецФайла
            """;

    [Theory]
    [InlineData("windows-1251", "Windows")]
    [InlineData("cp866", "DOS")]
    [InlineData("utf-8", "UTF-8")]
    public void The_file_is_read_in_the_encoding_in_which_its_words_make_sense(string charset, string named)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = Reading.One("kl_to_1c.txt", Encoding.GetEncoding(charset).GetBytes(Exchange(encoding: named)));
        document.Said("transactions[0].payer").ShouldBe("ООО \"Кедровый бор\"");
        document.Properties["encoding"].ShouldBe(charset == "cp866" ? "cp866" : charset, StringCompareShould.IgnoreCase);
    }

    [Fact]
    public void Payments_state_both_sides_without_the_taxpayer_number_in_front_of_the_name()
    {
        var document = Reading.Text("kl_to_1c.txt", Exchange());
        document.Count("transactions").ShouldBe(2);
        document.Said("transactions[0].payee").ShouldBe("АО \"Речной порт\"");
        document.Said("transactions[0].payeeInn").ShouldBe("7736050003");
        document.Said("transactions[0].amount").ShouldBe("200.00");
        document.Said("transactions[0].direction").ShouldBe("debit");
        document.Said("transactions[0].bookingDate").ShouldBe("2025-06-01");
        document.Said("transactions[0].currency").ShouldBe("RUB");
        document.Said("transactions[0].currencyOperationCode").ShouldBe("10100");
        document.Said("transactions[1].direction").ShouldBe("credit");
        document.Said("transactions[1].payer").ShouldBe("АО \"Речной порт\"");
    }

    [Fact]
    public void Two_forms_of_the_payer_that_differ_are_both_kept_and_said()
    {
        var document = Reading.Text("kl_to_1c.txt", Exchange("Плательщик1=ООО \"Другая фирма\""));
        document.Said("transactions[0].payer").ShouldBe("ООО \"Другая фирма\"");
        document.Said("transactions[0].payerAsAddressed").ShouldBe("ООО \"Кедровый бор\"");
        document.Warnings.ShouldContain(w => w.Contains("Плательщик1", StringComparison.Ordinal));
    }

    [Fact]
    public void Balances_of_an_account_are_checked() =>
        Reading
            .Text("kl_to_1c.txt", Exchange(closing: "860.00"))
            .Warnings.ShouldContain(w => w.Contains("a difference of 10.00", StringComparison.Ordinal));

    [Fact]
    public void A_file_without_its_end_is_said_to_be_cut() =>
        Reading
            .Text("kl_to_1c.txt", Exchange().Replace("КонецФайла", "", StringComparison.Ordinal))
            .Warnings.ShouldContain(w => w.Contains("КонецФайла", StringComparison.Ordinal));

    [Fact]
    public void An_account_number_that_fails_its_check_digit_is_said() =>
        Reading
            .Text("kl_to_1c.txt", Exchange().Replace("40702810500000001234", "40702810600000001234", StringComparison.Ordinal))
            .Warnings.ShouldContain(w => w.Contains("check digit", StringComparison.Ordinal));
}
