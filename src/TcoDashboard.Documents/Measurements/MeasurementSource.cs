namespace TcoDashboard.Documents.Measurements;

/// <summary>Where measurements come from and whether their rows ship.</summary>
/// <param name="Prefix">First part of the ids of its rows.</param>
/// <param name="Origin">Title or address of the source.</param>
/// <param name="Licence">Licence its rows ship under; empty when they do not ship.</param>
/// <param name="RowsShipped">Rows that ship.</param>
/// <param name="RowsWithheld">Rows that were used for the fit and do not ship.</param>
/// <param name="Reason">Why they do not.</param>
public sealed record MeasurementSource(
    string Prefix,
    string Origin,
    string Licence,
    int RowsShipped,
    int RowsWithheld,
    string Reason
);
