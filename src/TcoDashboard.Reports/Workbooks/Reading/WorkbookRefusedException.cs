using TcoDashboard.Domain;

namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>Ends the reading of a workbook; carries the problem the user sees.</summary>
internal sealed class WorkbookRefusedException(Problem problem) : Exception(problem.Message)
{
    public Problem Problem { get; } = problem;
}
