using System.Diagnostics;
using Throughline.Extraction.Mentions;

namespace Throughline.Extraction.Tests.Mentions;

public class WatchedNamesTests
{
    private static string[] Found(string language, string text, params (string, MentionType)[] names) =>
        [.. WatchedNames.Of(names).Find(text, language).Select(m => m.Text)];

    [Theory]
    [InlineData("ru", "Вчера встретились с Ивашкевичем Романом в порту.", "Ивашкевичем Романом")]
    [InlineData("ru", "Деньги перевели Роману Ивашкевичу.", "Роману Ивашкевичу")]
    [InlineData("en", "A man named Roman Ivashkevich paid for the room.", "Roman Ivashkevich")]
    [InlineData("en", "paid by IVASHKEVICH ROMAN in cash", "IVASHKEVICH ROMAN")]
    public void A_person_is_found_in_other_cases_scripts_and_orders(string language, string text, string expected) =>
        Found(language, text, ("Ивашкевич Роман Петрович", MentionType.Person)).ShouldBe([expected]);

    [Fact]
    public void A_firm_is_found_without_its_form_and_in_another_case()
    {
        var names = ("ООО «Ладожский Приборный Завод»", MentionType.Organization);
        Found("ru", "письмо Ладожскому приборному заводу", names).ShouldBeEmpty(); // written small, it is a description
        Found("ru", "письмо Ладожскому Приборному Заводу", names).ShouldBe(["Ладожскому Приборному Заводу"]);
        Found("en", "sold to Ladozhskiy Pribornyy Zavod last year", names).ShouldBe(["Ladozhskiy Pribornyy Zavod"]);
    }

    [Fact]
    public void A_Chinese_name_is_found_with_and_without_its_form()
    {
        var names = ("滨海恒拓精密仪器有限公司", MentionType.Organization);
        Found("zh", "上周滨海恒拓精密仪器发来了三箱货。", names).ShouldBe(["滨海恒拓精密仪器"]);
        Found("zh", "上周滨海恒拓精密仪器有限公司发来了三箱货。", names).ShouldBe(["滨海恒拓精密仪器有限公司"]);
    }

    [Theory]
    [InlineData("Mercury rises at dawn over the Baltic Bridge.", "MERCURY")]
    [InlineData("The general trading conditions and General Trading terms apply.", "General Trading LLC")]
    [InlineData("we saw an arrow and then Arrow again", "ARROW")]
    [InlineData("He met Ivan in May.", "Ivan")]
    public void Ordinary_words_are_no_names(string text, string listed) =>
        Found("en", text, (listed, MentionType.Organization)).ShouldBeEmpty();

    [Fact]
    public void A_name_without_any_sign_of_one_becomes_a_party_of_a_claim()
    {
        var watched = WatchedNames.Of([("Corvane Lindt Ostrava", MentionType.Organization)]);
        DocumentNames
            .Of("The lot was bought from Corvane Lindt Ostrava in May.", "en", null, watched)
            .Mentions.ShouldContain(m => m.Text == "Corvane Lindt Ostrava" && m.Type == MentionType.Organization);
    }

    [Fact]
    public void Two_hundred_thousand_names_take_bounded_memory_and_do_not_slow_a_text()
    {
        static string Word(int i) =>
            string.Concat(Enumerable.Range(0, 4).Select(k => "ptkbdgmnrlszv"[(i >> (4 * k)) % 13].ToString() + "aeiou"[(i >> k) % 5]));
        static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
        var few = WatchedNames.Of([("Petr Ivashkevich", MentionType.Person)]);
        var many = WatchedNames.Of(
            Enumerable
                .Range(0, 200_000)
                .Select(i => ($"{Capital(Word(i))} {Capital(Word(i * 31 + 7))} {Capital(Word(i * 17 + 3))}", MentionType.Organization))
        );
        (many.Bytes / (double)many.Count).ShouldBeLessThan(20);

        var text =
            string.Concat(Enumerable.Repeat("The Quarterly Report of Baltic Grain was read by Anna Lindt in Port Vela. ", 4000))
            + "Petr Ivashkevich left.";
        few.Find(text, "en").ShouldHaveSingleItem().Text.ShouldBe("Petr Ivashkevich");
        many.Find(text, "en");
        var (slow, quick) = (Cpu(() => many.Find(text, "en")), Cpu(() => few.Find(text, "en")));
        slow.ShouldBeLessThan((quick * 4) + 200);
    }

    private static double Cpu(Action action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}
