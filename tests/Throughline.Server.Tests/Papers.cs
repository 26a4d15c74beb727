namespace Throughline.Server.Tests;

/// <summary>Small papers about invented parties.</summary>
internal static class Papers
{
    public const string Harbour = """
        Harbour firm shipped pumps abroad

        By A. Reader, 3 October 2024

        Tallow Marine Ltd shipped two pumps to Vetka Trade LLC in June 2024. Vetka Trade LLC paid Tallow Marine Ltd 41,500 euros on 12 July 2024.

        Vetka Trade LLC supplied the pumps to the Orlovka Machine Plant in August 2024, according to a letter 🜁 seen by this desk. Tallow Marine Ltd denied that it supplied the Orlovka Machine Plant.
        """;

    public const string Answer = """
        ООО «Ветка Трейд»
        Исх. № 14 от 05.09.2024

        ООО «Ветка Трейд» поставило Орловскому машиностроительному заводу два насоса в августе 2024 года.
        """;

    public const string Payments = """
        date;payer;payee;amount;currency;purpose
        2024-07-12;Vetka Trade LLC;Tallow Marine Ltd;41500.00;EUR;pumps, invoice 7
        2024-07-30;Vetka Trade LLC;Northern Haulage;900.00;EUR;freight
        """;
}
