using Throughline.Extraction.Prose;
using Throughline.Model;

namespace Throughline.Extraction.Tests.Prose;

/// <summary>Chats of several messengers: who writes, when, and what a short message leaves out.</summary>
public class ChatTests
{
    [Theory]
    [InlineData("12/03/2024, 09:14 - Omar Sfeir: shipped it\n12/03/2024, 09:20 - Ken Mbeki: thanks\n", "2024-03-12")]
    [InlineData("[14.11.2024, 10:02:11] Omar Sfeir: shipped it\n[14.11.2024, 10:03:40] Ken Mbeki: thanks\n", "2024-11-14")]
    [InlineData("2024-07-09 10:21 Omar Sfeir\nshipped it\n\n2024-07-09 10:25 Ken Mbeki\nthanks\n", "2024-07-09")]
    [InlineData("Omar Sfeir 2024/7/9 10:21:33\nshipped it\n\nKen Mbeki 2024/7/9 10:22:01\nthanks\n", "2024-07-09")]
    [InlineData(
        "2024-08-05T08:11:20Z Omar Sfeir [user551]:\nshipped it\n\n2024-08-05T08:14:02Z Ken Mbeki [user872]:\nthanks\n",
        "2024-08-05"
    )]
    public void Every_messengers_heads_are_read(string text, string day)
    {
        var log = ChatLog.Of(text, "en");
        log.Messages.Length.ShouldBe(2);
        var first = log.Messages[0];
        text[first.WriterStart..first.WriterEnd].ShouldBe("Omar Sfeir");
        text[first.Start..first.End].Trim().ShouldBe("shipped it");
        first.Day.ToString().ShouldBe(day);
    }

    [Fact]
    public void Labels_and_notes_are_no_chat() =>
        ChatLog.Of("Shipper: Norvik Marine LLC\nConsignee: Corvid Holdings\nGoods: 40 boards\nNote: none\n", "en").Messages.ShouldBeEmpty();

    [Fact]
    public void A_chat_of_few_lines_is_a_chat() =>
        new ClaimExtractor()
            .Extract(Written.Document("en", "12/03/2024, 09:14 - Omar Sfeir: hello\n12/03/2024, 09:20 - Ken Mbeki: good morning\n"))
            .Kind.ShouldBe("chat");

    [Fact]
    public void A_message_without_subject_is_of_its_writer_and_tells_days_from_its_stamp() =>
        Written
            .Claims(
                "en",
                "12/03/2024, 09:14 - Omar Sfeir: shipped 40 gyroscopes to Norvik Marine LLC yesterday\n12/03/2024, 09:20 - Ken Mbeki: thanks\n"
            )
            .ShouldContain(c =>
                c.Subject.Name == "Omar Sfeir" && c.Predicate == "shipped" && c.Quantity!.Min == 40 && $"{c.Time}" == "2024-03-11"
            );

    [Fact]
    public void A_bare_count_is_of_the_goods_spoken_of() =>
        Written
            .Claims(
                "en",
                "12/03/2024, 09:14 - Omar Sfeir: the gyroscopes are here\n12/03/2024, 09:20 - Ken Mbeki: Norvik Marine LLC ordered 25\n"
            )
            .ShouldContain(c => c.Predicate == "ordered" && c.Qualifiers.Concerns!.Name == "gyroscopes" && c.Quantity!.Min == 25);

    [Fact]
    public void You_is_the_other_one_of_two() =>
        Written
            .Claims("en", "12/03/2024, 09:14 - Omar Sfeir: hello\n12/03/2024, 09:20 - Ken Mbeki: I will pay you 5,000 dollars on Friday\n")
            .ShouldContain(c =>
                c.Subject.Name == "Ken Mbeki" && c.Predicate == "paid" && c.ObjectText == "Omar Sfeir" && c.Modality == Modality.Plan
            );

    [Fact]
    public void A_question_tells_nothing() =>
        Written
            .Claims(
                "en",
                "12/03/2024, 09:14 - Omar Sfeir: did Norvik Marine LLC order 40 gyroscopes?\n12/03/2024, 09:20 - Ken Mbeki: not yet\n"
            )
            .ShouldNotContain(c => c.Predicate == "ordered");

    [Fact]
    public void A_Russian_message_without_subject_is_of_its_writer() =>
        Written
            .Claims(
                "ru",
                "[15.11.2024, 09:12:20] Лена Ш.: отправила вчера 40 датчиков фирме «Вектор»\n[15.11.2024, 09:14:05] Олег: спасибо\n"
            )
            .ShouldContain(c => c.Subject.Name == "Лена Ш." && c.Predicate == "shipped" && $"{c.Time}" == "2024-11-14");

    [Fact]
    public void The_digits_of_a_stamp_are_no_phone() =>
        Written
            .Claims("zh", "2024-07-09 10:21 林芳\n明天发货\n\n2024-07-09 10:25 何敏\n好的\n\n2024-07-09 10:30 林芳\n收到\n")
            .ShouldNotContain(c => c.Predicate == "hasIdentifier");
}
