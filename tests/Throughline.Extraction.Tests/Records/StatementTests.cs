namespace Throughline.Extraction.Tests.Records;

/// <summary>Statements of account as banks print them: what stands over and under the entries, and parties with their numbers in one cell.</summary>
public sealed class StatementTests
{
    private static readonly ClaimExtractor s_extractor = new();

    [Fact]
    public void Bank_days_and_balances_of_a_statement_are_fields()
    {
        var fields = Fields(
            """
            STATEMENT OF ACCOUNT
            CALDERA GULF BANK
            MERIDANE INDUSTRIAL SUPPLY FZCO	Account No.	: 0012345678901
            OFFICE 1204, SILVERPOINT TOWER	IBAN	: AE29 0330 0000 1234 5678 901
            Currency	: USD
            Statement Period: 01 Sep 2025 to 30 Sep 2025
            [table]
            Date	Value Date	Particulars	Debit	Credit	Balance
            01 Sep 2025		BALANCE BROUGHT FORWARD			115,512.55
            02 Sep 2025	02 Sep	TT/INWARD REMITTANCE BRIXWOLD MARINE PTE LTD SG INV BM-2209		88,400.00	203,912.55
            05 Sep 2025	05 Sep	OUTWARD TT FT25248HX91 VORANE LOGISTICS LLC	61,250.00		142,662.55
            		CLOSING BALANCE	61,250.00	88,400.00	142,662.55
            [end]
            """,
            out var claims
        );
        (fields["accountHolder"], fields["bank"], fields["from"], fields["to"]).ShouldBe(
            ("MERIDANE INDUSTRIAL SUPPLY FZCO", "CALDERA GULF BANK", "2025-09-01", "2025-09-30")
        );
        (fields["openingBalance"], fields["closingBalance"]).ShouldBe(("115512.55", "142662.55"));
        claims
            .Where(c => c.Predicate == "paid")
            .Select(c => $"{c.Subject.Name} > {c.Object!.Name}")
            .ShouldBe(
                ["BRIXWOLD MARINE PTE LTD > MERIDANE INDUSTRIAL SUPPLY FZCO", "MERIDANE INDUSTRIAL SUPPLY FZCO > VORANE LOGISTICS LLC"],
                ignoreOrder: true
            );
        claims
            .Where(c => c.Predicate == "hasIdentifier" && c.Subject.Name == "MERIDANE INDUSTRIAL SUPPLY FZCO")
            .Select(c => c.Value)
            .ShouldBe(["0012345678901", "AE290330000012345678901"], ignoreOrder: true);
    }

    [Fact]
    public void Debit_and_credit_over_parties_with_their_accounts_name_who_pays_and_who_is_paid()
    {
        var fields = Fields(
            """
            АО "БАНК ЛАДНОЕ ДЕЛО"
            ВЫПИСКА ОПЕРАЦИЙ ПО ЛИЦЕВОМУ СЧЕТУ 40702810400000018834
            за период с 01.06.2025 по 30.06.2025
            Владелец счета:	ООО "ВЕРЕСКОВЫЙ ДОЛ"
            Входящий остаток:	1 204 318,06
            [table]
            Дата проводки	Счет		Сумма по дебету	Сумма по кредиту	№ документа	Банк (БИК и наименование)	Назначение платежа
            	Дебет	Кредит
            04.06.2025	40702810400000018834 7705429183 ООО "ВЕРЕСКОВЫЙ ДОЛ"	40702810600100092217 6671903410 ООО "УРАЛПРЕЦИЗИОН"	812500		117	БИК 044525974 ПАО "ТЕРЕМ-БАНК"	Оплата по счету № 244
            11.06.2025	40702810400620004519 7816442052 АО "НЕВСКИЙ ПРИБОР"	40702810400000018834 7705429183 ООО "ВЕРЕСКОВЫЙ ДОЛ"		2340000.5	908	БИК 046577768 ФИЛИАЛ "УРАЛЬСКИЙ"	Предоплата
            [end]
            Исходящий остаток:	2 731 818,56
            """,
            out var claims
        );
        (fields["openingBalance"], fields["closingBalance"], fields["bank"]).ShouldBe(
            ("1204318.06", "2731818.56", "АО \"БАНК ЛАДНОЕ ДЕЛО\"")
        );
        claims
            .Where(c => c.Predicate == "paid")
            .Select(c => $"{c.Subject.Name} > {c.Object!.Name} {c.Amount!.Min} {c.Qualifiers.Details["payment"]}")
            .ShouldBe(
                [
                    "ООО \"ВЕРЕСКОВЫЙ ДОЛ\" > ООО \"УРАЛПРЕЦИЗИОН\" 812500 117",
                    "АО \"НЕВСКИЙ ПРИБОР\" > ООО \"ВЕРЕСКОВЫЙ ДОЛ\" 2340000.5 908",
                ],
                ignoreOrder: true
            );
        claims
            .Where(c => c.Predicate == "hasIdentifier" && c.Subject.Name == "АО \"НЕВСКИЙ ПРИБОР\"")
            .Select(c => c.Value)
            .ShouldBe(["7816442052", "40702810400620004519"], ignoreOrder: true);
    }

    private static Dictionary<string, string> Fields(string text, out IReadOnlyList<Throughline.Model.Claim> claims)
    {
        var result = s_extractor.Extract(Papers.Of(text, text.Any(c => c is >= 'А' and <= 'я') ? "ru" : "en"));
        claims = result.Claims;
        return result.Fields.DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
    }
}
