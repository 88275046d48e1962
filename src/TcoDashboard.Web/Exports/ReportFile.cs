using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Exports;

/// <summary>A file that can be made of a result.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Word">What names its words in <c>Wording.resx</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="HasPaper">Whether it is printed on paper of a size.</param>
/// <param name="Write">Writes it; the text is the paper, <c>a4</c> or <c>letter</c>.</param>
public sealed record ReportFile(
    string Name,
    string Word,
    string MediaType,
    bool HasPaper,
    Action<Result, WorkbookStamp, string, Stream, CancellationToken> Write
)
{
    /// <summary>Its name for people.</summary>
    public string Title(Wording say) => Words("file", say);

    /// <summary>What it holds, in one sentence.</summary>
    public string Holds(Wording say) => Words("holds", say);

    private string Words(string what, Wording say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return say[$"reports.{what}.{Word}"];
    }
}
