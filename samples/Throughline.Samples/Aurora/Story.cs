using Throughline.Samples.Truth;

namespace Throughline.Samples.Aurora;

/// <summary>The records of the story, from which the documents and their truth are both written.</summary>
internal static class Story
{
    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static IReadOnlyList<Sale> Sales { get; } =
    [
        new("PI-240312", "proForma", Day(2024, 3, 12), "lanlu", "kedran", "CNY", [new("LH-40", 12, 162_000m)], "KL-24/02"),
        new("LL2404-17", "commercial", Day(2024, 4, 17), "lanlu", "kedran", "CNY", [new("LH-40", 12, 162_000m)], "KL-24/02"),
        new("LL2409-03", "commercial", Day(2024, 9, 3), "lanlu", "kedran", "CNY", [new("LH-90V", 4, 385_000m)], "KL-24/02"),
        new("LL2410-CN1", "creditNote", Day(2024, 10, 14), "lanlu", "kedran", "CNY", [new("LH-90V", 1, 77_000m)], "KL-24/02"),
        new(
            "LL2504-22",
            "commercial",
            Day(2025, 4, 22),
            "lanlu",
            "kedran",
            "CNY",
            [new("LH-120", 6, 890_000m), new("AM-4", 10, 31_500m)],
            "KL-24/02"
        ),
        new("41", "commercial", Day(2024, 5, 20), "kedran", "aurora", "RUB", [new("LH-40", 12, 2_430_000m)], "118/А-24"),
        new("97", "commercial", Day(2024, 10, 8), "kedran", "aurora", "RUB", [new("LH-90V", 4, 5_700_000m)], "118/А-24"),
        new("101", "commercial", Day(2024, 10, 21), "kedran", "aurora", "RUB", [new("FJ-170", 30, 520_000m)], "131/А-24"),
        new("38", "commercial", Day(2025, 5, 29), "kedran", "aurora", "RUB", [new("LH-120", 6, 13_100_000m)], "118/А-24"),
        new("FJ20240812", "commercial", Day(2024, 8, 12), "fengjiang", "saryzhel", "CNY", [new("FJ-170", 30, 24_000m)], "FJ-SL-07"),
        new("СЛ-216", "commercial", Day(2024, 9, 16), "saryzhel", "kedran", "RUB", [new("FJ-170", 30, 450_000m)], "12/СК"),
        new("4", "commercial", Day(2025, 9, 18), "ladorzha", "aurora", "RUB", [new("FJ-170", 20, 545_000m)], "09/25-Л"),
    ];

    public static IReadOnlyList<Payment> Payments { get; } =
    [
        new(Day(2024, 3, 19), "kedran", "lanlu", 583_200m, "CNY", "PI-240312"),
        new(Day(2024, 4, 26), "kedran", "lanlu", 1_360_800m, "CNY", "LL2404-17"),
        new(Day(2024, 6, 4), "aurora", "kedran", 29_160_000m, "RUB", "41"),
        new(Day(2024, 9, 12), "kedran", "lanlu", 1_540_000m, "CNY", "LL2409-03"),
        new(Day(2024, 9, 24), "kedran", "saryzhel", 13_500_000m, "RUB", "СЛ-216"),
        new(Day(2024, 8, 20), "saryzhel", "fengjiang", 720_000m, "CNY", "FJ20240812"),
        new(Day(2024, 10, 22), "aurora", "kedran", 22_800_000m, "RUB", "97"),
        new(Day(2024, 11, 6), "aurora", "kedran", 15_600_000m, "RUB", "101"),
        new(Day(2025, 5, 7), "kedran", "lanlu", 5_655_000m, "CNY", "LL2504-22"),
        new(Day(2025, 6, 16), "aurora", "kedran", 78_600_000m, "RUB", "38"),
        new(Day(2025, 9, 30), "aurora", "ladorzha", 10_900_000m, "RUB", "4"),
    ];

    public static IReadOnlyList<Segment> Flights { get; } =
    [
        .. Trip(["deng", "ke", "bian"], "K7QT2M", "771240060", "MZ804", Day(2024, 6, 14), "MZ803", Day(2024, 6, 22), "flown"),
        .. Trip(["deng", "ke"], "P4XW9B", "771240113", "MZ804", Day(2024, 11, 9), "MZ803", Day(2024, 11, 16), "flown"),
        .. Trip(["yi"], "R8LN3C", "771240117", "MZ804", Day(2024, 11, 9), "MZ803", Day(2024, 11, 16), "flown"),
        .. Trip(["shutikhin"], "R8LN3C", "771240118", "MZ803", Day(2024, 8, 24), "MZ804", Day(2024, 8, 31), "flown"),
        .. Trip(["deng", "bian"], "T2VD6H", "771250031", "MZ804", Day(2025, 6, 20), "MZ803", Day(2025, 6, 28), "flown"),
        .. Trip(["ke"], "T2VD6H", "771250033", "MZ804", Day(2025, 6, 20), "MZ803", Day(2025, 6, 28), "cancelled"),
        .. Trip(["deng", "ke", "bian"], "W9SF5J", "771250096", "MZ804", Day(2025, 10, 17), "MZ803", Day(2025, 10, 25), "booked"),
    ];

    public static Sale Invoice(string number) => Sales.First(s => s.Number == number);

    public static Payment PaymentFor(string invoice) => Payments.First(p => p.Invoice == invoice);

    /// <summary>A claim of a record.</summary>
    public static ExpectedClaim Claim(string subject, string predicate, string? target) => new(subject, predicate, target);

    public static string Iso(DateOnly day) => Writing.Block.Show(day);

    public static ExpectedNumber Money(decimal amount, string currency) => ExpectedNumber.Exactly(amount, currency);

    public static ExpectedNumber Count(decimal count, string? unit = null) => ExpectedNumber.Exactly(count, unit);

    // Out from Wuhan to Kostroma and back; flight numbers and the carrier are invented.
    private static IEnumerable<Segment> Trip(
        string[] people,
        string pnr,
        string ticket,
        string there,
        DateOnly out_,
        string back,
        DateOnly home,
        string status
    )
    {
        for (var i = 0; i < people.Length; i++)
        {
            var number = $"990 {ticket}{i}";
            var toRussia = there == "MZ804";
            yield return new(people[i], there, out_, toRussia ? "WUH" : "KMW", toRussia ? "KMW" : "WUH", pnr, number, status);
            yield return new(people[i], back, home, toRussia ? "KMW" : "WUH", toRussia ? "WUH" : "KMW", pnr, number, status);
        }
    }
}
