namespace Throughline.Model;

/// <summary>The state of a listing on a day.</summary>
public enum ListingState
{
    /// <summary>In force on that day.</summary>
    Active,

    /// <summary>Not yet in force on that day.</summary>
    ListedLater,

    /// <summary>No longer in force on that day.</summary>
    Delisted,
}
