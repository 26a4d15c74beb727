using Throughline.Text;

namespace Throughline.Screening;

/// <summary>Memory that reading many lists leaves behind.</summary>
internal static class Leftovers
{
    // Below, what is left is less than a collection is worth.
    private const int Many = 20_000;

    /// <summary>
    /// Gives memory back before the next stage takes its own, where many entries were read: the collector by itself would wait until both stand side by side.
    /// </summary>
    /// <param name="entries">How many entries were read.</param>
    public static void LetGo(int entries)
    {
        if (entries >= Many)
        {
            // The words of the lists' names are not those of the customers.
            Names.ForgetWords();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
