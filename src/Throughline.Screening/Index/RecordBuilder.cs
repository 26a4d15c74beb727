using System.Runtime.InteropServices;
using Throughline.Text;

namespace Throughline.Screening;

/// <summary>The records of the names, sorted by class, with the tables by which they are found.</summary>
internal sealed class RecordBuilder
{
    private readonly NameChunk[] _chunks;
    private readonly uint[] _records;
    private readonly uint[] _recordOfName;
    private readonly int[] _skeletons;
    private readonly List<uint> _classes = [];
    private readonly string[] _legalForms;

    /// <summary>Writes the records.</summary>
    public RecordBuilder(NameChunk[] chunks, int[] formNumbers, int[] skeletonOfForm)
    {
        _chunks = chunks;
        _skeletons = skeletonOfForm;
        foreach (var chunk in chunks)
        {
            Count += chunk.Names.Count;
        }

        _legalForms =
        [
            .. chunks
                .SelectMany(c => c.LegalForms)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Take(NameRecord.OtherLegalForm - 1),
        ];
        _recordOfName = new uint[Count];
        Words = Place();
        _records = PinnedArray.Of<uint>(checked((int)Words));
        Write(formNumbers);
    }

    /// <summary>How many names there are.</summary>
    public int Count { get; }

    /// <summary>Length of the records.</summary>
    public uint Words { get; }

    /// <summary>Writes for each skeleton the records that have it, in their order.</summary>
    public void WritePostings(NameIndexImage image, SkeletonRow[] rows)
    {
        var counts = new uint[rows.Length];
        ForEachRecord(
            (_, forms) =>
            {
                for (var i = 0; i < forms.Length; i++)
                {
                    counts[_skeletons[forms[i]]] += IsRepeated(forms, i) ? 0u : 1u;
                }
            }
        );
        var total = 0u;
        for (var i = 0; i < rows.Length; i++)
        {
            (rows[i].Postings, total) = (total, total + counts[i]);
            counts[i] = rows[i].Postings;
        }

        var postings = PinnedArray.Of<uint>(checked((int)total));
        ForEachRecord(
            (record, forms) =>
            {
                for (var i = 0; i < forms.Length; i++)
                {
                    if (IsRepeated(forms, i))
                    {
                        continue;
                    }

                    var skeleton = _skeletons[forms[i]];
                    postings[counts[skeleton]++] = record;
                }
            }
        );
        image[NameIndexSection.Postings] = postings;
    }

    /// <summary>Writes the records under the letters of each two or three neighbouring skeletons.</summary>
    public void WriteJoined(NameIndexImage image, LexiconBuilder lexicon)
    {
        var count = 0;
        ForEachRecord((_, forms) => count += Math.Max(0, forms.Length - 1) + Math.Max(0, forms.Length - 2));
        var texts = new List<(ulong, uint)>(count);
        ForEachRecord(
            (record, forms) =>
            {
                for (var i = 0; i + 1 < forms.Length; i++)
                {
                    var (sum, power) = (0ul, 1ul);
                    JoinedText.Add(lexicon.Skeleton(_skeletons[forms[i]]), ref sum, ref power);
                    for (var words = 2; words <= 3 && i + words <= forms.Length; words++)
                    {
                        JoinedText.Add(lexicon.Skeleton(_skeletons[forms[i + words - 1]]), ref sum, ref power);
                        texts.Add((JoinedText.Hash(sum), record));
                    }
                }
            }
        );
        var filter = PinnedArray.Of<ulong>(JoinedText.WordsFor(Math.Max(1, texts.Count)));
        Array.Clear(filter);
        foreach (var (hash, _) in texts)
        {
            filter[JoinedText.Word(hash, filter.Length)] |= JoinedText.Bits(hash);
        }

        image.SetTable(NameIndexSection.JoinedBuckets, NameIndexSection.Joined, HashedTable.Build(texts, HashedTable.ValueBits(Words)));
        image[NameIndexSection.JoinedFilter] = filter;
    }

    /// <summary>Writes the records under their acronyms and under the name as given.</summary>
    public void WriteTables(NameIndexImage image)
    {
        var acronyms = new List<(ulong, uint)>();
        var originals = new List<(ulong, uint)>(Count);
        var first = 0;
        foreach (var chunk in _chunks)
        {
            foreach (var (name, hash) in chunk.Acronyms)
            {
                acronyms.Add((hash, _recordOfName[first + name]));
            }

            for (var i = 0; i < chunk.Names.Count; i++)
            {
                originals.Add((chunk.Names[i].TextHash, _recordOfName[first + i]));
            }

            first += chunk.Names.Count;
        }

        var bits = HashedTable.ValueBits(Words);
        image.SetTable(NameIndexSection.AcronymBuckets, NameIndexSection.Acronyms, HashedTable.Build(acronyms, bits));
        image.SetTable(NameIndexSection.OriginalBuckets, NameIndexSection.Originals, HashedTable.Build(originals, bits));
    }

