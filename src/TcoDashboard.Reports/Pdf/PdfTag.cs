namespace TcoDashboard.Reports.Pdf;

/// <summary>A part of the logical structure, which programs read aloud and reflow: document, heading, paragraph, table, row, cell.</summary>
internal sealed class PdfTag(string type, string attributes = "")
{
    private readonly List<PdfTag> _children = [];
    private readonly List<(int Page, int Mark)> _marks = [];

    public PdfTag Add(string childType, string childAttributes = "")
    {
        var child = new PdfTag(childType, childAttributes);
        _children.Add(child);
        return child;
    }

    public void Mark(int page, int mark) => _marks.Add((page, mark));

    public string Type => type;

    /// <summary>Writes the part and its children; gives its number and enters its marks per page.</summary>
    public int Write(
        PdfObjects objects,
        int parent,
        IReadOnlyList<int> pages,
        Dictionary<int, SortedDictionary<int, int>> owners
    )
    {
        var number = objects.Reserve();
        foreach (var (page, mark) in _marks)
        {
            if (!owners.TryGetValue(page, out var marks))
            {
                marks = [];
                owners.Add(page, marks);
            }
            marks.Add(mark, number);
        }
        var kids = string.Concat(
            _marks
                .Select(m => $"<</Type/MCR/Pg {pages[m.Page]} 0 R/MCID {m.Mark}>>")
                .Concat(
                    _children.Select(child => $" {child.Write(objects, number, pages, owners)} 0 R")
                )
        );
        objects.Set(number, $"<</Type/StructElem/S/{type}/P {parent} 0 R{attributes}/K[{kids}]>>");
        return number;
    }
}
