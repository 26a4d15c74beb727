using Throughline.Documents.Layers;

namespace Throughline.Documents.OneC;

/// <summary>The sections of an exchange file.</summary>
/// <param name="Head">The values in front of the sections.</param>
/// <param name="Accounts">Sections <c>СекцияРасчСчет</c>: balances and turnovers.</param>
/// <param name="Documents">Sections <c>СекцияДокумент</c>: payments.</param>
/// <param name="IsClosed">True where the file ends as it must.</param>
internal sealed record OneCSections(
    OneCSection Head,
    IReadOnlyList<OneCSection> Accounts,
    IReadOnlyList<OneCSection> Documents,
    bool IsClosed
)
{
    /// <summary>Reads the lines of a text.</summary>
    public static OneCSections Read(string text, Budget budget)
    {
        var head = new OneCSection();
        var (accounts, documents) = (new List<OneCSection>(), new List<OneCSection>());
        var (section, isClosed, lines) = (head, false, 0);
        for (var at = 0; at < text.Length; )
        {
            if (++lines % 1024 == 0)
            {
                budget.Check();
            }

            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var equals = text.IndexOf('=', at, end - at);
            var key = text[at..(equals < 0 ? end : equals)].Trim();
            switch (key)
            {
                case "СекцияРасчСчет":
                    accounts.Add(section = new());
                    break;
                case "СекцияДокумент":
                    documents.Add(section = new());
                    break;
                case "КонецДокумента" or "КонецРасчСчет":
                    section = head;
                    break;
                case "КонецФайла":
                    isClosed = true;
                    break;
            }

            if (equals >= 0)
            {
                section.Add(key, text, equals + 1, end);
            }

            at = end + 1;
        }

        return new(head, accounts, documents, isClosed);
    }
}
