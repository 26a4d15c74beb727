namespace Throughline.Text.Tests;

public sealed class NamesTests
{
    [Theory]
    [InlineData("ООО «Северный Мост»", "Северный  Мост, ООО")]
    [InlineData("Orion Trading LLC", "ORION TRADING L.L.C.")]
    [InlineData("“Orion” Trading Co., Ltd.", "Orion Trading")]
    [InlineData("深圳市蓝星科技有限公司", "深圳市蓝星科技")]
    [InlineData("Оrion Trading", "Orion Trading")]
    [InlineData("ORION-TRADING GmbH", "orion trading")]
    public void Two_spellings_share_a_key(string left, string right) => Names.Key(left).ShouldBe(Names.Key(right));

    [Fact]
    public void Words_are_kept_from_the_second_time_on_until_they_are_let_go_and_then_say_the_same()
    {
        Names.Prepare("Severny Most OOO", NameKind.Organization);
        var before = Names.Prepare("Severny Most OOO", NameKind.Organization);
        Names.Prepare("Severny Most OOO", NameKind.Organization).Tokens[0].ShouldBeSameAs(before.Tokens[0]);
        Names.ForgetWords();
        var after = Names.Prepare("Severny Most OOO", NameKind.Organization);
        after.Tokens[0].ShouldNotBeSameAs(before.Tokens[0]);
        Names.Score(before, after).ShouldBe(1);
        after.Tokens.Select(t => (t.Surface, t.Skeleton, t.Role)).ShouldBe(before.Tokens.Select(t => (t.Surface, t.Skeleton, t.Role)));
    }

    [Theory]
    [InlineData("TSK Orion", "NII Orion")]
    [InlineData("Orion Trading", "Orion Trading House")]
    [InlineData("Orion 2", "Orion 3")]
    [InlineData("Trading Orion", "Orion Trading")]
    public void Different_firms_keep_different_keys(string left, string right) => Names.Key(left).ShouldNotBe(Names.Key(right));

    [Fact]
    public void A_name_that_is_only_a_legal_form_keeps_its_words() => Names.Key("ООО").ShouldBe("ооо");

    [Theory]
    [InlineData("Овчинников Артём", "Artem Ovchinnikov")]
    [InlineData("Sergei Valerievich AKSENOV", "Сергей Валерьевич АКСЁНОВ")]
    [InlineData("Andrey Alexandrovich Lagunovich", "Andrej Aleksandrovich Lagunovič")]
    [InlineData("Ekaterina Khrushcheva", "Екатерина Хрущева")]
    [InlineData("Yuliya Tsvetkova", "Iuliia Cvetkova")]
    [InlineData("习近平", "Xi Jinping")]
    [InlineData("A. Khamenei", "Ali Khamenei")]
    [InlineData("Nikolai Plat Ono Vich Patrushev", "Nikolai Platonovich Patrushev")]
    [InlineData("KLIMENKO Tatyana Konstantinovna", "КЛИМЕНКО Тетяна Костянтинівна")]
    [InlineData("BAGAEV Sergey Nikolaevich", "БАГАЄВ Сергій Миколайович")]
    [InlineData("Фоменко ДенисВладимирович", "FOMENKO Denis")]
    [InlineData("Ted Brewster", "Theodore Brewster")]
    [InlineData("Mohammed Husein Khalil", "محمد حسین خليل")]
    [InlineData("Lucía Fernández", "لوسيا فرنانديز")]
    [InlineData("Georgios Papadopoulos", "Γεώργιος Παπαδόπουλος")]
    [InlineData("Giorgi Kapanadze", "გიორგი კაპანაძე")]
    [InlineData("Park Ji-sung", "Pak Ji Sung")]
    [InlineData("1van Petr0v", "Ivan Petrov")]
    public void One_person_in_two_spellings_matches(string left, string right) =>
        Names.Compare(left, right, NameKind.Person).Score.ShouldBeGreaterThanOrEqualTo(0.7);

