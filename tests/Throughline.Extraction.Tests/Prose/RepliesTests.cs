using Throughline.Extraction.Mentions;
using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Turns of phrase that answer: where one stands, and what kind of answer it is.</summary>
public class RepliesTests
{
    [Theory]
    [InlineData("ru", "В компании сослались на коммерческую тайну.", ResponseKind.Declined)]
    [InlineData("ru", "Он не стал говорить об этом.", ResponseKind.Declined)]
    [InlineData("ru", "Дозвониться до него вчера вечером не удалось.", ResponseKind.NoResponse)]
    [InlineData("ru", "Он назвал статью клеветой.", ResponseKind.Denied)]
    [InlineData("zh", "公司以商业机密为由拒绝说明。", ResponseKind.Declined)]
    [InlineData("zh", "电话均无人接听。", ResponseKind.NoResponse)]
    [InlineData("zh", "公司表示从未向该国供货。", ResponseKind.Denied)]
    public void A_turn_is_found_and_is_of_one_kind(string language, string text, ResponseKind kind)
    {
        foreach (var other in new[] { ResponseKind.Declined, ResponseKind.NoResponse, ResponseKind.Denied })
        {
            (Replies.Turn(text, other, Lexicon.Of(language)) is not null).ShouldBe(other == kind);
        }
    }

    [Theory]
    [InlineData("ru", "Он сослался на договор и стал объяснять, что не удалось дозвониться никому.", ResponseKind.Declined)]
    [InlineData("ru", "Ему удалось дозвониться до директора.", ResponseKind.NoResponse)]
    [InlineData("zh", "公司称，货物已运抵港口，由代理商提走，并已通知全部收货人和承运人，他从未见过经理。", ResponseKind.Denied)]
    public void Words_that_only_look_like_a_turn_answer_nothing(string language, string text, ResponseKind kind) =>
        Replies.Turn(text, kind, Lexicon.Of(language)).ShouldBeNull();

    [Theory]
    [InlineData("zh", "本报记者不便透露来源。")]
    public void A_newspaper_answers_nothing(string language, string text) =>
        Written.Triples(language, text).ShouldNotContain(t => t.Contains("responded"));

    [Theory]
    [InlineData("塔兰机械厂没有采购部部长高玉兰。")]
    [InlineData("塔兰机械厂向沃林贸易公司经理高玉兰交付了磨床。", "塔兰机械厂")]
    public void A_house_behind_a_verb_or_a_negation_is_not_that_of_the_name(string text, string house = "塔兰机械厂") =>
        Written.Triples("zh", text).ShouldNotContain(t => t.StartsWith("高玉兰 ") && t.EndsWith(house));
}
