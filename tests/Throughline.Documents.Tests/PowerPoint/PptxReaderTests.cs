using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using D = DocumentFormat.OpenXml.Drawing;

namespace Throughline.Documents.Tests.PowerPoint;

public class PptxReaderTests
{
    [Fact]
    public void Each_slide_is_a_page_with_its_texts()
    {
        var document = Reading.One("talk.pptx", File("Plant visit", "The team visited Aarn in May.", "Twelve pumps were ordered."));
        document.Pages.Length.ShouldBe(2);
        document.Title.ShouldBe("Plant visit");
        document.Text.ShouldBe("Plant visit\n\nThe team visited Aarn in May.\n\nTwelve pumps were ordered.\n\n");
        document.PageAt(document.Text.IndexOf("Twelve", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_cut_file_is_refused_with_a_reason() => Reading.Refusal("cut.pptx", File("Title", "a", "b")[..600]).ShouldNotBeEmpty();

    [Fact]
    public void A_slide_that_leads_nowhere_keeps_the_text_before_it_and_is_told()
    {
        using var memory = new MemoryStream();
        memory.Write(File("Plant visit", "The team visited Aarn in May.", "Twelve pumps were ordered."));
        using (var package = PresentationDocument.Open(memory, true))
        {
            package.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().Last().RelationshipId = "nowhere";
        }

        var document = Reading.One("talk.pptx", memory.ToArray());
        document.Text.ShouldStartWith("Plant visit");
        document.Warnings.ShouldContain(w => w.Contains("damaged", StringComparison.Ordinal));
    }

    [Fact]
    public void A_presentation_whose_first_slide_leads_nowhere_is_refused_as_one()
    {
        using var memory = new MemoryStream();
        memory.Write(File("Plant visit", "The team visited Aarn in May.", "Twelve pumps were ordered."));
        using (var package = PresentationDocument.Open(memory, true))
        {
            package.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().First().RelationshipId = "nowhere";
        }

        Reading.Refusal("talk.pptx", memory.ToArray()).ShouldContain("expected a presentation");
    }

    private static byte[] File(string title, string first, string second)
    {
        using var memory = new MemoryStream();
        using (var package = PresentationDocument.Create(memory, PresentationDocumentType.Presentation))
        {
            var presentation = package.AddPresentationPart();
            presentation.Presentation = new Presentation(new SlideIdList());
            AddSlide(presentation, 256, Text(2, title, PlaceholderValues.Title), Text(3, first, null));
            AddSlide(presentation, 257, Text(2, second, null));
        }

        return memory.ToArray();
    }

    private static void AddSlide(PresentationPart presentation, uint id, params Shape[] shapes)
    {
        var part = presentation.AddNewPart<SlidePart>();
        part.Slide = new Slide(
            new CommonSlideData(
                new ShapeTree([
                    new NonVisualGroupShapeProperties(
                        new NonVisualDrawingProperties { Id = 1, Name = "" },
                        new NonVisualGroupShapeDrawingProperties(),
                        new ApplicationNonVisualDrawingProperties()
                    ),
                    new GroupShapeProperties(),
                    .. shapes,
                ])
            )
        );
        presentation.Presentation!.SlideIdList!.Append(new SlideId { Id = id, RelationshipId = presentation.GetIdOfPart(part) });
    }

    private static Shape Text(uint id, string text, PlaceholderValues? place) =>
        new(
            new NonVisualShapeProperties(
                new NonVisualDrawingProperties { Id = id, Name = "box" },
                new NonVisualShapeDrawingProperties(),
                new ApplicationNonVisualDrawingProperties(place is { } kind ? [new PlaceholderShape { Type = kind }] : [])
            ),
            new ShapeProperties(),
            new TextBody(new D.BodyProperties(), new D.Paragraph(new D.Run(new D.Text(text))))
        );
}
