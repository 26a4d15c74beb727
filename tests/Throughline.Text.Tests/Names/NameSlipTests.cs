namespace Throughline.Text.Tests;

/// <summary>Slips of the pen, abbreviations and words run together: what a clerk makes of a name.</summary>
public sealed class NameSlipTests
{
    private const double Same = 0.7;

    [Theory]
    [InlineData("Varnitek GMBGH", "Varnitek GmbH")]
    [InlineData("PJSD Uzorvest", "PJSC Uzorvest")]
    [InlineData("Orlinvale Limietd", "Orlinvale Limited")]
    public void A_slip_in_the_legal_form_leaves_it_a_legal_form(string slip, string name) =>
        Names.Compare(slip, name, NameKind.Organization).Score.ShouldBeGreaterThan(0.95);

    [Theory]
    [InlineData("Tarvek Manufaturing SA", "Tarvek Manufacturing SA")]
    [InlineData("Tarvek Tehnologies", "Tarvek Technologies")]
    [InlineData("Tarvek Intenational", "Tarvek International")]
    public void A_slip_in_a_word_that_many_firms_share_leaves_it_that_word(string slip, string name) =>
        Names.Compare(slip, name, NameKind.Organization).Score.ShouldBeGreaterThan(0.95);

    [Theory]
    [InlineData("Tarvek Rsch Inst", "Tarvek Research Institute")]
    [InlineData("Tarvek Imp and Exp Co Ltd", "Tarvek Import and Export Co Ltd")]
    [InlineData("Tarvek Hldgs AB", "Tarvek Holdings AB")]
    public void Abbreviations_of_the_registers_mean_their_words(string abbreviated, string name) =>
        Names.Compare(abbreviated, name, NameKind.Organization).Score.ShouldBeGreaterThan(0.9);

    [Fact]
    public void A_glued_name_is_divided_at_the_longest_given_name() =>
        Names.Compare("ВАСИЛЬКОВВЛАДИМИР Петрович", "VASILKOV Vladimir", NameKind.Person).Score.ShouldBeGreaterThan(Same);

    [Fact]
    public void Yakovlevich_and_Yakovych_are_sons_of_one_father() =>
        Names.Compare("ORLENKO Andrei Yakovlevich", "ОРЛЕНКО Андрій Якович", NameKind.Person).Score.ShouldBeGreaterThan(Same);

    [Theory]
    [InlineData("Ю. И. Орлешанова", "YU, Yaoning")]
    [InlineData("A. B. Tarvekson", "Anna Bella")]
    [InlineData("A. Tarvekson", "T. Aldermund")]
    public void Initials_do_not_make_up_for_a_family_name_that_finds_no_partner(string initials, string name) =>
        Names.Compare(initials, name, NameKind.Person).Score.ShouldBeLessThan(0.5);

    [Theory]
    [InlineData("Ivan Artelov", "Ivan Artem Marvenko")]
    [InlineData("Maria Lunda", "Linda Mia Kelvort")]
    [InlineData("LUKEŠ, Noah", "Lucas Noah Jaymark")]
    [InlineData("肖善海", "Синица")]
    [InlineData("정자 장", "YANG, Tongjia")]
    [InlineData("은정 양", "杨俊栋")]
    [InlineData("付亮", "吴亮")]
    [InlineData("闫毅安", "JI-AN YUN")]
    [InlineData("Andrea Viktorov", "Андрей Викторович Акелдамов")]
    [InlineData("ВЕТРОВА, Елена", "Елена Петровна Ленцовская")]
    [InlineData("상호 강", "蒋健琪")]
    [InlineData("순자 오", "武颖子")]
    [InlineData("杨 娟 李", "Li Jian")]
    [InlineData("洋介 藤原", "杨正远")]
    [InlineData("Jack Singh", "宋燕")]
    public void A_name_that_is_only_near_makes_no_match_beside_another_that_differs(string left, string right) =>
        Names.Compare(left, right, NameKind.Person).Score.ShouldBeLessThan(0.7);

    [Theory]
    [InlineData("영준 장", "张永俊")]
    [InlineData("闫毅安", "Yan Yian")]
    [InlineData("肖善海", "XIAO Shanhai")]
    [InlineData("Denis Mikušev", "Дзяніс Аляксандравіч Мікушэў")]
    [InlineData("Jan Tarvekson", "Иван Тарвексон")]
    [InlineData("Bill Tarvekson", "William Henry Tarvekson")]
    [InlineData("Osama bin Laden", "Usāma bin Muhammad ibn Awad ibn Lādin")]
    public void Readings_of_another_script_still_agree(string left, string right) =>
        Names.Compare(left, right, NameKind.Person).Score.ShouldBeGreaterThan(0.7);

    [Theory]
    [InlineData("Livia I. Tarvekson", "Livia Iskander", true)]
    [InlineData("Livia W. Tarvekson", "Livia T. Wellmark", true)]
    [InlineData("Kennet Tarvekson", "Lily K. Tarvekson", true)]
    [InlineData("Тарвексон Ливия И.", "Ливия Искандер", true)]
    [InlineData("Livia I. Tarvekson", "Livia Iris Tarvekson", false)]
    [InlineData("J. Robert Tarvekson", "Julian Tarvekson", false)]
    [InlineData("Livia T.", "Livia Tarvekson", false)]
    [InlineData("TARVEKOWICZ, Livia H.", "HALMARK, Livia", true)]
    [InlineData("Livia Maria I. Tarvekson", "Livia Iris Tarvekson", false)]
    public void The_initial_of_a_second_name_is_no_other_family_name(string left, string right, bool isAstray)
    {
        var score = Names.Compare(left, right, NameKind.Person).Score;
        (score < NameScore.InitialAstray).ShouldBe(isAstray, $"{score}");
    }
}
