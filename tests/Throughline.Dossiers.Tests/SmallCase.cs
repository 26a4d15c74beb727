using System.Collections.Immutable;
using NodaTime;
using Throughline.Model;
using Throughline.Network;

namespace Throughline.Dossiers.Tests;

/// <summary>Two firms, a person, a payment and a passport, with awkward characters.</summary>
internal static class SmallCase
{
    public static readonly Document Letter = new()
    {
        Id = "d-1",
        Sha256 = "ab",
        Path = "mail.zip!/in/letter <1>.txt",
        MediaType = "text/plain",
        Language = "ru",
        Reader = "test/1",
        Text = "Фирма «Альфа» оплатила <b>Beta & Co</b> 100 юаней.\nПаспорт 4509123456 у Иванова Тест Тестовича.",
    };

    public static DossierInput Input()
    {
        var (alpha, beta, person) = (Ref("Альфа", "Company"), Ref("Beta & Co", "Company"), Ref("Иванов Тест Тестович", "Person"));
        Claim[] claims =
        [
            Make(alpha, "paid", beta, null, 0, 50) with
            {
                Amount = Amount.Exactly(100, "CNY", "100 юаней"),
                Time = TimeRange.ParseOrNull("2025-Q2"),
            },
            Make(person, "hasIdentifier", null, "4509123456", 51, 69) with
            {
                Qualifiers = new() { Details = ImmutableSortedDictionary<string, string>.Empty.Add("kind", "Passport") },
            },
            Make(alpha, "owns", beta, null, 6, 36) with
            {
                Qualifiers = new() { Percent = 51.5m },
            },
        ];
        Party[] parties = [Of(alpha), Of(beta), Of(person)];
        var network = new EvidenceNetwork(claims, parties, parties.ToDictionary(p => p.Mentions[0], p => p.Id, StringComparer.Ordinal));
        var lead = new Lead
        {
            Id = "l-1",
            Detection = "D99",
            Title = "Альфа paid <Beta>",
            Score = 0.5,
            Subjects = [new("p-Альфа", "Альфа")],
            Claims = [claims[0].Id],
            Evidence = claims[0].Evidence,
            Parts = [new("amount", 0.5, "100 юаней")],
            Alternatives = ["an ordinary purchase"],
        };
        return new DossierInput(
            "Small case",
            new LocalDate(2025, 9, 26),
            network,
            [Letter],
            [lead],
            [new("x-1", "value", [claims[0].Id, claims[2].Id], "Two figures", [claims[0].Evidence[0], claims[2].Evidence[0]])],
            [new("u-1", "unknown", [claims[0].Id], "Who signed?", claims[0].Evidence, [])],
            [new(TimeRange.ParseOrNull("2025-Q2")!.Value, "money", "Альфа paid Beta & Co", ["p-Альфа"], [claims[0].Id])],
            []
        );
    }

    private static EntityRef Ref(string name, string schema) => new("m-" + name, name, schema);

    private static Party Of(EntityRef r) =>
        new()
        {
            Id = "p-" + r.Name,
            Caption = r.Name,
            Schema = r.Schema,
            Names = [r.Name],
            Mentions = [r.Id],
        };

    private static Claim Make(EntityRef subject, string predicate, EntityRef? target, string? value, int start, int end)
    {
        var at = Evidence.In(Letter, start, end);
        return new Claim
        {
            Id = Claim.IdOf(at, subject, predicate, target, value),
            Subject = subject,
            Predicate = predicate,
            Object = target,
            Value = value,
            Epistemic = Epistemic.Documented,
            Evidence = [at],
            Extractor = "test/1",
        };
    }
}
