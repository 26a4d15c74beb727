using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Who "we" and "I" are: the source of a quotation, the writer of a chat line.</summary>
public class SpeakerTests
{
    [Fact]
    public void A_quotation_speaks_for_the_firm_of_its_spokesman() =>
        Written
            .Claims("en", "\"We have never supplied engines to Brakov Yard,\" a spokesman for Halden Trading Ltd said.")
            .ShouldContain(c => c.Subject.Name == "Halden Trading Ltd" && c.Response == ResponseKind.Denied);

    [Fact]
    public void A_chat_line_speaks_for_its_writer() =>
        Written
            .Claims(
                "en",
                "Tomas: hello\nRafiq: Norvik Marine LLC ordered 40 boards\nTomas: I will ship 40 boards to Norvik Marine LLC next week\nRafiq: good\n"
            )
            .ShouldContain(c => c.Subject.Name == "Tomas" && c.Predicate == "shipped" && c.Modality == Modality.Plan);

    [Fact]
    public void A_negated_act_is_no_act() =>
        Written
            .Claims("en", "\"We have never supplied engines to Brakov Yard,\" a spokesman for Halden Trading Ltd said.")
            .ShouldNotContain(c => c.Predicate == "supplied");
}
