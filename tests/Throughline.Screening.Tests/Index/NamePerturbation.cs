namespace Throughline.Screening.Tests;

/// <summary>What happens to names in practice: slips of the pen, words swapped, left out, joined, split, shortened to initials.</summary>
internal static class NamePerturbation
{
    public static string Of(string name, Random random)
    {
        var words = name.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var changes = random.Next(0, 4); changes > 0 && words.Count > 0; changes--)
        {
            var at = random.Next(words.Count);
            switch (random.Next(8))
            {
                case 0 when words.Count > 1:
                    words.RemoveAt(at);
                    break;
                case 1 when at + 1 < words.Count:
                    (words[at], words[at + 1]) = (words[at + 1], words[at]);
                    break;
                case 2 when at + 1 < words.Count:
                    words[at] += words[at + 1];
                    words.RemoveAt(at + 1);
                    break;
                case 3 when words[at].Length > 3:
                    words.Insert(at + 1, words[at][2..]);
                    words[at] = words[at][..2];
                    break;
                case 4 when words[at].Length > 0:
                    words[at] = words[at][..1];
                    break;
                default:
                    words[at] = Slip(words[at], random);
                    break;
            }
        }

        return string.Join(' ', words);
    }

    private static string Slip(string word, Random random)
    {
        if (word.Length == 0)
        {
            return word;
        }

        var at = random.Next(word.Length);
        var letter = word[random.Next(word.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, letter.ToString()),
            2 when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word[..at] + letter + word[(at + 1)..],
        };
    }
}
