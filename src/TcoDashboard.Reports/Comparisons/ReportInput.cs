using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>The value of an input for one fleet.</summary>
/// <param name="Fleet">Id of the fleet.</param>
/// <param name="Value">The value in the unit of the row.</param>
/// <param name="Text">Its text on the scale of the row.</param>
/// <param name="SetAt">Where the user set it, or <see cref="InputLevel.Default"/>.</param>
/// <param name="Provenance">Where the value comes from.</param>
/// <param name="CellId">The cell of the sheet that carries it.</param>
public sealed record ReportInput(
    string Fleet,
    double Value,
    string Text,
    InputLevel SetAt,
    Provenance Provenance,
    string CellId
);
