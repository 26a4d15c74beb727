namespace Throughline.Model.Tests;

public class IdentifierChecksTests
{
    // Officially published numbers of listed or public organizations, and made-up ones with computed check digits.
    [Theory]
    [InlineData(IdentifierKind.Inn, "7707083893")]
    [InlineData(IdentifierKind.Inn, "500100732259")]
    [InlineData(IdentifierKind.Ogrn, "1027700132195")]
    [InlineData(IdentifierKind.Uscc, "91350200051193084R")]
    [InlineData(IdentifierKind.Lei, "5493001KJTIIGC8Y1R12")]
    [InlineData(IdentifierKind.Iban, "GB82WEST12345698765432")]
    [InlineData(IdentifierKind.Imo, "9074729")]
    [InlineData(IdentifierKind.Isin, "US0378331005")]
    [InlineData(IdentifierKind.Bic, "DEUTDEFF")]
    public void A_right_number_passes_and_every_one_digit_error_of_it_fails(IdentifierKind kind, string value)
    {
        IdentifierChecks.IsWellFormed(kind, value).ShouldBeTrue();
        if (kind == IdentifierKind.Bic)
        {
            return;
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsAsciiDigit(value[i]))
            {
                continue;
            }

            var wrong = value[..i] + (char)('0' + (value[i] - '0' + 1) % 10) + value[(i + 1)..];
            IdentifierChecks.IsWellFormed(kind, wrong).ShouldBeFalse($"{kind} {wrong}");
        }
    }

    [Theory]
    [InlineData(IdentifierKind.Inn, "77070838930")]
    [InlineData(IdentifierKind.Inn, "")]
    [InlineData(IdentifierKind.Uscc, "91350200051193084I")]
    [InlineData(IdentifierKind.Bic, "12345678")]
    [InlineData(IdentifierKind.AirWaybill, "12345678900")]
    public void A_wrong_shape_fails(IdentifierKind kind, string value) => IdentifierChecks.IsWellFormed(kind, value).ShouldBeFalse();
}
