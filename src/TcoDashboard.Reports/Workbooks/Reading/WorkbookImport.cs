using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>What an edited workbook makes of the scenario it came from.</summary>
/// <param name="Document">The scenario with the changes; <c>null</c> when the workbook has errors.</param>
/// <param name="Changes">The inputs that differ, in the order of the sheet.</param>
/// <param name="Problems">What is wrong or was left out, each with its cell.</param>
public sealed record WorkbookImport(
    ScenarioDocument? Document,
    ImmutableArray<InputChange> Changes,
    ImmutableArray<Problem> Problems
);
