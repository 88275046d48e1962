using System.Globalization;
using System.Text;

namespace TcoDashboard.Reports.Pdf;

/// <summary>What is drawn on one page, in points from its upper left corner.</summary>
internal sealed class PdfCanvas(int index, double height)
{
    private readonly StringBuilder _content = new();
    private int _marks;

    public int Index => index;

    public double Height => height;

    public byte[] Content => Encoding.ASCII.GetBytes(_content.ToString());

    public int Marks => _marks;

    /// <summary>Draws a line of text that belongs to a part of the structure; to none when it repeats what was said before.</summary>
    public void Text(
        PdfTag? tag,
        PdfFont font,
        bool isBold,
        double size,
        double x,
        double y,
        string text,
        string color = "0 g"
    )
    {
        Begin(tag);
        _content.Append(
            CultureInfo.InvariantCulture,
            $"{color} BT /{(isBold ? "B" : "R")} {N(size)} Tf {N(x)} {N(height - y)} Td <{font.Encode(text)}> Tj ET\nEMC\n"
        );
    }

    /// <summary>Shapes that belong to a part of the structure.</summary>
    public void Drawing(PdfTag tag, string shapes)
    {
        if (shapes.Length > 0)
        {
            Begin(tag);
            _content.Append(CultureInfo.InvariantCulture, $"\n{shapes}EMC\n");
        }
    }

    /// <summary>Fills a rectangle; decoration, no content.</summary>
    public void Fill(double x, double y, double width, double boxHeight, string color) =>
        _content.Append(
            CultureInfo.InvariantCulture,
            $"/Artifact BMC {color} {N(x)} {N(height - y - boxHeight)} {N(width)} {N(boxHeight)} re f\nEMC\n"
        );

    public void Rule(double x, double y, double width) =>
        _content.Append(
            CultureInfo.InvariantCulture,
            $"/Artifact BMC 0.8 G 0.4 w {N(x)} {N(height - y)} m {N(x + width)} {N(height - y)} l S\nEMC\n"
        );

    private void Begin(PdfTag? tag)
    {
        if (tag is null)
        {
            _content.Append("/Artifact BMC ");
            return;
        }
        tag.Mark(index, _marks);
        _content.Append(CultureInfo.InvariantCulture, $"/{tag.Type} <</MCID {_marks}>> BDC ");
        _marks++;
    }

    private static string N(double value) => PdfObjects.Number(value);
}
