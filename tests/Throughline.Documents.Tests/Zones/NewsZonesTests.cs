using Throughline.Model;
using Throughline.Testing;

namespace Throughline.Documents.Tests.Zones;

public class NewsZonesTests
{
    private const string Body =
        "The harbour office of Port Ilmen said on Monday that three barges of the Welm Line had left without papers. "
        + "A second office confirmed the departure and named the owner.\n\n"
        + "The owner, Welm Line AG, declined to comment on the voyage and referred to an earlier statement.\n\n";

    [Fact]
    public void Teasers_after_the_article_are_noise_and_the_article_is_not()
    {
        var document = Reading.Text(
            "news.txt",
            "Barges leave Port Ilmen without papers\n\nBy Orla Sund\n\n"
                + Body
                + "Oct. 3, 2025 9:15 a.m. 1,204\n\n"
                + "Mill closes after flood\nNov. 2, 2025 6:31 p.m.\nThe mill at Aarn closes for repairs after a flood damaged its halls\nRead More\n"
                + "Bridge opens\nNov. 2, 2025 5:31 p.m.\nThe new bridge at Aarn opens to traffic\nRead More\n"
                + "Sponsored\n\nTrending News\n"
        );
        document.Title.ShouldBe("Barges leave Port Ilmen without papers");
        document.Author.ShouldBe("Orla Sund");
        document.Published.ToString().ShouldBe("2025-10-03");
        document.Zone(ZoneKind.Noise).ShouldStartWith("Mill closes");
        document.Zone(ZoneKind.Noise).ShouldEndWith("Trending News\n");
        document.Zone(ZoneKind.Body).ShouldContain("declined to comment");
    }

    [Fact]
    public void Teasers_without_read_more_are_found_by_headline_and_date()
    {
        var document = Reading.Text(
            "новость.txt",
            "Баржи ушли из порта без документов\n\nАвтор: Инна Селова\n3 октября 2025 г., 09:15\n\n"
                + "Управление порта Ильмень сообщило в понедельник, что три баржи компании «Вельм» вышли в рейс без документов. Владелец от комментариев отказался.\n\n"
                + "Второе ведомство подтвердило выход барж и назвало владельца, сославшись на журнал регистрации порта за октябрь.\n\n"
                + "Читайте также\nВ Аарне открыли новый мост\n2 ноября 2025\nЗавод остановлен после паводка\n1 ноября 2025\n"
        );
        document.Language.ShouldBe("ru");
        document.Author.ShouldBe("Инна Селова");
        document.Published.ToString().ShouldBe("2025-10-03");
        document.Zone(ZoneKind.Noise).ShouldStartWith("Читайте также");
        document.Zone(ZoneKind.Noise).ShouldContain("Завод остановлен");
        document.Zone(ZoneKind.Body).ShouldContain("журнал регистрации");
    }

    [Fact]
    public void A_chinese_article_keeps_its_paragraphs_and_loses_the_links_below()
    {
        var document = Reading.Text(
            "新闻.txt",
            "三艘驳船离港未报关\n2025年10月3日 09:15\n作者：林若\n\n港务局星期一表示，三艘驳船在没有文件的情况下离开了港口，船东拒绝就此次航行发表评论，并提到了早些时候的声明。\n\n"
                + "第二个部门证实了船只离港，并指出了船东的名字，称登记簿中有十月份的全部记录，将继续进行调查。该部门还表示，相关公司已经被要求提交有关货物的全部文件，并在月底之前作出书面说明。"
                + "\n\n相关阅读\n新桥通车\n洪水后工厂停工\n"
        );
        document.Language.ShouldBe("zh");
        document.Author.ShouldBe("林若");
        document.Published.ToString().ShouldBe("2025-10-03");
        document.Zone(ZoneKind.Body).ShouldContain("第二个部门");
        document.Zone(ZoneKind.Body).ShouldContain("船东拒绝");
        document.Zone(ZoneKind.Noise).ShouldBe("相关阅读\n新桥通车\n洪水后工厂停工\n");
    }

    [Fact]
    public void The_menus_of_a_page_copied_whole_are_noise()
    {
        var menu = string.Concat(Enumerable.Range(1, 20).Select(i => $"Section {i}\n"));
        var document = Reading.Text(
            "page.txt",
            "Home\nSearch\nSubscribe\n" + menu + "Barges leave Port Ilmen without papers\nBy Orla Sund\n" + Body + "Share\nPrint\n" + menu
        );
        document.Title.ShouldNotBeNull();
        document.Author.ShouldBe("Orla Sund");
        document.Zone(ZoneKind.Noise).ShouldContain("Section 2\n");
        document.Zone(ZoneKind.Noise).ShouldEndWith("Section 20\n");
        document.Zone(ZoneKind.Body).ShouldContain("declined to comment");
    }

    [Fact]
    public void A_letter_keeps_all_its_text()
    {
        var document = Reading.Text(
            "letter.txt",
            "Welm Line AG\nPort Ilmen, 3 October 2025\n\nTo: Aarn Mill Ltd\nSubject: comments on contract 14\n\nDear Ms Sund,\n\n"
                + Body
                + "Share\nComments\n\nYours sincerely,\nOtto Welm\n"
        );
        document.Zone(ZoneKind.Noise).ShouldBeEmpty();
    }

    [Fact]
    public void A_news_text_without_furniture_has_no_noise()
    {
        var document = Reading.Text("news.txt", "Tidal News\n\nBarges leave Port Ilmen without papers\n\n2014/01/20\n\n" + Body);
        document.Zone(ZoneKind.Noise).ShouldBeEmpty();
        document.Title.ShouldBe("Barges leave Port Ilmen without papers");
        document.Properties["outlet"].ShouldBe("Tidal News");
        document.Published.ToString().ShouldBe("2014-01-20");
    }

    [Fact]
    public void The_reference_article_ends_before_its_teasers()
    {
        var document = Reading.One("article.txt", File.ReadAllBytes(SharedData.Need("reference/article.txt")));
        document.Zones.Where(z => z.Kind == ZoneKind.Noise).ShouldHaveSingleItem().Start.ShouldBe(3907);
        document.Published.ToString().ShouldBe("2025-09-26");
        document.Author.ShouldNotBeNull();
    }
}
