namespace TcoDashboard.Reports.Pdf.Charts;

/// <summary>What tells series apart on a print without colour, in the order in which series get them.</summary>
internal enum ChartPattern
{
    Plain,
    Rising,
    Falling,
    Lying,
    Standing,
    Crossed,
}
