using System.Globalization;
using System.Text;
using Throughline.Dossiers.Html;
using Throughline.Network;

namespace Throughline.Dossiers.Pictures;

/// <summary>A flow graph as an SVG drawing, makers on the left, use on the right.</summary>
internal static class FlowPicture
{
    private const double Box = 150;
    private const double Height = 34;

    /// <summary>The drawing; empty where there is nothing to draw.</summary>
    public static string Of(FlowGraph graph, Func<string, string> redact)
    {
        if (graph.Nodes.IsEmpty)
        {
            return "";
        }

        var spots = graph.Nodes.ToDictionary(n => n.Id, n => (X: n.X * 0.75, Y: n.Y * 0.75), StringComparer.Ordinal);
        var (left, top) = (spots.Values.Min(s => s.X) - Box / 2 - 10, spots.Values.Min(s => s.Y) - 50);
        var (width, height) = (spots.Values.Max(s => s.X) + Box / 2 + 10 - left, spots.Values.Max(s => s.Y) + 40 - top);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"flow\" viewBox=\"{left:0} {top:0} {width:0} {height:0}\" role=\"img\" aria-label=\"Flow of goods, money and people in the chains found; the same claims stand in the text\">\n"
        );
        foreach (var stage in graph.Stages.Where(s => graph.Nodes.Any(n => n.Stage == s.Name)))
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{stage.X * 0.75:0}\" y=\"{top + 16:0}\" text-anchor=\"middle\" class=\"stage\">{HtmlText.Escape(stage.Name)}</text>\n"
            );
        }

        foreach (var edge in graph.Edges)
        {
            var (from, to) = (spots[edge.From], spots[edge.To]);
            var middle = (from.X + to.X) / 2;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"{HtmlText.Escape(edge.Kind)} {HtmlText.Escape(edge.Style)}\" d=\"M{from.X:0} {from.Y:0} C{middle:0} {from.Y:0} {middle:0} {to.Y:0} {to.X:0} {to.Y:0}\" stroke-width=\"{Math.Min(5, 1 + edge.Origins * 0.5):0.#}\"><title>"
            );
            svg.Append(HtmlText.Escape(redact($"{Label(graph, edge.From)} {edge.Verb} {Label(graph, edge.To)}")))
                .Append("</title></path>\n");
        }

        foreach (var node in graph.Nodes)
        {
            var (x, y) = spots[node.Id];
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<g class=\"node{(node.ListedBy.IsEmpty ? "" : " listed")}\"><title>{HtmlText.Escape(redact(node.Label))}</title>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{x - Box / 2:0}\" y=\"{y - Height / 2:0}\" width=\"{Box:0}\" height=\"{Height:0}\" rx=\"5\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0}\" y=\"{y + 4:0}\" text-anchor=\"middle\">{HtmlText.Escape(Short(redact(node.Label)))}</text></g>\n"
            );
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Label(FlowGraph graph, string id) => graph.Nodes.First(n => n.Id == id).Label;

    private static string Short(string label) => label.Length <= 22 ? label : label[..21] + "…";
}
