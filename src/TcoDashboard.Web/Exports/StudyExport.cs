using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TcoDashboard.Domain.Analysis.Variants;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;
using TcoDashboard.Reports.TradeOffs;
using TcoDashboard.Web.Components.Pages.Compare;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Studies;

namespace TcoDashboard.Web.Exports;

/// <summary>The studies of scale and time and of weights as files, by address.</summary>
internal static class StudyExport
{
    private const string Fall = "price_change";

    /// <summary>Address of the study of scale and time of a saved scenario.</summary>
    /// <param name="number">Number of the scenario.</param>
    /// <param name="fall">Yearly change of prices; <c>null</c> for that of the catalog.</param>
    /// <param name="format">csv or json.</param>
    public static string ScaleUrl(long number, double? fall, string format) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/export/studies/scale.{format}?s={number}{(fall is { } own ? $"&{Fall}={own:R}" : "")}"
        );

    /// <summary>Address of the weighed ranking of a saved scenario.</summary>
    public static string WeighUrl(long number, string format) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/export/studies/tradeoff.{format}?s={number}"
        );

    /// <summary>The study that the address names.</summary>
    public static async Task<IResult> FileAsync(
        string study,
        string format,
        HttpRequest request,
        CompareLoader loader,
        StudyRunner runner,
        StudyShelf shelf,
        Wording say,
        CancellationToken cancellation
    )
    {
        if (study is not ("scale" or "tradeoff") || format is not ("csv" or "json"))
        {
            return Refused(StatusCodes.Status404NotFound, say["export.noStudy", study, format]);
        }

        var notes = ImmutableArray.CreateBuilder<string>();
        if (
            !CompareSelection.TryParse(request.Query["s"].ToString(), out var selection)
            || await loader.OneAsync(selection, null, notes, cancellation) is not { } result
        )
        {
            return Refused(
                StatusCodes.Status404NotFound,
                string.Join(' ', [.. notes, say["export.nameOne"]])
            );
        }

        if (result.Options.All(option => !option.IsFeasible))
        {
            return Refused(
                StatusCodes.Status409Conflict,
                say["export.noNumbers", result.AllProblems.FirstOrDefault()?.Message]
            );
        }

        return study == "tradeoff" ? Weighed(result, format)
            : FallOf(request, result) is { } fall
                ? await ScaledAsync(result, fall, format, runner, shelf, say, cancellation)
            : Refused(
                StatusCodes.Status400BadRequest,
                say["export.fall", Fall, request.Query[Fall]]
            );
    }

    private static async Task<IResult> ScaledAsync(
        Result result,
        PriceFall fall,
        string format,
        StudyRunner runner,
        StudyShelf shelf,
        Wording say,
        CancellationToken cancellation
    ) =>
        await RowsAsync(result, fall, runner, shelf, cancellation) is { } rows
            ? Scaled(rows, fall, format)
            : Refused(
                StatusCodes.Status503ServiceUnavailable,
                say["export.waiting", StudyRunner.MostWaiting]
            );

    // Null when too many wait: whoever asks for many files by address must not keep the pages' studies waiting.
    private static async Task<VariantRow[]?> RowsAsync(
        Result result,
        PriceFall fall,
        StudyRunner runner,
        StudyShelf shelf,
        CancellationToken cancellation
    )
    {
        var key = ScaleStudy.KeyOf(result, fall.PerYear);
        if (shelf.Find<VariantRow[]>(key) is { } known)
        {
            return known;
        }

        if (runner.Waiting >= StudyRunner.MostWaiting)
        {
            return null;
        }

        var rows = await runner.LongAsync(
            stop => ScaleStudy.Run(result, fall.PerYear, null, stop),
            cancellation
        );
        shelf.Keep(key, rows);
        return rows;
    }

    private static IResult Scaled(VariantRow[] rows, PriceFall fall, string format)
    {
        if (format == "json")
        {
            return Json(VariantsJson.Node(fall, rows), "scale-and-time.json");
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        VariantsCsv.Write(rows, writer);
        return Csv(writer, "scale-and-time.csv");
    }

    private static IResult Weighed(Result result, string format)
    {
        var report = TradeOffReports.Of(new StudyCanvas(result, new(Presenter.Plain)));
        if (format == "json")
        {
            return Json(TradeOffJson.Node(result, report), "trade-off.json");
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        TradeOffCsv.Write(result, report.Study, writer);
        return Csv(writer, "trade-off.csv");
    }

    private static PriceFall? FallOf(HttpRequest request, Result result) =>
        request.Query[Fall].ToString() is not { Length: > 0 } text ? PriceFall.Of(result.Catalog)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
        && share is > -1 and <= 1
            ? new(share, null)
        : null;

    private static IResult Csv(StringWriter text, string name) =>
        Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", name);

    private static IResult Json(JsonObject node, string name) =>
        Results.File(
            Encoding.UTF8.GetBytes(node.ToJsonString() + "\n"),
            "application/json; charset=utf-8",
            name
        );

    private static IResult Refused(int status, string words) =>
        Results.Text(words + "\n", "text/plain", Encoding.UTF8, status);
}
