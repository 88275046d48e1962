namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>One series of a chart.</summary>
/// <param name="Name">The cell with its name.</param>
/// <param name="Values">The cells with its values.</param>
internal sealed record XlsxChartSeries(XlsxChartData Name, XlsxChartData Values);
