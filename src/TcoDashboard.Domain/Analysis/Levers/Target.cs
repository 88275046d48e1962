namespace TcoDashboard.Domain.Analysis.Levers;

/// <summary>What a study watches: a metric of one option, or how far it lies above the same metric of another.</summary>
/// <param name="MetricId">A metric that has a cell, see <see cref="Scenarios.MetricIds"/>.</param>
/// <param name="Option">Index of the option.</param>
/// <param name="Against">Index of the option whose metric is taken off, if any.</param>
public sealed record Target(string MetricId, int Option, int? Against = null);
