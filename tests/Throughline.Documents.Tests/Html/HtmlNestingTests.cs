using Throughline.Documents.Html;

namespace Throughline.Documents.Tests.Html;

public sealed class HtmlNestingTests
{
    [Theory]
    [InlineData(
        "<div>a<b>c</b></div><p>d<p>e<br>f<ul><li>g<li>h</ul><svg><path d='>'/><g/></svg><!-- <div> --><script>if (a<b) x()</script>"
    )]
    [InlineData("a < b <3 </ <")]
    [InlineData("<div title=\"a>b\">c")]
    public void An_ordinary_page_is_left_as_it_is(string html) => HtmlNesting.Bounded(html).ShouldBeSameAs(html);

    [Fact]
    public void Many_elements_that_close_or_need_no_end_are_no_nesting()
    {
        var html = string.Concat(Enumerable.Repeat("<p>one<div><span>two</span></div><tr><td>three", 3 * HtmlNesting.Deepest));
        HtmlNesting.Bounded(html).ShouldBeSameAs(html);
    }

    [Fact]
    public void Deeper_tags_are_left_out_and_their_text_stays()
    {
        var html = HtmlNesting.Bounded(string.Concat(Enumerable.Repeat("<div>a</x>", 2_000)));
        (html.Split("<div>").Length - 1).ShouldBe(HtmlNesting.Deepest);
        html.Count(c => c == 'a').ShouldBe(2_000);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div></x>")]
    [InlineData("<svg><div/>")]
    [InlineData("<b><div></b>")]
    [InlineData("<a href='x'>")]
    [InlineData("<custom-part>")]
    public void A_page_of_opening_tags_is_read_in_time_with_its_text(string tag)
    {
        var html = "<html><body><p>The first words.</p>" + string.Concat(Enumerable.Repeat(tag, 20_000)) + "<p>The last words.</p>";
        var document = Reading
            .Outcome("deep.html", System.Text.Encoding.UTF8.GetBytes(html), new() { MaxTime = TimeSpan.FromSeconds(30) })
            .Documents.ShouldHaveSingleItem()
            .Document;
        document.Warnings.ShouldBeEmpty();
        document.Text.ShouldContain("The first words.");
        document.Text.ShouldContain("The last words.");
    }
}
