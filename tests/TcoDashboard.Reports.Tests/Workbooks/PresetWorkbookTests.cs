namespace TcoDashboard.Reports.Tests.Workbooks;

/// <summary>LibreOffice recalculates the workbooks of the examples from their formulas alone and finds the engine's numbers.</summary>
// Why a class of its own: its workbooks are shared with others, which would wait for those of the oracle's otherwise.
public sealed class PresetWorkbookTests
{
    [Fact]
    public async Task Presets_RecalculatedFromFormulasAlone_EqualTheEngine()
    {
        LibreOffice.RequireOrSkip();

        foreach (var book in await RecalculatedBook.UsualAsync())
        {
            WorkbookOracleTests.EqualsEngine(
                book.Check,
                (option, id) => option.Values!.Scalar(id),
                book.Result
            );
        }
    }
}
