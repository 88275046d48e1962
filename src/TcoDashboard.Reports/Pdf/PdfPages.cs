using System.Globalization;
using System.Text;

namespace TcoDashboard.Reports.Pdf;

/// <summary>The pages of a document with their fonts, structure and bookmarks.</summary>
internal sealed class PdfPages(double width, double height)
{
    public const double Margin = 42;
    private const double FootSpace = 24;
    private readonly List<PdfCanvas> _pages = [];
    private readonly List<(string Text, int Page, double Y)> _bookmarks = [];

    public PdfFont Regular { get; } = new("LiberationSans-Regular.ttf", "LiberationSans");

    public PdfFont Bold { get; } = new("LiberationSans-Bold.ttf", "LiberationSans-Bold");

    public PdfTag Root { get; } = new("Document");

    public double TextWidth => width - 2 * Margin;

    /// <summary>Height between the margins, the foot left out.</summary>
    public double TextHeight => height - 2 * Margin - FootSpace;

    public double Bottom => height - Margin - FootSpace;

    public IReadOnlyList<PdfCanvas> Pages => _pages;

    public PdfCanvas Add()
    {
        _pages.Add(new(_pages.Count, height));
        return _pages[^1];
    }

    public PdfFont Font(bool isBold) => isBold ? Bold : Regular;

    public void Bookmark(string text, double y) => _bookmarks.Add((text, _pages.Count - 1, y));

    /// <summary>Writes the file. PDF 1.7 (ISO 32000-1): 7.7 document structure, 12.3.3 outline, 14.7 logical structure, 14.8 tagged PDF.</summary>
    public void Write(Stream target, string title, string subject)
    {
        var objects = new PdfObjects();
        var tree = objects.Reserve();
        var fonts = $"<</R {Regular.Add(objects)} 0 R/B {Bold.Add(objects)} 0 R>>";
        int[] numbers = [.. _pages.Select(_ => objects.Reserve())];
        foreach (var (index, page) in _pages.Index())
        {
            var content = objects.AddStream("", page.Content);
            objects.Set(
                numbers[index],
                $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfObjects.Number(width)} {PdfObjects.Number(height)}]/Resources<</Font {fonts}>>/Contents {content} 0 R/StructParents {index}/Tabs/S>>"
            );
        }
        objects.Set(
            tree,
            $"<</Type/Pages/Count {numbers.Length}/Kids[{string.Join(' ', numbers.Select(n => $"{n} 0 R"))}]>>"
        );
        var structure = Structure(objects, numbers);
        var outline = Outline(objects, numbers);
        var metadata = objects.AddPlainStream(
            "/Type/Metadata/Subtype/XML",
            Encoding.UTF8.GetBytes(Metadata(title))
        );
        var info = objects.Add(
            $"<</Title {PdfObjects.Text(title)}/Subject {PdfObjects.Text(subject)}/Producer {PdfObjects.Text("TcoDashboard")}>>"
        );
        var catalog = objects.Add(
            $"<</Type/Catalog/Pages {tree} 0 R/MarkInfo<</Marked true>>/Lang(en)/StructTreeRoot {structure} 0 R/Outlines {outline} 0 R/PageMode/UseOutlines/Metadata {metadata} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>"
        );
        objects.Write(target, catalog, info);
    }

    private int Structure(PdfObjects objects, int[] pages)
    {
        var root = objects.Reserve();
        var owners = new Dictionary<int, SortedDictionary<int, int>>();
        var document = Root.Write(objects, root, pages, owners);
        var parents = string.Concat(
            pages
                .Index()
                .Select(page =>
                    $"{page.Index}[{string.Join(' ', owners.GetValueOrDefault(page.Index, []).Values.Select(owner => $"{owner} 0 R"))}]"
                )
        );
        objects.Set(
            root,
            $"<</Type/StructTreeRoot/K {document} 0 R/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {pages.Length}>>"
        );
        return root;
    }

    private int Outline(PdfObjects objects, int[] pages)
    {
        var root = objects.Reserve();
        int[] items = [.. _bookmarks.Select(_ => objects.Reserve())];
        foreach (var (index, (text, page, y)) in _bookmarks.Index())
        {
            var before = index > 0 ? $"/Prev {items[index - 1]} 0 R" : "";
            var after = index < items.Length - 1 ? $"/Next {items[index + 1]} 0 R" : "";
            objects.Set(
                items[index],
                $"<</Title {PdfObjects.Text(text)}/Parent {root} 0 R{before}{after}/Dest[{pages[page]} 0 R/XYZ 0 {PdfObjects.Number(height - y)} null]>>"
            );
        }
        objects.Set(
            root,
            items.Length == 0
                ? "<</Type/Outlines>>"
                : $"<</Type/Outlines/First {items[0]} 0 R/Last {items[^1]} 0 R/Count {items.Length}>>"
        );
        return root;
    }

    private static string Metadata(string title) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{System.Security.SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>"
        );
}
