using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Throughline.Extraction.Records;

/// <summary>Months, statuses, directions and the words that tell kinds of parties apart.</summary>
internal static class WordLists
{
    private static readonly JsonDocument s_file = Lexicons.Open("records/words.json");

    /// <summary>Month number by name in lower case.</summary>
    public static FrozenDictionary<string, int> Months { get; } =
        s_file
            .RootElement.GetProperty("months")
            .EnumerateObject()
            .SelectMany(m =>
                m.Value.EnumerateArray().Select(w => (Word: w.GetString() ?? "", Month: int.Parse(m.Name, CultureInfo.InvariantCulture)))
            )
            .ToFrozenDictionary(p => p.Word, p => p.Month, StringComparer.Ordinal);

    /// <summary>Units by their words.</summary>
    public static PhraseTable Units { get; } = Lexicons.Table(s_file.RootElement.GetProperty("units"));

    /// <summary>Booking statuses (<c>booked</c>, <c>flown</c>, <c>cancelled</c>).</summary>
    public static PhraseTable Statuses { get; } = Lexicons.Table(s_file.RootElement.GetProperty("statuses"));

    /// <summary>Payment directions (<c>debit</c>, <c>credit</c>).</summary>
    public static PhraseTable Directions { get; } = Lexicons.Table(s_file.RootElement.GetProperty("directions"));

    /// <summary>Words of organizations' names.</summary>
    public static PhraseTable Organisations { get; } = List("organisations");

    /// <summary>Words of public bodies' names.</summary>
    public static PhraseTable Offices { get; } = List("offices");

    /// <summary>Sole traders: a person with a business.</summary>
    public static PhraseTable SoleTraders { get; } = List("soleTraders");

    /// <summary>Titles before a person's name.</summary>
    public static PhraseTable Titles { get; } = List("titles");

    /// <summary>Words that close a letter; the signature follows them, and none of them is a name.</summary>
    public static PhraseTable Closings { get; } = List("closings");

    /// <summary>Words that greet whom a letter is written to.</summary>
    public static PhraseTable Salutations { get; } = List("salutations");

    /// <summary>Words of offices and duties that stand before the name of whoever signs.</summary>
    public static PhraseTable Positions { get; } = List("positions");

    /// <summary>Words that head the place where a paper is approved.</summary>
    public static PhraseTable Approvals { get; } = List("approvals");

    /// <summary>Words by which a statement of account calls an entry, in front of the other side's name.</summary>
    public static PhraseTable EntryWords { get; } = List("entryWords");

    /// <summary>Parts of a currency (<c>копеек</c>, <c>cents</c>), whose figure alone is no amount.</summary>
    public static PhraseTable MinorUnits { get; } = List("minorUnits");

    /// <summary>Words by which books call a payment, in the entries that two firms reconcile.</summary>
    public static PhraseTable LedgerPayments { get; } = List("ledgerPayments");

    /// <summary>Words by which books call goods or services, in the entries that two firms reconcile.</summary>
    public static PhraseTable LedgerSupplies { get; } = List("ledgerSupplies");

    /// <summary>Words by which two firms call what one still owes the other.</summary>
    public static PhraseTable LedgerDebts { get; } = List("ledgerDebts");

    /// <summary>Words of entries that undo others.</summary>
    public static PhraseTable LedgerReversals { get; } = List("ledgerReversals");

    /// <summary>Values that mean that there is none.</summary>
    public static PhraseTable Empty { get; } = List("empty");

    /// <summary>Words that show that ¥ is the yen.</summary>
    public static PhraseTable Japan { get; } = List("japan");

    /// <summary>Words that show that dates may begin with the month.</summary>
    public static PhraseTable UnitedStates { get; } = List("usa");

    /// <summary>Fields by the code of a document (classifier of documents of the Eurasian Economic Union, decision 378; UN/EDIFACT 1001).</summary>
    public static FrozenDictionary<string, string> DocumentCodes { get; } =
        s_file
            .RootElement.GetProperty("documentCodes")
            .EnumerateObject()
            .ToFrozenDictionary(c => c.Name, c => c.Value.GetString() ?? "", StringComparer.Ordinal);

    /// <summary>Words and parts of words that banks' names hold.</summary>
    public static FrozenSet<string> Banks { get; } =
        s_file.RootElement.GetProperty("banks").EnumerateArray().Select(w => w.GetString() ?? "").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Endings of patronymics.</summary>
    public static FrozenSet<string> Patronymics { get; } =
        s_file.RootElement.GetProperty("patronymics").EnumerateArray().Select(w => w.GetString() ?? "").ToFrozenSet(StringComparer.Ordinal);

    private static PhraseTable List(string name) => Lexicons.List(s_file.RootElement.GetProperty(name), name);
}
