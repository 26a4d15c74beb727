using Throughline.Model;

namespace Throughline.Text.Tests;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("ИНН 7707083893, адрес", IdentifierKind.Inn, "7707083893")]
    [InlineData("Tax ID No. 7707083893 (Russia)", IdentifierKind.Inn, "7707083893")]
    [InlineData("ОГРН: 1027700132195.", IdentifierKind.Ogrn, "1027700132195")]
    [InlineData("统一社会信用代码：91350100M000100Y43", IdentifierKind.Uscc, "91350100M000100Y43")]
    [InlineData("code 91350100M000100Y43 of the firm", IdentifierKind.Uscc, "91350100M000100Y43")]
    [InlineData("LEI 549300GKFG0RYRRQ1414", IdentifierKind.Lei, "549300GKFG0RYRRQ1414")]
    [InlineData("vessel IMO No. 9074729", IdentifierKind.Imo, "9074729")]
    [InlineData("IBAN: DE89 3704 0044 0532 0130 00", IdentifierKind.Iban, "DE89370400440532013000")]
    [InlineData("БИК 044525225", IdentifierKind.Bik, "044525225")]
    [InlineData("SWIFT: DEUTDEFF500", IdentifierKind.Bic, "DEUTDEFF500")]
    [InlineData("р/с 40702810900000012345 в банке", IdentifierKind.Account, "40702810900000012345")]
    [InlineData("AWB 020-12345675", IdentifierKind.AirWaybill, "02012345675")]
    [InlineData("write to Sales.Dept@Example.com now", IdentifierKind.Email, "sales.dept@example.com")]
    [InlineData("Тел.: +7 (495) 123-45-67", IdentifierKind.Phone, "+74951234567")]
    [InlineData("Passport No: C00001549", IdentifierKind.Passport, "C00001549")]
    [InlineData("ИНН：７７０７０８３８９３", IdentifierKind.Inn, "7707083893")]
    public void An_identifier_is_found_with_its_span(string text, IdentifierKind kind, string value)
    {
        var found = Identifiers.Find(text).ShouldHaveSingleItem();
        found.Identifier.ShouldBe(new Identifier(kind, value));
        Identifiers.Normal(kind, text[found.Start..found.End]).ShouldBe(value);
    }

    [Theory]
    [InlineData("ИНН 123456789012")]
    [InlineData("ОГРН 1027700132196")]
    [InlineData("order 7707083893 of today")]
    [InlineData("part 020-12345676")]
    public void A_number_that_fails_its_check_or_has_no_label_is_none(string text) => Identifiers.Find(text).ShouldBeEmpty();

    [Fact]
    public void One_label_for_two_numbers_gives_both()
    {
        var found = Identifiers.Find("ИНН/КПП 7707083893/773601001");
        found.Select(f => f.Identifier.ToString()).ShouldBe(["Inn:7707083893", "Kpp:773601001"]);
    }

    [Fact]
    public void A_number_without_a_scheme_is_classified_by_its_check_digits()
    {
        Identifiers.Classify("7707083893", IdentifierKind.Tax).Kind.ShouldBe(IdentifierKind.Inn);
        Identifiers.Classify("9855920", IdentifierKind.Tax).Kind.ShouldBe(IdentifierKind.Tax);
    }
}
