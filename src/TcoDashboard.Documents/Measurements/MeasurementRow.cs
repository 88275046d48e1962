using System.Collections.Immutable;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Performance.Calibration;

namespace TcoDashboard.Documents.Measurements;

/// <summary>One row of a measurement file.</summary>
/// <param name="Line">Line of the file on which it starts, from 1.</param>
/// <param name="Fields">Its fields as written, in the order of the heading.</param>
/// <param name="Conditions">What was measured and how; <c>null</c> when the row cannot be used.</param>
/// <param name="Value">The result, for scoring only; <c>null</c> when blank or not a number.</param>
/// <param name="Problem">Why the row cannot be used.</param>
public sealed record MeasurementRow(
    int Line,
    ImmutableArray<string> Fields,
    Measurement? Conditions,
    double? Value,
    Problem? Problem
);
