namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>How much of a workbook is read before it is refused; a file from outside may be made to exhaust its reader.</summary>
/// <param name="FileBytes">Size of the file.</param>
/// <param name="UnpackedBytes">Bytes of all parts read, counted while they are unpacked; what the archive claims is not believed.</param>
/// <param name="Cells">Cells of the sheets read.</param>
/// <param name="Parts">Parts in the archive.</param>
public sealed record XlsxLimits(long FileBytes, long UnpackedBytes, int Cells, int Parts)
{
    /// <summary>Room for the largest workbook this program writes, twice over.</summary>
    public static XlsxLimits Default { get; } = new(32 << 20, 256L << 20, 1_000_000, 500);
}
