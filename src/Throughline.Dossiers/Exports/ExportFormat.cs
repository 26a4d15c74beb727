namespace Throughline.Dossiers.Exports;

/// <summary>Formats that other tools read.</summary>
public enum ExportFormat
{
    /// <summary>FollowTheMoney entities, JSON lines.</summary>
    Ftm,

    /// <summary>GraphML (yEd, Gephi, NetworkX).</summary>
    GraphMl,

    /// <summary>GEXF 1.3 (Gephi).</summary>
    Gexf,

    /// <summary>One row a claim, CSV (RFC 4180).</summary>
    Csv,

    /// <summary>RDF, Turtle, statements with their provenance (PROV-O).</summary>
    Rdf,
}
