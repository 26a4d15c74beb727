using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Network.Tests;

public class ClaimSentenceTests
{
    [Theory]
    [InlineData("Alder Ltd", "shipped", "Bramwell JSC", "engines", "Alder Ltd shipped to Bramwell JSC: engines")]
    [InlineData("engines:Product", "shipped", "Bramwell JSC", "engines", "engines: shipped to Bramwell JSC")]
    [InlineData("Alder Ltd", "delivered", "A140:Product", "A140", "Alder Ltd delivered A140")]
    [InlineData("Bramwell JSC", "received", "engines:Product", "engines", "Bramwell JSC received engines")]
    [InlineData("Alder Ltd", "plannedDelivery", "A200:Product", null, "Alder Ltd plans to deliver A200")]
    [InlineData("Alder Ltd", "supplied", null, "engines", "Alder Ltd supplied engines")]
    public void Goods_are_said_once_and_nothing_is_sent_to_them(
        string subject,
        string predicate,
        string? target,
        string? goods,
        string sentence
    )
    {
        var papers = new Papers();
        var claim = papers.Say("a", subject, predicate, target, concerns: goods);
        var network = Plain.Network(papers);
        ClaimSentence.Of(network, claim).ShouldBe(sentence);
        FullSentence.Of(network, claim).ShouldBe(sentence);
    }

    [Fact]
    public void An_answer_is_said_in_its_own_words_and_a_state_has_a_verb()
    {
        var papers = new Papers();
        var silent = papers.Say(
            "a",
            "Bramwell JSC",
            "responded",
            value: "questions",
            change: c => c with { Response = ResponseKind.NoResponse }
        );
        var employed = papers.Say("a", "Ida Falk:Person", "employedBy", "Bramwell JSC");
        var network = Plain.Network(papers);
        ClaimSentence.Of(network, silent).ShouldBe("Bramwell JSC did not respond to questions");
        ClaimSentence.Of(network, employed).ShouldBe("Ida Falk is employed by Bramwell JSC");
    }
}
