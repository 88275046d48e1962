namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>Names the format fixes: ECMA-376, parts 1 and 2.</summary>
internal static class XlsxNames
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelations =
        "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes =
        "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string Drawing =
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    public const string DrawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string CoreProperties =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string DublinTerms = "http://purl.org/dc/terms/";
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
}
