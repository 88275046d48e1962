namespace TcoDashboard.Reports.Workbooks.Xlsx;

/// <summary>How a chart is drawn.</summary>
internal enum XlsxChartKind
{
    Columns,
    StackedColumns,
    Lines,
}
