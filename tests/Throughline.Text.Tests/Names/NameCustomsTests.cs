namespace Throughline.Text.Tests;

/// <summary>Customs of writing names in many languages: pairs that are one name, and pairs that look so and are not.</summary>
public sealed class NameCustomsTests
{
    private const double Threshold = 0.7;

    [Theory]
    [InlineData("عبد الرحمن قنديل", "Abdurrahman Kandeel")]
    [InlineData("عبدالرحمن قنديل", "Abd al-Rahman Qandil")]
    [InlineData("Abdul Qader Bilkhair", "Abdelkader Belkheir")]
    [InlineData("صلاح الدين فرحات", "Salaheddine Farhat")]
    [InlineData("Salah al-Din Farhat", "Salahuddin Farhat")]
    [InlineData("غلامرضا پورمحمدی", "Gholam Reza Pour Mohammadi")]
    [InlineData("محمدرضا تهرانچی", "Mohammad Reza Tehranchi")]
    [InlineData("حسین قاسم‌زاده", "Hossein Qasem Zadeh")]
    public void Names_that_Arabic_and_Persian_write_together_and_apart_are_one(string left, string right) =>
        Persons(left, right, isSame: true);

    [Theory]
    [InlineData("یعقوب جوادیان", "Yaqub Javadian")]
    [InlineData("وحید جوادیان", "Vahid Javadian")]
    [InlineData("יעקב לוינשטיין", "Yaakov Levinstein")]
    [InlineData("דוד בן-שושן", "David Ben Shoshan")]
    public void A_letter_of_Arabic_or_Hebrew_has_the_sounds_of_each_language(string left, string right) =>
        Persons(left, right, isSame: true);

    [Theory]
    [InlineData("Abdul Hamid Sabri", "Abdul Majid Sabri")]
    [InlineData("سليمان الدرويشي", "Salman al-Darwishi")]
    public void Two_given_names_are_no_slips_of_each_other(string left, string right) => Persons(left, right, isSame: false);

    [Theory]
    [InlineData("渡辺 健太郎", "Kentaro Watanabe", true)]
    [InlineData("大塚 隆之", "Takayuki Otsuka", true)]
    [InlineData("大塚 隆之", "Hiroyuki Otsuka", false)]
    [InlineData("歐陽婷婷", "Au Yeung Ting Ting", true)]
    [InlineData("王晓明", "Wang Xiaomin", false)]
    [InlineData("司马长风", "Sima Changfeng", true)]
    public void Characters_are_read_as_names(string left, string right, bool isSame) => Persons(left, right, isSame);

    [Theory]
    [InlineData("Li Xinyang", "Ri Sin Song", false)]
    [InlineData("Lee Kwang-soo", "Ri Kwang Su", true)]
    [InlineData("Li Xinyang", "李新阳", true)]
    public void The_words_of_one_name_are_read_in_one_language(string left, string right, bool isSame) => Persons(left, right, isSame);

    [Theory]
    [InlineData("Ђорђе Љубичић", "Đorđe Ljubičić", true)]
    [InlineData("Đặng Thị Ngọc Ánh", "Dang Thi Ngoc Anh", true)]
    [InlineData("राजेश कुमार शर्मा", "Rajesh Kumar Sharma", true)]
    [InlineData("Ελευθερία Ντόβα", "Eleftheria Dova", true)]
    [InlineData("Jean-François Lemaître", "JF Lemaitre", true)]
    [InlineData("Xavier Lemaître", "JF Lemaitre", false)]
    public void Letters_and_initials_of_several_alphabets(string left, string right, bool isSame) => Persons(left, right, isSame);

    [Theory]
    [InlineData("한빛전자 주식회사", "Hanbit Electronics Co., Ltd.", true)]
    [InlineData("(주)미래항공", "Mirae Aviation Inc.", true)]
    [InlineData("대한정밀 주식회사", "Daehan Chemical Co., Ltd.", false)]
    [InlineData("東洋精密工業株式会社", "Toyo Seimitsu Kogyo K.K.", true)]
    [InlineData("サクラ精機株式会社", "Sakura Seiki K.K.", true)]
    [InlineData("شركة النور للتجارة العامة ذ.م.م", "Al Noor General Trading LLC", true)]
    [InlineData("ТОО «Алатау Логистик»", "Alatau Logistics LLP", true)]
    [InlineData("НПП «Радиозонд»", "Scientific-Production Enterprise Radiozond", true)]
    [InlineData("ООО «Балтийская судоходная компания»", "Baltic Shipping Company LLC", true)]
    [InlineData("Войсковая часть 41237", "Military Unit 41237", true)]
    [InlineData("深圳市天鹰航空科技有限公司", "Shenzhen Tianlong Aviation Technology Co., Ltd.", false)]
    public void Firms_are_read_with_their_trade_and_form(string left, string right, bool isSame) =>
        Check(left, right, NameKind.Organization, isSame);

    [Theory]
    [InlineData("M/T Volga Star", "Volga Star", true)]
    [InlineData("LPG/C Blue Horizon", "Blue Horizon", true)]
    [InlineData("т/х «Сормовский-3061»", "Sormovskiy 3061", true)]
    [InlineData("MV Ocean Pearl", "MV Ocean Eagle", false)]
    public void What_kind_of_ship_it_is_is_no_part_of_its_name(string left, string right, bool isSame) =>
        Check(left, right, NameKind.Thing, isSame);

    [Fact]
    public void A_name_without_a_kind_is_explained_by_the_kind_of_the_other() =>
        Names
            .Compare(Names.Prepare("Artyom Lozhkin", NameKind.Unknown), Names.Prepare("Artem LOZHKIN", NameKind.Person))
            .Parts.Select(p => p.Name)
            .ShouldBe(["surname", "givenName"], ignoreOrder: true);

    private static void Persons(string left, string right, bool isSame) => Check(left, right, NameKind.Person, isSame);

    private static void Check(string left, string right, NameKind kind, bool isSame)
    {
        var comparison = Names.Compare(Names.Prepare(left, kind), Names.Prepare(right, kind));
        (comparison.Score >= Threshold).ShouldBe(isSame, $"{comparison.Score:0.000} {string.Join("; ", comparison.Parts)}");
    }
}
