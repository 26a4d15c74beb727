using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using NodaTime;
using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class EntryCodecTests
{
    [Fact]
    public void An_entry_with_every_field_comes_back_as_it_was()
    {
        var listing = Filled(
            new Listing
            {
                Authority = "A",
                Instrument = "I",
                EntryId = "7",
                SourceFile = "f",
                SourceSha256 = "s",
            }
        );
        var entity = Filled(Entity.Of("id-1", "Person", [("name", "Иван 红兔"), ("name", "second"), ("birthDate", "1970")]));
        typeof(ListedEntity)
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite)
            .Select(p => p.Name)
            .ShouldBe(
                [nameof(ListedEntity.Entity), nameof(ListedEntity.Listings), nameof(ListedEntity.Relations)],
                "what is added to an entry must be kept by EntryCodec"
            );
        ImmutableArray<Listing> listings = [listing, listing with { From = null, To = new LocalDate(1899, 12, 31), Reason = null }];
        RoundTrip(new(entity, listings) { Relations = [new("Linked To", "Other"), new("Owned By", "Third", "id-3")] });
    }

    [Fact]
    public void An_entry_without_anything_comes_back_as_it_was() => RoundTrip(new(Entity.Of("", "Thing", []), []));

    [Fact]
    public void Bytes_that_end_too_early_are_refused()
    {
        var (writer, shared) = (new PackedWriter(), new StringTable());
        EntryCodec.Write(new(Entity.Of("id", "Person", [("name", "Someone")]), []), writer, shared);
        var bytes = writer.Written.ToArray();
        for (var length = 0; length < bytes.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => EntryCodec.Read(bytes.AsSpan(0, length), Shared(shared)));
        }
    }

    private static void RoundTrip(ListedEntity entry)
    {
        var (writer, shared) = (new PackedWriter(), new StringTable());
        EntryCodec.Write(entry, writer, shared);
        var back = EntryCodec.Read(writer.Written, Shared(shared));
        Json(back).ShouldBe(Json(entry));
    }

    private static ImmutableArray<string> Shared(StringTable table)
    {
        var writer = new PackedWriter();
        table.Write(writer);
        return StringTable.Read(writer.Written);
    }

    private static string Json(ListedEntity entry) =>
        JsonSerializer.Serialize(entry.Entity)
        + string.Concat(entry.Listings.Select(l => l.ToString()).Concat(entry.Relations.Select(r => r.ToString())));

    // A field that is added to the model and forgotten here would be lost without a word.
    private static T Filled<T>(T value)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            object? content =
                property.PropertyType == typeof(string) && property.Name is not "Id" and not "Schema" ? $"value of {property.Name}"
                : property.PropertyType == typeof(int) ? 42
                : property.PropertyType == typeof(LocalDate?) ? new LocalDate(2024, 2, property.Name.Length)
                : property.PropertyType == typeof(ImmutableArray<string>) ? ImmutableArray.Create(property.Name, "other")
                : null;
            if (content is not null)
            {
                property.SetValue(value, content);
            }
            else if (property.Name is not "Id" and not "Schema" and not "Properties")
            {
                property.GetValue(value).ShouldNotBeNull($"this test does not know how to fill {property.Name}");
            }
        }

        return value;
    }
}
