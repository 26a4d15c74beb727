namespace Throughline.Extraction.Tests.Prose;

/// <summary>What somebody is to a named firm, who is addressed, and turns of phrase that say it with a noun.</summary>
public class RussianRelationTests
{
    [Theory]
    [InlineData("«Дальмет» обучил 12 операторов «Кедромаша».", "Дальмет trained операторов «Кедромаша»")]
    [InlineData("Подрядчиком «Кедромаша» стала фирма «Дальмет».", "Дальмет contractedWith Кедромаша")]
    [InlineData("Официальный дилер Hengda Bearing — фирма «Дальмет».", "Дальмет represents Hengda Bearing")]
    public void A_name_behind_a_noun_of_relation_is_another_firm(string text, string expected) =>
        Written.Triples("ru", text).ShouldContain(t => t.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Игорь Липатов позвонил Ван Цзюню.", "Игорь Липатов contacted Ван Цзюню")]
    [InlineData("«Кедромаш» направил «Дальмету» письмо.", "Кедромаш contacted Дальмету")]
    public void A_name_shows_by_its_ending_to_whom(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("Во главе «Дальмета» стоит Олег Сошин.", "Олег Сошин directs Дальмета")]
    [InlineData("Игоря Липатова приняли на работу в «Кедромаш».", "Игоря Липатова employedBy Кедромаш")]
    [InlineData("Игорь Липатов числится в штате «Кедромаша».", "Игорь Липатов employedBy Кедромаша")]
    [InlineData("Гироскоп ГМ-40 входит в состав ракеты «Луч-3».", "ГМ-40 componentOf Луч-3")]
    [InlineData("«Дальмет» снабжает завод «Кедромаш» подшипниками.", "Дальмет supplied Кедромаш | подшипниками")]
    public void Turns_of_phrase_tell_it_with_their_noun(string text, string expected) =>
        Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("Фирма «Дальмет» поставила заводу «Кедромаш» двенадцать лебёдок.", "Дальмет supplied Кедромаш | лебёдок")]
    public void Counted_nouns_take_a_vowel(string text, string expected) => Written.Triples("ru", text).ShouldContain(expected);

    [Theory]
    [InlineData("На дрон «Сокол-17» ставят двигатель Д-90.")]
    public void The_present_of_a_verb_that_makes_is_no_plan(string text) =>
        Written.Claims("ru", text).ShouldAllBe(c => c.Modality == Throughline.Model.Modality.Fact);
}
