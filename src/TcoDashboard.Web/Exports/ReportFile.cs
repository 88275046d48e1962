using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Workbooks;

namespace TcoDashboard.Web.Exports;

/// <summary>A file that can be made of a result.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Holds">What it holds, in one sentence.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="HasPaper">Whether it is printed on paper of a size.</param>
/// <param name="Write">Writes it; the text is the paper, <c>a4</c> or <c>letter</c>.</param>
public sealed record ReportFile(
    string Name,
    string Title,
    string Holds,
    string MediaType,
    bool HasPaper,
    Action<Result, WorkbookStamp, string, Stream, CancellationToken> Write
);
