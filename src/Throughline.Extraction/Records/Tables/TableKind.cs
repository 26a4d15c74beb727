namespace Throughline.Extraction.Records;

/// <summary>What the rows of a record table are.</summary>
internal enum TableKind
{
    /// <summary>Nothing that is understood; yields no claim.</summary>
    Unknown,

    /// <summary>Lines of one invoice or offer.</summary>
    GoodsLines,

    /// <summary>An invoice a row.</summary>
    InvoiceRegister,

    /// <summary>A payment a row.</summary>
    Payments,

    /// <summary>A booking or flown segment a row.</summary>
    Bookings,

    /// <summary>A shipment or declared item a row.</summary>
    Shipments,

    /// <summary>A delivery a row.</summary>
    Deliveries,

    /// <summary>A planned delivery a row.</summary>
    PlannedDeliveries,

    /// <summary>A company a row.</summary>
    Companies,

    /// <summary>An owner and a company a row.</summary>
    Ownership,

    /// <summary>A person a row.</summary>
    Staff,

    /// <summary>A guest and a stay a row.</summary>
    Stays,

    /// <summary>A visit a row.</summary>
    Visits,

    /// <summary>A test a row.</summary>
    Tests,

    /// <summary>A contract a row.</summary>
    Contracts,

    /// <summary>A sanctions listing a row.</summary>
    Sanctions,
}
