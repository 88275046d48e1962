namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>One cell: a text, a number, or a formula with the value the engine has for it.</summary>
internal readonly record struct XlsxCell
{
    public double? Number { get; private init; }

    public string? Text { get; private init; }

    /// <summary>The formula without the equals sign.</summary>
    public string? Formula { get; private init; }

    public CellStyle Style { get; private init; }

    public static XlsxCell Of(string text, CellRole role = CellRole.Body) =>
        new()
        {
            Text = text,
            Style = new(role, "", text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]),
        };

    public static XlsxCell Of(double? number, string format, CellRole role = CellRole.Body) =>
        number is null
            ? Of("not computable", CellRole.Note)
            : new() { Number = number, Style = new(role, format) };

    /// <summary>The same cell in another role.</summary>
    public XlsxCell In(CellRole role) => this with { Style = Style with { Role = role } };

    /// <summary>A formula with its number; without one the spreadsheet shows its error until it computes.</summary>
    public static XlsxCell Computed(
        string formula,
        double? value,
        string format,
        CellRole role = CellRole.Body
    ) =>
        new()
        {
            Formula = formula,
            Number = value,
            Style = new(role, format),
        };

    /// <summary>A formula whose result is a text.</summary>
    public static XlsxCell ComputedText(
        string formula,
        string value,
        CellRole role = CellRole.Body
    ) =>
        new()
        {
            Formula = formula,
            Text = value,
            Style = new(role),
        };
}
