using NodaTime;
using Throughline.Model;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Turns the records of a declared list into entries.</summary>
internal sealed class MappedEntries(ListFile file, ListSink sink, MappedList declared)
{
    private readonly SortedSet<string> _authorities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryDraft?> _drafts = new(StringComparer.Ordinal);

    /// <summary>Takes a record.</summary>
    /// <param name="values">The values of a column.</param>
    /// <param name="cell">The whole cell of a column.</param>
    /// <param name="line">Its line or number.</param>
    public void Take(Func<string, IEnumerable<string>> values, Func<string, string> cell, int line)
    {
        var names = declared.Values.Where(v => v.Property == "name").SelectMany(v => values(v.Column)).ToList();
        if (names.Count == 0)
        {
            sink.Problem(file, line, "a name", "none", "the record is left out");
            return;
        }

        var authority = Role("authority") is { Length: > 0 } text ? text : declared.List;
        var number = Role("id") is { Length: > 0 } own ? own : Names.Key(names[0]).Replace(' ', '-');
        var id = $"{declared.List}-{Names.Key(authority).Replace(' ', '-')}-{number}";
        _authorities.Add(authority);
        if (!_drafts.TryGetValue(id, out var draft))
        {
            _drafts[id] = draft = sink.Draft(id, Schema(Role("schema")), file.Dated) is { Values.Count: 0 } fresh ? fresh : null;
        }

        if (draft is null)
        {
            return;
        }

        draft.Dataset = declared.List;
        Fill(draft, values, names);
        foreach (var instrument in OfacCsvFormat.Programs(Role("instrument")))
        {
            draft.Period(
                file.Listing(authority, instrument.Length > 0 ? instrument : declared.List, number, line) with
                {
                    From = Day("from"),
                    To = Day("to"),
                    Reason = Role("reason") is { Length: > 0 } reason ? reason : null,
                    SeenFrom = file.Dated,
                }
            );
        }

        string Role(string role) =>
            declared.Roles.TryGetValue(role, out var source)
                ? source.StartsWith('=')
                    ? source[1..]
                    : cell(source).Trim()
                : "";

        LocalDate? Day(string role) => ListDates.DayOrNull(Role(role));
    }

    /// <summary>Ends the file.</summary>
    public void End()
    {
        sink.CountNames(
            _drafts.Values.Sum(d =>
                d?.Values.Where(v => v.Property is "name" or "alias" or "weakAlias" or "previousName").Distinct().Count() ?? 0
            )
        );
        sink.End(file, declared.List, string.Join(", ", _authorities.Take(5)), _drafts.Count, file.Dated);
    }

    private void Fill(EntryDraft draft, Func<string, IEnumerable<string>> values, List<string> names)
    {
        draft.Add("name", names[0]);
        draft.Add("alias", names.Skip(1));
        foreach (var (column, property) in declared.Values.Where(v => v.Property != "name"))
        {
            foreach (var value in values(column))
            {
                Add(draft, property, value);
            }
        }
    }

    private static void Add(EntryDraft draft, string property, string value)
    {
        switch (property)
        {
            case "birthDate":
                draft.Add(property, ListDates.TextOrNull(value));
                break;
            case "alias" or "weakAlias" or "previousName":
                draft.Add(property, draft.Values[0].Value == value ? [] : NameCells.Names(value));
                break;
            case "registrationNumber":
                draft.Add(Identifiers.Classify(value, IdentifierKind.Registration));
                break;
            case "label":
                var colon = value.LastIndexOf(": ", StringComparison.Ordinal);
                if (colon > 0)
                {
                    OfacValues.AddDocument(draft, value[..colon].TrimEnd(':'), value[(colon + 2)..].Trim());
                }

                break;
            default:
                draft.Add(property, value);
                break;
        }
    }

    private static string Schema(string type) =>
        type.ToLowerInvariant() switch
        {
            "" => "LegalEntity",
            "person" or "individual" => "Person",
            "company" => "Company",
            "entity" or "organization" or "organisation" => "Organization",
            "legalentity" => "LegalEntity",
            "vessel" or "ship" => "Vessel",
            "aircraft" or "airplane" => "Airplane",
            _ => "LegalEntity",
        };
}
