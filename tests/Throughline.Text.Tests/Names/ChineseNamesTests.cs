namespace Throughline.Text.Tests;

public sealed class ChineseNamesTests
{
    private const double Threshold = 0.7;

    [Theory]
    [InlineData("Ма Цзюньхуэй", "Ma Junhui")]
    [InlineData("Дэн Вэньлян", "DENG/WENLIANG MR")]
    [InlineData("Дэн Вэньлян", "邓文亮")]
    [InlineData("У Лань", "Wu Lan")]
    [InlineData("Цзян Чжэньсюй", "Jiang Zhen Xu")]
    public void A_name_in_russian_spelling_meets_its_pinyin(string russian, string other) =>
        Names.Compare(russian, other, NameKind.Person).Score.ShouldBeGreaterThan(0.9);

    [Theory]
    [InlineData("Deng Wenliang", "Deng Wenling")]
    [InlineData("Дэн Вэньлян", "Deng Wenlan")]
    [InlineData("Zhang Min", "Zang Min")]
    [InlineData("邓文亮", "Deng Wenlan")]
    public void One_letter_makes_another_syllable_and_another_person(string left, string right) =>
        Names.Compare(left, right, NameKind.Person).Score.ShouldBeLessThan(Threshold);

    [Theory]
    [InlineData("Чанша Юньхай Авиэйшн Текнолоджи Ко., Лтд.", "Changsha Yunhai Aviation Technology Co., Ltd.")]
    [InlineData("长沙云海航空科技有限公司", "Changsha Yunhai Aviation Technology Co., Ltd.")]
    [InlineData("温岭清河泵业有限公司", "Wenling Qinghe Pump Co., Ltd.")]
    public void A_firm_is_the_same_in_three_scripts(string left, string right) =>
        Names.Compare(left, right, NameKind.Organization).Score.ShouldBeGreaterThan(0.85);

    [Fact]
    public void A_son_is_not_his_father() =>
        Names.Compare("Salim bin Rashid Al-Amri", "Rashid bin Salim Al-Amri", NameKind.Person).Score.ShouldBeLessThan(Threshold);
}
