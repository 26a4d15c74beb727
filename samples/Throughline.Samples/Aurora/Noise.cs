using Throughline.Samples.Writing;

namespace Throughline.Samples.Aurora;

/// <summary>Papers that lie in every pile and say nothing of the story.</summary>
internal static class Noise
{
    public static IEnumerable<SampleDocument> All() =>
        [
            new SampleDocument("misc/Меню столовой.docx", "menu", "ru") { Noise = true }
                .Title("Меню столовой на 18 июня")
                .Row(["Блюдо", "Выход", "Цена"])
                .Row(["Щи из свежей капусты", "250", "64,00"])
                .Row(["Котлета домашняя", "100", "112,00"])
                .Row(["Компот", "200", "25,00"])
                .Say("Приятного аппетита!"),
            new SampleDocument("misc/newsletter.html", "newsletter", "en") { Noise = true }
                .Title("The Garden Letter, spring issue")
                .Say("Dear readers, the frost is over and the beds are ready. Sow peas now and keep the fleece at hand.")
                .Say("Our society meets on the first Tuesday of each month. Bring a plate to share.")
                .Say("Plant of the month: the aurora tulip, a late double with apricot flames."),
            new SampleDocument("misc/文具价格表.csv", "priceList", "zh") { Noise = true, Charset = "gb18030" }
                .Row(["品名", "规格", "单价（元）"])
                .Row(["中性笔", "0.5mm", "1.80"])
                .Row(["笔记本", "A5", "6.50"])
                .Row(["文件夹", "双夹", "9.90"]),
            new SampleDocument("misc/Телефоны отделов.xlsx", "phoneBook", "ru") { Noise = true }
                .Sheet("Телефоны")
                .Row(["Отдел", "Внутренний", "Кабинет"])
                .Row(["Бухгалтерия", "214", "12"])
                .Row(["Канцелярия", "201", "3"])
                .Row(["Охрана", "100", "1"]),
            new SampleDocument("misc/weather.txt", "weather", "en") { Noise = true }.Say(
                "Outlook for the upper Volga: cloudy with sunny spells, light north-westerly wind, 17 to 21 degrees. Rain may reach the region by Friday night."
            ),
            new SampleDocument("misc/放假通知.txt", "notice", "zh") { Noise = true }
                .Title("关于国庆节放假的通知")
                .Say("根据国家规定，10月1日至7日放假调休，共七天。请各部门提前做好安全检查，关好门窗和电源。"),
            new SampleDocument("misc/gost-recipe.txt", "recipe", "ru") { Noise = true, Charset = "windows-1251" }
                .Title("Пирог с брусникой")
                .Say(
                    "Просеять муку, добавить щепотку соли и холодное масло. Замесить тесто и убрать на час в холод. Выпекать сорок минут."
                ),
        ];
}
