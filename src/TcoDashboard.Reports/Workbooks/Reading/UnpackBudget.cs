using TcoDashboard.Domain;

namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>What may still be unpacked and read.</summary>
internal sealed class UnpackBudget(XlsxLimits limits)
{
    private long _bytes = limits.UnpackedBytes;
    private int _cells = limits.Cells;

    public void Take(int bytes)
    {
        _bytes -= bytes;
        if (_bytes < 0)
        {
            throw TooLarge(Worded("bytes once unpacked"), limits.UnpackedBytes);
        }
    }

    public void TakeCell()
    {
        if (--_cells < 0)
        {
            throw TooLarge(Worded("cells"), limits.Cells);
        }
    }

    public static WorkbookRefusedException TooLarge(string what, long most) =>
        new(
            Problem.Error(
                "workbook",
                "X-101",
                Worded($"The workbook has more than {most:N0} {what}."),
                Worded("Import a workbook that this program wrote, without added sheets.")
            )
        );
}
