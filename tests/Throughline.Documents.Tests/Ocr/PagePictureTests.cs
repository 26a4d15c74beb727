using System.Text;
using Throughline.Documents.Ocr;

namespace Throughline.Documents.Tests.Ocr;

public class PagePictureTests
{
    [Fact]
    public void A_grey_map_comes_back_as_it_was_read()
    {
        var content = Map(1600, 1501, (x, y) => (byte)(x + y));
        using var picture = PagePicture.OfPgmOrNull(content).ShouldNotBeNull();
        picture.ToPgm().ShouldBe(content);
    }

    [Fact]
    public void A_small_grey_map_is_enlarged_as_any_picture_is()
    {
        using var picture = PagePicture.OfPgmOrNull(Map(700, 300, (_, _) => 255)).ShouldNotBeNull();
        (picture.Width, picture.Height).ShouldBe((1400, 600));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P5")]
    [InlineData("P5\n3 3\n255\nab")]
    [InlineData("P5\n-3 3\n255\n")]
    [InlineData("P5\n900000 900000\n255\n")]
    [InlineData("P6\n1 1\n255\nabc")]
    public void What_is_no_whole_grey_map_is_refused(string content) =>
        PagePicture.OfPgmOrNull(Encoding.ASCII.GetBytes(content)).ShouldBeNull();

    private static byte[] Map(int width, int height, Func<int, int, byte> shade) =>
        [
            .. Encoding.ASCII.GetBytes($"P5\n{width} {height}\n255\n"),
            .. Enumerable.Range(0, width * height).Select(i => shade(i % width, i / width)),
        ];
}
