using SkiaSharp;
using ZXing;
using ZXing.Common;

namespace Throughline.Documents.Tests.Travel;

public sealed class PictureCodesTests
{
    private const string Pass = "M1SUND/ORLA MRS       EWLM4QX SVOPEKSU 0204 136Y012C0042 100";

    [Theory]
    [InlineData(BarcodeFormat.AZTEC)]
    [InlineData(BarcodeFormat.QR_CODE)]
    public void A_boarding_pass_in_a_picture_of_its_bar_code_is_read(BarcodeFormat format)
    {
        var document = Reading.One("pass.png", Picture(format, Pass));
        document.Text.ShouldContain(Pass);
        document.Said("reservations[0].passenger").ShouldBe("ORLA SUND");
        document.Said("reservations[0].flight").ShouldBe("SU204");
        document.Quote("reservations[0].pnr").ShouldBe("WLM4QX");
    }

    private static byte[] Picture(BarcodeFormat format, string text)
    {
        var code = new BarcodeWriterGeneric
        {
            Format = format,
            Options = new EncodingOptions
            {
                Width = 300,
                Height = 300,
                Margin = 20,
            },
        }.Encode(text);
        using var picture = new SKBitmap(code.Width + 80, code.Height + 80);
        picture.Erase(SKColors.White);
        for (var x = 0; x < code.Width; x++)
        {
            for (var y = 0; y < code.Height; y++)
            {
                picture.SetPixel(x + 40, y + 40, code[x, y] ? SKColors.Black : SKColors.White);
            }
        }

        using var encoded = picture.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
