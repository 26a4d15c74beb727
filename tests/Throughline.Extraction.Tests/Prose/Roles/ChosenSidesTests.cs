using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose.Roles;

/// <summary>Sentences whose sides no slot of a frame finds. None is a text that the model was trained on.</summary>
public sealed class ChosenSidesTests
{
    [Theory]
    [InlineData(
        "en",
        "From there Berwick Instruments, as its own papers show, sent on the sensors to a firm in Narva.",
        "Berwick Instruments shipped firm"
    )]
    [InlineData(
        "zh",
        "据海关记录，这批陀螺仪先由宁波海澜机械公司运往阿拉木图，再由当地的草原货运公司转交给车里雅宾斯克的雷鸣仪表厂。",
        "草原货运公司 delivered 雷鸣仪表厂"
    )]
    public void The_model_chooses_sides_that_the_frames_miss(string language, string text, string expected)
    {
        var told = Written.Claims(language, text).Where(FrameInterpreter.IsChosen).ToList();
        told.Select(c => $"{c.Subject.Name} {c.Predicate} {c.ObjectText}").ShouldContain(expected);
        new ClaimExtractor { Sides = null }
            .Extract(Written.Document(language, text))
            .Claims.Select(c => $"{c.Subject.Name} {c.Predicate} {c.ObjectText}")
            .ShouldNotContain(expected);
    }

    [Fact]
    public void A_choice_is_marked_less_sure_than_a_frame_and_quoted()
    {
        const string text = "From there Berwick Instruments, as its own papers show, sent on the sensors to a firm in Narva.";
        var chosen = Written.Claims("en", text).First(FrameInterpreter.IsChosen);
        chosen.Extractor.ShouldBe("frames.en.sides/1");
        chosen.Confidence.ShouldBeLessThanOrEqualTo(0.6);
        text.ShouldContain(chosen.Evidence[0].Quote);
    }

    [Theory]
    [InlineData("en", "Did Berwick Instruments send the sensors on to a firm in Narva?")]
    [InlineData("en", "From there Berwick Instruments, as its own papers show, may have sent on the sensors to a firm in Narva.")]
    [InlineData("en", "From there Berwick Instruments, as its own papers show, never sent on the sensors to a firm in Narva.")]
    [InlineData("zh", "草原货运公司没有把这批陀螺仪转交给车里雅宾斯克的雷鸣仪表厂。")]
    [InlineData("ru", "Журналисты спросили, доставляла ли «Волна-Логистик» подшипники на завод «Гранит».")]
    public void What_is_asked_denied_or_only_possible_is_not_chosen(string language, string text) =>
        Written.Claims(language, text).Where(c => FrameInterpreter.IsChosen(c) && c.Modality == Modality.Fact).ShouldBeEmpty();

    [Fact]
    public void The_same_text_gives_the_same_choices()
    {
        const string text = "这批陀螺仪先由宁波海澜机械公司运往阿拉木图，再由当地的草原货运公司转交给雷鸣仪表厂。";
        Written.Claims("zh", text).Select(c => c.Id).ShouldBe(Written.Claims("zh", text).Select(c => c.Id));
    }
}