    /// <summary>Writes the names' rows and texts, and the records.</summary>
    public void WriteRows(NameIndexImage image)
    {
        var bytes = 0L;
        foreach (var chunk in _chunks)
        {
            bytes += chunk.Texts.Length;
        }

        var texts = PinnedArray.Of<byte>(checked((int)bytes));
        var rows = PinnedArray.Of<NameRow>(Count + 1);
        var (name, at) = (0, 0);
        foreach (var chunk in _chunks)
        {
            chunk.Texts.CopyTo(texts.AsSpan(at));
            foreach (var row in chunk.Names)
            {
                rows[name] = new((uint)at, row.Entry, _recordOfName[name]);
                at += row.TextLength;
                name++;
            }
        }

        rows[name] = new((uint)at, -1, Words);
        image[NameIndexSection.Texts] = texts;
        image[NameIndexSection.Names] = rows;
        image[NameIndexSection.Records] = _records;
        image[NameIndexSection.LegalForms] = PinnedArray.Copy<byte>(
            System.Text.Encoding.UTF8.GetBytes(string.Concat(_legalForms.Select(f => f + "\n")))
        );
        image[NameIndexSection.Classes] = PinnedArray.Copy<uint>(CollectionsMarshal.AsSpan(_classes));
    }

    /// <summary>Writes with which letters the words of names begin, when the forms and their letters are written.</summary>
    public void WriteLetters(NameIndexImage image)
    {
        var forms = (FormRow[])image[NameIndexSection.Forms];
        var first = (ushort[])image[NameIndexSection.FormLetters];
        var letters = PinnedArray.Of<ushort>(NameInitials.PlaceOf(Words) + 1);
        Array.Clear(letters);
        ForEachRecord(
            (record, words) =>
            {
                foreach (var form in words)
                {
                    if ((NameTokenRole)forms[form].Role != NameTokenRole.Initial)
                    {
                        letters[NameInitials.PlaceOf(record)] |= NameInitials.Folded(
                            NameInitials.BitsOf(((byte)first[form], (byte)(first[form] >> 8)))
                        );
                    }
                }
            }
        );
        image[NameIndexSection.WordLetters] = letters;
    }

    // Where each name's record goes: by class, within a class in the order of the names.
    private uint Place()
    {
        var sizes = new long[RecordClass.Count];
        foreach (var chunk in _chunks)
        {
            foreach (var row in chunk.Names)
            {
                sizes[row.Class.Value] += NameRecord.WordsFor(row.FormCount);
            }
        }

        var total = 0L;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] > 0)
            {
                _classes.Add((uint)i);
                _classes.Add((uint)total);
            }

            (sizes[i], total) = (total, total + sizes[i]);
        }

        _classes.Add(RecordClass.Count);
        _classes.Add((uint)total);
        var name = 0;
        foreach (var chunk in _chunks)
        {
            foreach (var row in chunk.Names)
            {
                _recordOfName[name++] = (uint)sizes[row.Class.Value];
                sizes[row.Class.Value] += NameRecord.WordsFor(row.FormCount);
            }
        }

        return checked((uint)total);
    }

    private void Write(int[] formNumbers)
    {
        var name = 0;
        foreach (var chunk in _chunks)
        {
            var form = 0;
            int[] legalForms = [.. chunk.LegalForms.Select(LegalForm)];
            foreach (var row in chunk.Names)
            {
                var at = (int)_recordOfName[name];
                at = NameRecord.WriteHead(_records, at, (uint)name, row, row.LegalForm < 0 ? 0 : legalForms[row.LegalForm]);
                for (var i = 0; i < row.FormCount; i++)
                {
                    _records[at++] = (uint)formNumbers[chunk.Forms[form++]];
                }

                name++;
            }
        }
    }

    private int LegalForm(string form) => Array.IndexOf(_legalForms, form) is >= 0 and var at ? at + 1 : NameRecord.OtherLegalForm;

    private delegate void RecordVisitor(uint record, ReadOnlySpan<uint> forms);

    private void ForEachRecord(RecordVisitor visit)
    {
        for (var at = 0u; at < Words; )
        {
            var forms = NameRecord.Forms(_records.AsSpan((int)at));
            visit(at, forms);
            at += (uint)NameRecord.WordsFor(forms.Length);
        }
    }

    // A name that has a word twice is listed once.
    private bool IsRepeated(ReadOnlySpan<uint> forms, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (_skeletons[forms[i]] == _skeletons[forms[at]])
            {
                return true;
            }
        }

        return false;
    }
}
