using System.Text.RegularExpressions;
using Throughline.Documents.Csv;

namespace Throughline.Documents.Probing;

/// <summary>Tells the kinds of text apart.</summary>
internal static partial class TextKinds
{
    private const int Head = 16_384;

    public static Format Of(string path, string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart();
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (head.StartsWith("MI") || head.StartsWith("-----BEGIN"))
        {
            if (Signed.SignedFileReader.IsSignedText(head))
            {
                return Format.SignedFile;
            }
        }

        if (Travel.BoardingPasses.BoardingPassReader.IsBoardingPass(head))
        {
            return Format.BoardingPass;
        }

        if (Travel.Edifact.EdifactReader.IsPassengerList(head))
        {
            return Format.Edifact;
        }

        if (Travel.Calendars.CalendarReader.IsCalendar(head))
        {
            return Format.Calendar;
        }

        if (OneC.OneCReader.IsExchange(head))
        {
            return Format.OneC;
        }

        if (Ofx.OfxReader.IsOfx(head))
        {
            return Format.Ofx;
        }

        if (Swift.SwiftMessages.IsSwift(head))
        {
            return Format.Swift;
        }

        if (head.StartsWith("<") && Iso20022.IsoMessages.IsIso(head))
        {
            return Format.Iso20022;
        }

        if (head.StartsWith("<") && Invoices.EInvoices.IsEInvoice(head))
        {
            return Format.EInvoice;
        }

        if (head.StartsWith("<") && Markup(head) is { } markup)
        {
            return markup;
        }

        if (Entities.EntityFileReader.IsEntities(head))
        {
            return Format.Entities;
        }

        if (head is ['{' or '[', ..] && IsJson(text))
        {
            return Chat.TelegramReader.Fits(text) ? Format.Telegram : Format.Json;
        }

        if (head.StartsWith("From ") && MailHeaders(head[(head.IndexOf('\n') + 1)..]))
        {
            return Format.Mbox;
        }

        if (MailHeaders(head))
        {
            return IsSavedPage(head, ending) ? Format.Mhtml : Format.Eml;
        }

        if (!head.StartsWith("BEGIN:") && Tags().Count(head) >= 5 && ClosedTags().IsMatch(head))
        {
            return Format.Html;
        }

        if (Chat.WhatsAppReader.Fits(text))
        {
            return Format.WhatsApp;
        }

        return Delimiter.SniffOrNull(text, ending is ".csv" or ".tsv" or ".tab") is null ? Format.PlainText : Format.Csv;
    }

    // Browsers save a page and what it shows as a mail of related parts (RFC 2557).
    private static bool IsSavedPage(ReadOnlySpan<char> head, string ending) =>
        head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
        && (
            ending is ".mht" or ".mhtml"
            || head.Contains("Snapshot-Content-Location:", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("From: \"Saved by", StringComparison.Ordinal)
        );

    private static Format? Markup(ReadOnlySpan<char> head)
    {
        var start = head;
        while (start.StartsWith("<?xml") || start.StartsWith("<!--"))
        {
            var end = start.StartsWith("<?") ? start.IndexOf("?>") + 2 : start.IndexOf("-->") + 3;
            start = end < 3 ? [] : start[end..].TrimStart();
        }

        if (HtmlStart().IsMatch(start) || Tags().Count(head) >= 3 && !head.StartsWith("<?xml"))
        {
            return Format.Html;
        }

        return XmlStart().IsMatch(head) ? Format.Xml : null;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    /// <summary>A memo also begins with To and From; a mail has headers that only mail programs write, or an address and a date.</summary>
    private static bool MailHeaders(ReadOnlySpan<char> head)
    {
        var (found, technical, lines) = (0, false, 0);
        var address = false;
        foreach (var line in head.EnumerateLines())
        {
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t')
            {
                if (lines == 0)
                {
                    return false;
                }

                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].IndexOfAnyExcept(s_headerName) >= 0)
            {
                return false;
            }

            lines++;
            var name = line[..colon].ToString().ToLowerInvariant();
            if (name is "received" or "message-id" or "mime-version" or "return-path" or "content-type" or "delivered-to" or "x-mailer")
            {
                (found, technical) = (found + 1, true);
            }
            else if (name is "from" or "to" or "subject" or "date" or "cc" or "reply-to" or "sender")
            {
                found++;
                address |= name == "from" && line.Contains('@');
            }
        }

        return found >= 2 && (technical || address);
    }

    private static readonly System.Buffers.SearchValues<char> s_headerName = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
    );

    [GeneratedRegex("^(<!doctype html|<html|<head|<body)", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();

    [GeneratedRegex("^<(\\?xml|!--|!DOCTYPE|[A-Za-z_][\\w.-]*(:[\\w.-]+)?[\\s/>])", RegexOptions.NonBacktracking)]
    private static partial Regex XmlStart();

    [GeneratedRegex(
        "<(p|div|br|table|tr|td|span|a|body|head|meta|h[1-6]|ul|li|title|b|font|center|style|script)[\\s/>]",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Tags();

    [GeneratedRegex("</(p|div|table|tr|td|span|a|body|head|h[1-6]|ul|li|b|font)>", RegexOptions.IgnoreCase)]
    private static partial Regex ClosedTags();
}