    [Theory]
    [InlineData("Angela Merkel", "Angelo Cruz")]
    [InlineData("Qasim Mohamed Mahdi al-Houthi", "Qasim Mohamed Mahdi al-Rimi")]
    [InlineData("Shamil Magomedovich Ismailov", "Shamil Abdurahmanovich Ismailov")]
    [InlineData("Ivan", "Ivan Petrov")]
    [InlineData("Frost, William G.", "William W Frost")]
    [InlineData("Malik Magomedovich Orlov", "Malik Ruslanovich Orlov")]
    public void Two_persons_do_not_match(string left, string right) =>
        Names.Compare(left, right, NameKind.Person).Score.ShouldBeLessThan(0.7);

    [Theory]
    [InlineData("ООО «ТСК Орион»", "TSK Orion LLC")]
    [InlineData("АО «Ижевский завод Орион»", "JSC Izhevsk Plant Orion")]
    [InlineData("深圳市蓝星科技有限公司", "Shenzhen Lanxing Technology Co., Ltd.")]
    [InlineData("Orion Tech & Srvces LTD", "ORION TECHNOLOGY AND SERVICES LIMITED")]
    [InlineData("TSK SEKTOR, OOO", "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU TSK SEKTOR")]
    [InlineData("AO IEMZ Granit", "JOINT STOCK COMPANY IZHEVSK ELECTROMECHANICAL PLANT GRANIT")]
    [InlineData("1st Harbour Bank", "First Harbour Bank")]
    [InlineData("KestrelGmbH", "Kestrel GmbH")]
    [InlineData("Kestrel Aktiengeselschaft", "Kestrel AG")]
    [InlineData("U.S. Kestrel Comm Grp", "United States Kestrel Communications Group")]
    [InlineData("van der kestrel corp", "Vanderkestrel Corp")]
    public void One_firm_in_two_spellings_matches(string left, string right) =>
        Names.Compare(left, right, NameKind.Organization).Score.ShouldBeGreaterThanOrEqualTo(0.7);

    [Theory]
    [InlineData("TSK Sektor", "AO NII Sektor")]
    [InlineData("TSK Sektor", "LLC Trading House Sector")]
    [InlineData("TSK Sektor", "Sector Group LLC")]
    [InlineData("ООО ТСК Сектор", "Old Sector LLC")]
    [InlineData("TSK Sektor", "Blueowl TSK Sektor Industrial (Shenzhen)")]
    [InlineData("Orion Plant 7", "Orion Plant 9")]
    [InlineData("Shenzhen Technology Co Ltd", "Shenzhen Trading Co Ltd")]
    public void Two_firms_do_not_match(string left, string right) =>
        Names.Compare(left, right, NameKind.Organization).Score.ShouldBeLessThan(0.7);

    [Fact]
    public void The_top_is_graded()
    {
        double Score(string other) => Names.Compare("José Álvarez", other, NameKind.Person).Score;
        Score("José Álvarez").ShouldBe(1);
        Score("JOSÉ ÁLVAREZ").ShouldBeInRange(0.99, 0.9999);
        Score("Jose Alvarez").ShouldBeLessThan(Score("JOSÉ ÁLVAREZ"));
        Score("Хосе Альварес").ShouldBeLessThan(Score("Jose Alvarez"));
    }

    [Fact]
    public void A_part_number_matches_in_look_alike_letters_and_not_with_another_number()
    {
        Names.Compare("А200", "A-200", NameKind.Thing).Score.ShouldBe(1, 0.02);
        Names.Compare("А200", "A200", NameKind.Thing).Score.ShouldBe(1, 0.02);
        Names.Compare("A200", "A220", NameKind.Thing).Score.ShouldBeLessThan(0.7);
    }

    [Fact]
    public void Reasons_name_the_words_compared()
    {
        var comparison = Names.Compare("Овчинников Артём", "Artem Ovchinnikov", NameKind.Person);
        comparison.Parts.ShouldContain(p => p.Name == "surname" && p.Detail == "Овчинников ~ Ovchinnikov, transliteration");
        comparison.Parts.Sum(p => p.Weight).ShouldBe(comparison.Score, 0.01);
    }

    [Fact]
    public void Comparison_does_not_depend_on_the_side() =>
        Names
            .Compare("TSK Sektor", "Blueowl TSK Sektor Industrial")
            .Score.ShouldBe(Names.Compare("Blueowl TSK Sektor Industrial", "TSK Sektor").Score, 1e-9);
}
