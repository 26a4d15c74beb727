namespace Throughline.Text.Tests.Places;

public sealed class AirportsTests
{
    [Theory]
    [InlineData("London Heathrow", "LHR")]
    [InlineData("Berlin-Tegel", "TXL")]
    [InlineData("MUNICH DE MUNICH INTERNATIONAL", "MUC")]
    [InlineData("Москва, Шереметьево", "SVO")]
    [InlineData("北京首都", "PEK")]
    [InlineData("Шанхай Пудун", "PVG")]
    [InlineData("Düsseldorf", "DUS")]
    [InlineData("Irkutsk", "IKT")]
    public void An_airport_is_found_by_what_tickets_call_it(string text, string code) => Airports.NamedOrNull(text)!.Code.ShouldBe(code);

    [Theory]
    [InlineData("Moscow")]
    [InlineData("London")]
    [InlineData("International Airport")]
    [InlineData("")]
    public void A_city_with_several_airports_names_none(string text) => Airports.NamedOrNull(text).ShouldBeNull();

    [Fact]
    public void A_code_gives_city_country_and_zone() =>
        Airports.OfCodeOrNull("OVB").ShouldBe(new Airport("OVB", "Novosibirsk", "Tolmachevo", "RU", "Asia/Novosibirsk"));
}
