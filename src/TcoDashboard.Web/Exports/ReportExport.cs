using System.Globalization;
using System.Text;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Exports;

/// <summary>Makes the files of a scenario or preset when they are asked for.</summary>
public static class ReportExport
{
    private const int LongestName = 60;

    /// <summary>A file; made away from the pages' threads, and given up when nobody waits for it any more.</summary>
    public static async Task<IResult> FileAsync(
        string key,
        string file,
        HttpContext context,
        ReportLoader loader,
        Wording say
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(loader);
        if (ReportFiles.All.FirstOrDefault(one => one.Name == file) is not { } wanted)
        {
            return Missing(
                say["export.noReport", string.Join(", ", ReportFiles.All.Select(one => one.Name))]
            );
        }
        if (await loader.LoadAsync(key, context.RequestAborted) is not { } source)
        {
            return Missing(say["export.noScenario"]);
        }
        var stamp = new WorkbookStamp(
            source.DocumentHash,
            $"{context.Request.Scheme}://{context.Request.Host}{source.Address}"
        );
        var paper = context.Request.Query["paper"].ToString();
        var bytes = await Task.Run(
            () =>
            {
                using var target = new MemoryStream();
                wanted.Write(source.Result, stamp, paper, target, context.RequestAborted);
                return target.ToArray();
            },
            context.RequestAborted
        );
        return Results.File(bytes, wanted.MediaType, Name(source.Result.Document.Title, wanted));
    }

    private static IResult Missing(string sentence) =>
        Results.Text(sentence + "\n", "text/plain", Encoding.UTF8, StatusCodes.Status404NotFound);

    // A name that every file system takes and that leaves no folder: 750-mw-inference-fleet-workbook.xlsx.
    private static string Name(string title, ReportFile file)
    {
        var name = new StringBuilder();
        foreach (var letter in title.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }
        var own = name.ToString()[..Math.Min(name.Length, LongestName)].Trim('-');
        return own.Length == 0 ? file.Name : $"{own}-{file.Name}";
    }
}
