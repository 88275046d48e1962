using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;

namespace TcoDashboard.Domain.Sheets.Spreadsheets;

/// <summary>A row of workings: a step of a formula that a spreadsheet needs in cells of its own.</summary>
/// <param name="Row">Row number from 1.</param>
/// <param name="Label">The step in words.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Shape">One value in the column of scalars, or one a period.</param>
/// <param name="Formulas">One formula, or one a period.</param>
/// <param name="Values">The engine's values; <c>null</c> where it has none of its own.</param>
public sealed record SpreadsheetWorking(
    int Row,
    string Label,
    Unit Unit,
    Shape Shape,
    ImmutableArray<string> Formulas,
    ImmutableArray<double?> Values
);
