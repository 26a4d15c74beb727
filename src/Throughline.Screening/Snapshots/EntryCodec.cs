using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Throughline.Model;

namespace Throughline.Screening;

/// <summary>An entry of a list to bytes and back, without loss.</summary>
internal static class EntryCodec
{
    /// <summary>Writes an entry.</summary>
    public static void Write(ListedEntity entry, PackedWriter writer, StringTable shared)
    {
        var entity = entry.Entity;
        writer.Text(entity.Id);
        writer.Shared(shared.Of(entity.Schema));
        writer.Text(entity.Caption);
        writer.Number(entity.Properties.Count);
        foreach (var (property, values) in entity.Properties)
        {
            writer.Shared(shared.Of(property));
            writer.Number(values.Length);
            foreach (var value in values)
            {
                writer.Text(value);
            }
        }

        Shared(entity.Datasets, writer, shared);
        writer.Number(entity.Referents.Length);
        foreach (var referent in entity.Referents)
        {
            writer.Text(referent);
        }

        writer.TextOrNull(entity.FirstSeen);
        writer.TextOrNull(entity.LastSeen);
        writer.Number(entry.Listings.Length);
        foreach (var listing in entry.Listings)
        {
            Write(listing, writer, shared);
        }

        writer.Number(entry.Relations.Length);
        foreach (var relation in entry.Relations)
        {
            writer.Shared(shared.Of(relation.Type));
            writer.Text(relation.OtherName);
            writer.TextOrNull(relation.OtherId);
        }
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="InvalidDataException">The bytes are no entry.</exception>
    public static ListedEntity Read(ReadOnlySpan<byte> bytes, ImmutableArray<string> shared)
    {
        var reader = new PackedReader(bytes);
        var (id, schema, caption) = (reader.Text(), At(shared, reader.Number()), reader.Text());
        var properties = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var left = reader.Count(); left > 0; left--)
        {
            properties.Add(At(shared, reader.Number()), Texts(ref reader));
        }

        var entity = new Entity(id, schema, properties.ToImmutable())
        {
            Caption = caption,
            Datasets = Shared(ref reader, shared),
            Referents = Texts(ref reader),
            FirstSeen = reader.TextOrNull(),
            LastSeen = reader.TextOrNull(),
        };
        var listings = new Listing[reader.Count()];
        for (var i = 0; i < listings.Length; i++)
        {
            listings[i] = Listing(ref reader, shared);
        }

        var relations = new ListedRelation[reader.Count()];
        for (var i = 0; i < relations.Length; i++)
        {
            relations[i] = new(At(shared, reader.Number()), reader.Text(), reader.TextOrNull());
        }

        return new(entity, ImmutableCollectionsMarshal.AsImmutableArray(listings))
        {
            Relations = ImmutableCollectionsMarshal.AsImmutableArray(relations),
        };
    }

    private static void Write(Listing listing, PackedWriter writer, StringTable shared)
    {
        writer.Shared(shared.Of(listing.Authority));
        writer.Shared(shared.Of(listing.Instrument));
        writer.Text(listing.EntryId);
        writer.DayOrNull(listing.From);
        writer.DayOrNull(listing.To);
        writer.DayOrNull(listing.SeenFrom);
        writer.DayOrNull(listing.NotSeenOn);
        writer.DayOrNull(listing.SeenTo);
        writer.TextOrNull(listing.Reason);
        writer.Shared(shared.Of(listing.SourceFile));
        writer.Shared(shared.Of(listing.SourceSha256));
        writer.Number(listing.Line);
    }

    private static Listing Listing(ref PackedReader reader, ImmutableArray<string> shared) =>
        new()
        {
            Authority = At(shared, reader.Number()),
            Instrument = At(shared, reader.Number()),
            EntryId = reader.Text(),
            From = reader.DayOrNull(),
            To = reader.DayOrNull(),
            SeenFrom = reader.DayOrNull(),
            NotSeenOn = reader.DayOrNull(),
            SeenTo = reader.DayOrNull(),
            Reason = reader.TextOrNull(),
            SourceFile = At(shared, reader.Number()),
            SourceSha256 = At(shared, reader.Number()),
            Line = (int)reader.Number(),
        };

    private static void Shared(ImmutableArray<string> texts, PackedWriter writer, StringTable shared)
    {
        writer.Number(texts.Length);
        foreach (var text in texts)
        {
            writer.Shared(shared.Of(text));
        }
    }

    private static ImmutableArray<string> Shared(ref PackedReader reader, ImmutableArray<string> shared)
    {
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = At(shared, reader.Number());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private static ImmutableArray<string> Texts(ref PackedReader reader)
    {
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    private static string At(ImmutableArray<string> shared, long number) =>
        number >= 0 && number < shared.Length
            ? shared[(int)number]
            : throw new InvalidDataException($"expected the number of one of {shared.Length} texts, found {number}");
}
