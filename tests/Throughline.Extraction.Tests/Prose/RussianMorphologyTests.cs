using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Tests.Prose;

public class RussianMorphologyTests
{
    [Theory]
    [InlineData("сумма", RussianCases.Nominative)]
    [InlineData("договора", RussianCases.Genitive)]
    [InlineData("фирме", RussianCases.Dative | RussianCases.Prepositional)]
    [InlineData("прицелы", RussianCases.Nominative | RussianCases.Accusative)]
    [InlineData("инженеров", RussianCases.Genitive | RussianCases.Accusative)]
    [InlineData("продавца", RussianCases.Genitive | RussianCases.Accusative)]
    [InlineData("поставок", RussianCases.Genitive)]
    public void The_ending_of_a_noun_leaves_its_cases_open(string word, RussianCases cases) =>
        RussianMorphology.OfNoun(word).ShouldBe(cases);

    [Theory]
    [InlineData("изучив", "изучить")]
    [InlineData("занимая", "занимать")]
    [InlineData("являясь", "являться")]
    public void A_gerund_has_its_infinitive(string word, string infinitive) => RussianMorphology.OfGerund(word).ShouldBe(infinitive);

    [Theory]
    [InlineData("построившее", "построить")]
    [InlineData("закупленных", "закупить")]
    [InlineData("имеющейся", "иметься")]
    [InlineData("принятый", "принять")]
    public void A_participle_has_its_infinitive(string word, string infinitive) =>
        RussianMorphology.OfParticiple(word).ShouldBe(infinitive);

    [Theory]
    [InlineData("делегация", "посетила", true)]
    [InlineData("завод", "посетила", false)]
    [InlineData("стороны", "подписали", true)]
    [InlineData("контракт", "подписали", false)]
    public void Number_and_gender_tell_the_subject(string noun, string verb, bool agrees) =>
        RussianMorphology.CanBeSubject(RussianMorphology.NounForms(noun), verb).ShouldBe(agrees);
}
