using Throughline.Extraction.Prose;

namespace Throughline.Extraction.Tests.Prose;

public class RussianMorphologyTests
{
    [Theory]
    [InlineData("сумма", (int)RussianCases.Nominative)]
    [InlineData("договора", (int)RussianCases.Genitive)]
    [InlineData("фирме", (int)(RussianCases.Dative | RussianCases.Prepositional))]
    [InlineData("прицелы", (int)(RussianCases.Nominative | RussianCases.Accusative))]
    [InlineData("инженеров", (int)(RussianCases.Genitive | RussianCases.Accusative))]
    [InlineData("продавца", (int)(RussianCases.Genitive | RussianCases.Accusative))]
    [InlineData("поставок", (int)RussianCases.Genitive)]
    public void The_ending_of_a_noun_leaves_its_cases_open(string word, int cases) => ((int)RussianMorphology.OfNoun(word)).ShouldBe(cases);

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
