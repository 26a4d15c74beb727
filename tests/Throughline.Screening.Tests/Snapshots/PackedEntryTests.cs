using Throughline.Model;

namespace Throughline.Screening.Tests;

public sealed class PackedEntryTests
{
    private static readonly ListedEntity[] s_entries =
    [
        Entry("a-1", "Person", "Иван Петров", "Order 7"),
        Entry("a-2", "Company", "Blue Kettle LLC", "Order 8"),
        Entry("b-3", "Vessel", "Red Pot", "Order 7"),
    ];

    [Fact]
    public void Bytes_are_those_of_the_codec_whichever_entry_was_packed_first()
    {
        var expected = Unpacked();
        Packed(s_entries).ShouldBe(expected);
        Packed(s_entries.AsEnumerable().Reverse()).ShouldBe(expected);
    }

    [Fact]
    public void What_the_tables_need_is_kept_beside_the_bytes()
    {
        var entity = Entity.Of("a-1", "Company", [("name", "Blue Kettle"), ("weakAlias", "Kettle"), ("innCode", "7707083893")]);
        var packed = PackedEntry.Of(new(entity, []), new());
        packed.Id.ShouldBe("a-1");
        packed.Kind.ShouldBe(ComparableEntity.KindOf("Company"));
        packed.Names.ShouldBe([("Blue Kettle", false), ("Kettle", true)]);
        packed.Identifiers.ShouldBe([HashedNumbers.HashOf("7707083893")]);
    }

    [Fact]
    public void A_segment_is_the_same_bytes_each_time()
    {
        var bytes = Enumerable.Range(0, 2).Select(_ => Segment()).ToArray();
        bytes[1].ShouldBe(bytes[0]);

        static byte[] Segment()
        {
            using var stream = new MemoryStream();
            SegmentWriter.Write([ListGroup.Of(s_entries)], stream);
            return stream.ToArray();
        }
    }

    // In the order of the entries, as a segment writes them.
    private static byte[][] Packed(IEnumerable<ListedEntity> order)
    {
        var (own, shared, writer) = (new StringTable(), new StringTable(), new PackedWriter());
        var packed = order.Select(e => PackedEntry.Of(e, own)).ToDictionary(p => p.Id);
        var numbers = own.Into(shared);
        return
        [
            .. s_entries.Select(e =>
            {
                writer.Clear();
                packed[e.Entity.Id].Write(writer, numbers);
                return writer.Written.ToArray();
            }),
        ];
    }

    private static byte[][] Unpacked()
    {
        var (shared, writer) = (new StringTable(), new PackedWriter());
        return
        [
            .. s_entries.Select(e =>
            {
                writer.Clear();
                EntryCodec.Write(e, writer, shared);
                return writer.Written.ToArray();
            }),
        ];
    }

    private static ListedEntity Entry(string id, string schema, string name, string instrument) =>
        new(
            Entity.Of(id, schema, [("name", name), ("country", "ru"), ("notes", new string('n', 300))]),
            [
                new()
                {
                    Authority = id[..1],
                    Instrument = instrument,
                    EntryId = id,
                    SourceFile = "f",
                    SourceSha256 = "s",
                },
            ]
        );
}
