namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>An input that the workbook holds with another value than the scenario.</summary>
/// <param name="Place">Its cell in the workbook, for example <c>Inputs!E17</c>.</param>
/// <param name="Option">Id of the option.</param>
/// <param name="Label">Name of the input.</param>
/// <param name="Before">Value in the scenario.</param>
/// <param name="After">Value in the workbook.</param>
public sealed record InputChange(
    string Place,
    string Option,
    string Label,
    double Before,
    double After
);
