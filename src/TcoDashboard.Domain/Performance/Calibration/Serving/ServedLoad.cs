namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>What one copy does at a closed load. Seconds, requests a second.</summary>
internal readonly record struct ServedLoad(
    double TimeToFirstTokenSeconds,
    double TimePerOutputTokenSeconds,
    double StepSeconds,
    double RequestsPerSecond,
    double Sequences
);
