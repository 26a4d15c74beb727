using Throughline.Extraction.Coreference;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Coreference;

public class ShortNamesTests
{
    [Theory]
    [InlineData("en", "Halden Trading Ltd paid. Later Halden left.", "Halden", "Halden Trading Ltd")]
    [InlineData("en", "Sichuan Aviation Works Ltd (hereinafter “SAW”) paid. SAW left.", "SAW", "Sichuan Aviation Works Ltd")]
    [InlineData("en", "Peter Hargreaves signed. Hargreaves left.", "Hargreaves", "Peter Hargreaves")]
    [InlineData("ru", "ООО «Вектрон Трейд» (далее — «ВТК») платит. Счёт получило ВТК.", "ВТК", "ООО «Вектрон Трейд»")]
    [InlineData("ru", "Иван Петрович Соколов прибыл. С Соколовым говорили.", "Соколовым", "Иван Петрович Соколов")]
    [InlineData("ru", "Иван Петрович Соколов прибыл. Подписал И.П. Соколов.", "И.П. Соколов", "Иван Петрович Соколов")]
    [InlineData("ru", "Рейс из Москвы задержан. Москва ждёт.", "Москвы", "Москва")]
    [InlineData("zh", "深圳市华锐航空科技有限公司（以下简称“华航”）付款。华航否认。", "华航", "深圳市华锐航空科技有限公司")]
    [InlineData("zh", "深圳市华锐航空科技有限公司付款。华锐公司否认。", "华锐公司", "深圳市华锐航空科技有限公司")]
    public void A_short_form_is_linked_to_the_full_name(string language, string text, string shorter, string full) =>
        Linked(language, text, shorter).ShouldBe(full);

    [Theory]
    [InlineData("en", "Halden Marine Ltd and Halden Steel LLC met. Somebody at Halden called.", "Halden")]
    [InlineData("ru", "ООО «Вектрон Авиа» и АО «Вектрон Агро» рядом. Звонили в «Вектрон».", "Вектрон")]
    public void What_two_names_share_is_linked_to_neither(string language, string text, string shared) =>
        Linked(language, text, shared).ShouldBe(shared);

    private static string Linked(string language, string text, string shorter)
    {
        var names = DocumentNames.Of(text, language);
        var mention = names.Mentions.Last(m => m.Text == shorter);
        return new ShortNames(text, names).FullestOf(mention).Text;
    }
}
