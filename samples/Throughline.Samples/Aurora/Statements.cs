using Throughline.Samples.Writing;
using static Throughline.Samples.Aurora.Story;

namespace Throughline.Samples.Aurora;

/// <summary>What parties and authorities publish themselves, and what an analyst makes of it.</summary>
internal static class Statements
{
    public static IEnumerable<SampleDocument> All() => [Denial(), Notice(), Analyst()];

    private static SampleDocument Denial() =>
        new SampleDocument("letters/заявление Кедрань.txt", "statement", "ru")
            .Title("Заявление ООО «ТД Кедрань»")
            .Say("10 ноября 2025 года")
            .Say(
                "В связи с публикациями в прессе сообщаем: наша компания никогда не поставляла беспилотные летательные аппараты АО «КАЗ „Аврора“».",
                Claim("kedran", "responded", null) with
                {
                    Response = "denied",
                    Time = "2025-11-10",
                    Quote = "наша компания никогда не поставляла беспилотные летательные аппараты АО «КАЗ „Аврора“»",
                }
            )
            .Say(
                "С иностранными специалистами трудовых договоров у нас не заключалось; откуда взялись упомянутые списки, нам неизвестно.",
                Claim("kedran", "responded", null) with
                {
                    Response = "notAware",
                    Quote = "откуда взялись упомянутые списки, нам неизвестно",
                },
                Claim("kedran", "responded", null) with
                {
                    Response = "denied",
                    Quote = "С иностранными специалистами трудовых договоров у нас не заключалось",
                }
            )
            .Say(
                "Договор с заводом существует, однако касается исключительно канцелярских товаров.",
                Claim("kedran", "responded", null) with
                {
                    Response = "partialAdmission",
                    Optional = true,
                },
                Claim("kedran", "contractedWith", "aurora") with
                {
                    Quote = "Договор с заводом существует",
                    Optional = true,
                }
            );

    private static SampleDocument Notice() =>
        new SampleDocument("news/listing-notice.txt", "pressNotice", "en")
            .Title("Northern Union adds eleven entries")
            .Say("4 March 2025")
            .Say(
                "The Northern Union today added TD Kedran LLC of Yaroslavl to its asset-freeze list for acting as an intermediary for Kostroma Apparatus Plant Aurora.",
                Claim("kedran", "sanctionedBy", "Northern Union") with
                {
                    Time = "2025-03-04",
                },
                Claim("kedran", "intermediaryFor", "aurora")
            )
            .Say(
                "Ten further entries concern shipping firms and are unrelated. A firm of the same name in Perm, which sells stationery, isn't concerned."
            );

    private static SampleDocument Analyst() =>
        new SampleDocument("news/analyst-brief.txt", "analysis", "en")
            .Title("Brief: who feeds the Aurora plant?")
            .Say("Prepared for subscribers, September 2025")
            .Say(
                "We assess that Ladorzha-Komplekt, set up in May 2025 at the address of TD Kedran, has probably taken over part of Kedran's trade since the latter was listed.",
                Claim("ladorzha", "relatedTo", "kedran") with
                {
                    Hedges = ["assess", "probably"],
                    Epistemic = "assessed",
                    Optional = true,
                },
                Claim("ladorzha", "locatedAt", null) with
                {
                    Optional = true,
                }
            )
            .Say(
                "Kedran reportedly owns no warehouse; goods go straight from the airport to the plant. Gleb Vorsman controls both firms.",
                Claim("vorsman", "owns", "kedran") with
                {
                    AlsoPredicates = ["directs"],
                    Quote = "Gleb Vorsman controls both firms",
                },
                Claim("vorsman", "owns", "ladorzha") with
                {
                    AlsoPredicates = ["directs"],
                    Quote = "Gleb Vorsman controls both firms",
                },
                Claim("kedran", "shipped", "aurora") with
                {
                    AlsoPredicates = ["supplied", "delivered"],
                    Hedges = ["reportedly"],
                    Optional = true,
                    Quote = "goods go straight from the airport to the plant",
                }
            )
            .Say(
                "Who buys the engines in China after 2024, and on what terms, is not known.",
                Claim("*", "ordered", null) with
                {
                    AlsoPredicates = ["paid", "received", "supplied", "contractedWith", "stated"],
                    Knowledge = "unknown",
                    Concerns = "engines",
                }
            );
}
