using Throughline.Extraction.Mentions;
using Throughline.Extraction.Tagging;

namespace Throughline.Extraction.Tests.Tagging;

public class WordVotesTests
{
    private static readonly int s_person = Tags.Of(MentionType.Person, isFirst: true, isLast: true);

    [Fact]
    public void The_other_places_of_a_word_vote_and_its_own_does_not()
    {
        var tokens = new WordFeatures(isRussian: false).Read("Korvin left. Korvin came.");
        var tags = new int[tokens.Length];
        tags[0] = s_person;
        var votes = new WordVotes(tokens, tags);

        votes.TryMost(3, out var most, out var all).ShouldBeTrue();
        (most, all).ShouldBe((s_person, 1 << s_person));
        votes.TryMost(0, out most, out all).ShouldBeTrue();
        (most, all).ShouldBe((Tags.Outside, 1));
    }

    [Fact]
    public void A_word_that_comes_once_has_no_votes()
    {
        var tokens = new WordFeatures(isRussian: false).Read("Korvin left. Korvin came.");
        var votes = new WordVotes(tokens, new int[tokens.Length]);
        votes.TryMost(1, out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void Forms_of_a_Russian_name_vote_for_each_other()
    {
        var tokens = new WordFeatures(isRussian: true).Read("Пришёл Корвинский. Видели Корвинского.");
        tokens[1].Next.ShouldBe(4);
        tokens[4].Previous.ShouldBe(1);
    }

    [Theory]
    [InlineData("навального", "навальный")]
    [InlineData("дмитрия", "дмитрий")]
    [InlineData("соколовым", "соколову")]
    [InlineData("ижевска", "ижевск")]
    [InlineData("москве", "москва")]
    public void Forms_share_their_stem(string form, string nominative) =>
        RussianWords.Stem(form).ToString().ShouldBe(RussianWords.Stem(nominative).ToString());

    [Fact]
    public void One_reading_takes_each_sentence_alone()
    {
        const string text = "Anna Lindqvist spoke in Vienna.";
        var features = NameTagger.FeaturesOf("en");
        var tagger = NameTagger.OfOrNull("en")!;
        var tokens = features.Read(text);
        tagger.Tag(text, tokens, readings: 1).ShouldBe(tagger.Tag(text, tokens, readings: 2));
    }
}
