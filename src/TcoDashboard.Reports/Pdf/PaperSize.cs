namespace TcoDashboard.Reports.Pdf;

/// <summary>Sheets of paper.</summary>
public enum PaperSize
{
    /// <summary>210 by 297 millimetres.</summary>
    A4,

    /// <summary>8.5 by 11 inches.</summary>
    Letter,
}
