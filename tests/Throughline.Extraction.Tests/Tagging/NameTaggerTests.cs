using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Tests.Tagging;

public class NameTaggerTests
{
    private static readonly (string Language, string Text)[] s_texts =
    [
        ("en", "President Anna Lindqvist of Norway met officials of the European Commission in Brussels."),
        ("ru", "Президент России Владимир Соколов встретился с представителями «Газпрома» в Москве."),
        ("zh", "新华社北京5月12日电（记者王建国）中国外交部发言人李伟表示，中国将加强合作。"),
    ];

    [Theory]
    [InlineData(0, "Person Anna Lindqvist|Location Norway|Organization European Commission|Location Brussels")]
    [InlineData(1, "Location России|Person Владимир Соколов|Location Москве")]
    [InlineData(2, "Location 北京|Person 王建国|Person 李伟")]
    public void Names_of_plain_news_are_found(int which, string expected)
    {
        var (language, text) = s_texts[which];
        var found = NameTagger.OfOrNull(language)!.Find(text).Select(m => $"{m.Type} {m.Text}").ToList();
        expected.Split('|').ShouldBeSubsetOf(found);
    }

    [Fact]
    public void Every_mention_is_its_stretch_of_the_text()
    {
        // Marks of direction, emoji, mixed scripts, a line without an end.
        var text = string.Concat(Enumerable.Repeat("\u200FAnna Lindqvist 😀 Иван Соколов 王建国 in Vienna,", 500));
        foreach (var (language, _) in s_texts)
        {
            NameTagger.OfOrNull(language)!.Find(text).ShouldAllBe(m => text.Substring(m.Start, m.End - m.Start) == m.Text);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_names()
    {
        foreach (var (language, text) in s_texts)
        {
            MentionFinder.Find(text, language).ShouldBe(MentionFinder.Find(text, language));
        }
    }

    [Fact]
    public void A_written_model_reads_as_it_was()
    {
        var weights = Enumerable.Range(0, 2 * Tags.Count).Select(i => (sbyte)(i - 9)).ToArray();
        var model = new TagModel([3u, 4_000_000_000u], weights, new short[Tags.Count * Tags.Count]);
        using var stream = new MemoryStream();
        model.Write(stream);
        stream.Position = 0;
        var read = TagModel.Read(stream);
        read.Keys.ShouldBe(model.Keys);
        read.Packed.ShouldBe(weights);
    }

    [Fact]
    public void A_name_that_begins_must_end()
    {
        for (var before = 0; before < Tags.Count; before++)
        {
            for (var tag = 0; tag < Tags.Count; tag++)
            {
                if (Tags.MayFollow(before, tag) && before > 0 && !Tags.Ends(before))
                {
                    Tags.Begins(tag).ShouldBeFalse();
                    Tags.TypeOf(tag).ShouldBe(Tags.TypeOf(before));
                }
            }
        }
    }
}
