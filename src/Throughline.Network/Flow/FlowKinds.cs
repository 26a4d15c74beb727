using Throughline.Model;

namespace Throughline.Network;

/// <summary>The kinds of nodes that the picture tells apart.</summary>
public static class FlowKinds
{
    /// <summary>The kind of a schema, see <see cref="FlowNode.Kind"/>.</summary>
    public static string Of(string schema) =>
        schema switch
        {
            "Person" => "person",
            "Group" => "group",
            "Address" or "Location" => "place",
            "Product" => "product",
            "Component" or "Consignment" => "component",
            "Event" or "TestEvent" or "Visit" => "event",
            "BankAccount" => "account",
            "Vessel" or "Airplane" or "Vehicle" => "vehicle",
            "Document" or "Invoice" or "Letter" => "document",
            "Company" or "Organization" or "PublicBody" or "LegalEntity" => "organization",
            _ when Schemata.IsA(schema, "Person") => "person",
            _ when Schemata.IsA(schema, "LegalEntity") => "organization",
            _ => "thing",
        };
}
