using TcoDashboard.Reports.Tests.Workbooks;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>The tests that wait for the second program first: it computes hundreds of options for minutes, one workbook after the other.</summary>
public sealed class LongestFirst()
    : TcoDashboard.Tests.Shared.Order.LongestFirst(nameof(WorkbookOracleTests));
