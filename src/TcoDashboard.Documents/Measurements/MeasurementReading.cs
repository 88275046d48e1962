using System.Collections.Immutable;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Measurements;

/// <summary>What a measurement file holds.</summary>
/// <param name="Columns">The heading as written.</param>
/// <param name="Rows">Its rows in order, unusable ones with their problem.</param>
/// <param name="Problems">Everything wrong with the file and its rows, each with line and column.</param>
public sealed record MeasurementReading(
    ImmutableArray<string> Columns,
    ImmutableArray<MeasurementRow> Rows,
    ImmutableArray<Problem> Problems
);
