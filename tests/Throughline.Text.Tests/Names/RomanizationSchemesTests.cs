namespace Throughline.Text.Tests;

// Names that the world's press has spelled in several ways.
public sealed class RomanizationSchemesTests
{
    private const double Threshold = 0.7;

    [Theory]
    [InlineData("김정은", "Kim Jong-un")]
    [InlineData("김정은", "KIM JONG UN")]
    [InlineData("박근혜", "Park Geun-hye")]
    [InlineData("이명박", "Lee Myung-bak")]
    [InlineData("윤석열", "Yoon Suk Yeol")]
    [InlineData("노무현", "Roh Moo-hyun")]
    [InlineData("김여정", "Kim Yo-jong")]
    [InlineData("Kim Jong-un", "Ким Чен Ын")]
    [InlineData("Kim Pyong-ryul", "Kim Byung-ryul")]
    public void A_korean_name_meets_its_spellings(string left, string right) => Score(left, right).ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("김정은", "Kim Jong-il")]
    [InlineData("김정은", "Kim Yo-jong")]
    [InlineData("Kim Pong-ryul", "Kim Pyong-ryul")]
    [InlineData("김정일", "김정은")]
    public void Another_korean_syllable_is_another_name(string left, string right) => Score(left, right).ShouldBeLessThan(Threshold);

    [Theory]
    [InlineData("서영 주")]
    [InlineData("김 민호")]
    public void A_block_of_hangul_is_a_word_and_no_initial(string name) =>
        Names.Prepare(name, NameKind.Person).Tokens.ShouldAllBe(t => t.Role == NameTokenRole.Distinctive);

    [Theory]
    [InlineData("毛泽东", "Mao Tse-tung")]
    [InlineData("Mao Zedong", "Mao Tse-tung")]
    [InlineData("Xi Jinping", "Hsi Chin-p'ing")]
    [InlineData("蒋介石", "Chiang Kai-shek")]
    [InlineData("孙中山", "Sun Chung-shan")]
    public void A_chinese_name_meets_wade_giles(string left, string right) => Score(left, right).ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("梁振英", "Leung Chun-ying")]
    [InlineData("曾荫权", "Tsang Yam-kuen")]
    [InlineData("李嘉誠", "Li Ka-shing")]
    [InlineData("Liang Zhenying", "Leung Chun-ying")]
    public void A_chinese_name_meets_the_spelling_of_hong_kong(string left, string right) =>
        Score(left, right).ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("李家超", "Li Ka-shing")]
    [InlineData("Wang Wei", "Wan Wei")]
    [InlineData("Xi Jinpeng", "Xi Jinping")]
    public void Another_chinese_syllable_is_another_name(string left, string right) => Score(left, right).ShouldBeLessThan(Threshold);

    [Fact]
    public void What_is_heard_alike_in_a_chinese_name_may_be_one() => Score("Si Jinpin", "Xi Jinping").ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("安倍晋三", "Shinzo Abe")]
    [InlineData("岸田文雄", "Fumio Kishida")]
    [InlineData("小泉純一郎", "Koizumi Junichiro")]
    [InlineData("山本太郎", "Taro Yamamoto")]
    [InlineData("ウラジーミル・プーチン", "Vladimir Putin")]
    [InlineData("ドナルド・トランプ", "Donald Trump")]
    public void A_japanese_spelling_meets_the_latin_one(string left, string right) => Score(left, right).ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("普京", "Putin")]
    [InlineData("拜登", "Biden")]
    [InlineData("弗拉基米尔·普京", "Vladimir Putin")]
    [InlineData("安格拉·默克尔", "Angela Merkel")]
    [InlineData("德米特里·梅德韦杰夫", "Dmitry Medvedev")]
    public void A_chinese_transcription_meets_the_foreign_name(string left, string right) =>
        Score(left, right).ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("Γιώργος Παπανδρέου", "George Papandreou")]
    [InlineData("Αλέξης Τσίπρας", "Alexis Tsipras")]
    [InlineData("Γιάνης Βαρουφάκης", "Yanis Varoufakis")]
    [InlineData("მიხეილ სააკაშვილი", "Mikheil Saakashvili")]
    [InlineData("სალომე ზურაბიშვილი", "Salome Zourabichvili")]
    [InlineData("მიხეილ სააკაშვილი", "Михаил Саакашвили")]
    [InlineData("Նիկոլ Փաշինյան", "Nikol Pashinyan")]
    [InlineData("Սերժ Սարգսյան", "Serj Sarkisian")]
    [InlineData("Լևոն Տեր-Պետրոսյան", "Levon Ter-Petrosyan")]
    public void A_greek_georgian_or_armenian_name_meets_the_latin_one(string left, string right) =>
        Score(left, right).ShouldBeGreaterThan(Threshold);

    [Theory]
    [InlineData("بشار الأسد", "Bashar al-Assad")]
    [InlineData("بشار الأسد", "Башар Асад")]
    [InlineData("صدام حسين", "Saddam Hussein")]
    [InlineData("حسن نصر الله", "Hassan Nasrallah")]
    [InlineData("أسامة بن لادن", "Osama bin Laden")]
    [InlineData("عبد الفتاح السيسي", "Abdel Fattah el-Sisi")]
    [InlineData("قاسم سلیمانی", "Qasem Soleimani")]
    [InlineData("אריאל שרון", "Ariel Sharon")]
    [InlineData("בנימין נתניהו", "Benjamin Netanyahu")]
    public void An_arabic_persian_or_hebrew_name_meets_the_latin_one(string left, string right) =>
        Score(left, right).ShouldBeGreaterThan(Threshold);

    [Fact]
    public void Another_given_name_is_another_person() => Score("بشار الأسد", "Maher al-Assad").ShouldBeLessThan(Threshold);

    [Theory]
    [InlineData("Александр Герцен", "Alexander Herzen")]
    [InlineData("Виктор Гюго", "Victor Hugo")]
    [InlineData("Гога Игорь", "Ihor Hoha")]
    [InlineData("Жак Ширак", "Jacques Chirac")]
    public void The_cyrillic_letter_for_g_also_writes_h(string left, string right) => Score(left, right).ShouldBeGreaterThan(Threshold);

    [Fact]
    public void Shared_words_are_one_by_what_they_mean() =>
        Names.Compare("Baltic Marine Company", "Baltic Machine Company", NameKind.Organization).Score.ShouldBeLessThan(Threshold);

    [Theory]
    [InlineData("Li Ka-shing", "李嘉誠")]
    [InlineData("Kim Jong-un", "김정은")]
    [InlineData("Kim Jong-un", "金正恩")]
    [InlineData("Герцен", "Herzen")]
    public void An_index_finds_what_is_alike_by_a_shared_key(string left, string right)
    {
        var keys = Names.Prepare(right, NameKind.Person).Tokens.SelectMany(t => t.Keys).ToHashSet(StringComparer.Ordinal);

        Names.Prepare(left, NameKind.Person).Tokens[^1].Keys.ShouldContain(k => keys.Contains(k));
    }

    [Fact]
    public void The_reasons_show_a_given_name_as_it_is_written() =>
        Names
            .Compare("Kim Jong Un", "김정은", NameKind.Person)
            .Parts.ShouldContain(p => p.Detail.StartsWith("Jong Un ~ 정은", StringComparison.Ordinal));

    private static double Score(string left, string right) => Names.Compare(left, right, NameKind.Person).Score;
}
