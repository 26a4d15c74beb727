using Throughline.Extraction.Tests.Prose;

namespace Throughline.Extraction.Tests.Coreference;

/// <summary>What "the supplier", "the latter", "this firm" and "it" stand for beyond their sentence.</summary>
public class ReferencesTests
{
    [Fact]
    public void The_supplier_is_who_supplied() =>
        Written
            .Claims(
                "en",
                "Norvik Marine LLC ordered two pumps from Hydrolux GmbH. Corvid Holdings owns Norvik Marine LLC. The supplier invoiced Norvik Marine LLC for the pumps."
            )
            .ShouldContain(c => c.Predicate == "invoiced" && c.Subject.Name == "Hydrolux GmbH");

    [Fact]
    public void The_latter_is_the_one_named_last() =>
        Written
            .Claims("en", "Norvik Marine LLC sold 40 pumps to Corvid Holdings Ltd. The latter paid USD 5 million in March 2024.")
            .ShouldContain(c => c.Predicate == "paid" && c.Subject.Name == "Corvid Holdings Ltd");

    [Fact]
    public void The_latter_agrees_in_Russian() =>
        Written
            .Claims(
                "ru",
                "Приводы куплены у компании «Лиген Моушн», с которой ООО «Импортсервис» заключило договор. Последняя отгрузила 40 насосов через Стамбул."
            )
            .ShouldContain(c => c.Predicate == "shipped" && c.Subject.Name == "Лиген Моушн");

    [Fact]
    public void The_latter_in_Chinese() =>
        Written
            .Claims("zh", "北岭机械有限公司持有盛远贸易有限公司30%的股权，后者去年向塔尔仪表厂供应轴承500套。")
            .ShouldContain(c => c.Predicate == "supplied" && c.Subject.Name == "盛远贸易有限公司");

    [Fact]
    public void This_firm_is_the_one_named_last() =>
        Written
            .Claims("en", "Norvik Marine LLC shipped the pumps to a warehouse of Zentrum Rohr GmbH. This firm is owned by Pavel Drozdin.")
            .ShouldContain(c => c.Predicate == "owns" && c.ObjectText == "Zentrum Rohr GmbH");

    [Fact]
    public void Two_that_were_called_dealers_are_both_dealers() =>
        Written
            .Claims(
                "en",
                "Anadolu Pres Ltd, a dealer, bought presses from Ferrabosco SpA. A second dealer, Bosfor Makine Ltd, supplied spare parts. Both dealers were sanctioned by the United States in May 2024."
            )
            .ShouldNotContain(c => c.Predicate == "sanctionedBy" && c.Subject.Name == "Ferrabosco SpA");

    [Fact]
    public void A_further_count_carries_its_act_on()
    {
        var claims = Written.Claims(
            "en",
            "Norvik Marine LLC delivered 20 pumps to Corvid Holdings in April 2024 and a further 15 in June 2024."
        );
        claims.ShouldContain(c => c.Predicate == "delivered" && c.Quantity!.Min == 20 && $"{c.Time}" == "2024-04");
        claims.ShouldContain(c => c.Predicate == "delivered" && c.Quantity!.Min == 15 && $"{c.Time}" == "2024-06");
    }

    [Fact]
    public void A_further_count_is_carried_over_a_full_stop() =>
        Written
            .Claims("ru", "В 2023 году ООО «Вектор» закупило у завода «Юнда» 60 двигателей. Ещё 25 — в январе 2024 года.")
            .ShouldContain(c => c.Subject.Name == "ООО «Вектор»" && c.Quantity!.Min == 25 && $"{c.Time}" == "2024-01");

    [Fact]
    public void The_sum_before_a_passive_is_what_was_paid() =>
        Written
            .Claims("en", "USD 300,000 was paid by Corvid Holdings to Halden Trade on 16 May 2024.")
            .ShouldContain(c => c.Predicate == "paid" && c.Amount!.Min == 300_000m);
}
