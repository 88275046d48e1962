using System.Collections.Immutable;

namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>A chart the spreadsheet draws itself from cells.</summary>
/// <param name="Title">Head of the chart.</param>
/// <param name="ValueTitle">Title of the value axis with its unit.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Categories">Range of the categories with their texts.</param>
/// <param name="Series">The series.</param>
/// <param name="Row">Zero-based row of the upper left corner.</param>
internal sealed record XlsxChart(
    string Title,
    string ValueTitle,
    XlsxChartKind Kind,
    XlsxChartData Categories,
    ImmutableArray<XlsxChartSeries> Series,
    int Row = 0
);
