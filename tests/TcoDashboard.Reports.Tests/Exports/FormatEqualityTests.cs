using System.Globalization;
using System.Text.Json;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Papers;
using TcoDashboard.Reports.Pdf;
using TcoDashboard.Reports.Tests.Comparisons;
using TcoDashboard.Reports.Tests.Papers;
using TcoDashboard.Reports.Tests.Workbooks;
using TcoDashboard.Reports.Workbooks;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Tests.Exports;

/// <summary>
/// One figure, one number, wherever it is read: on screen, in CSV, in JSON, in the workbook as written and as LibreOffice recalculates it, and
/// on paper.
/// </summary>
public sealed class FormatEqualityTests
{
    private const string Hash = "0123456789abcdef";
    private const double HalfACent = 0.005;

    [Fact]
    public async Task SummaryFigures_OfEveryPreset_AreTheSameInEveryFormat()
    {
        LibreOffice.RequireOrSkip();
        var differences = new List<string>();

        foreach (var book in await RecalculatedBook.UsualAsync())
        {
            var result = book.Result;
            var formats = new Dictionary<string, Dictionary<(string Metric, string Option), double>>
            {
                ["csv"] = Csv(result),
                ["json"] = Json(result),
                ["ledger"] = Ledger(result),
                ["workbook"] = ByOption(Answer(book.Answer), result),
                ["recalculated workbook"] = ByOption(Rows(book.Sheets[AnswerSheet.Name]), result),
                ["pdf"] = Pdf(result, out var steps),
            };
            foreach (var (row, filed, unit, value) in Screen(result))
            {
                foreach (var (format, figures) in formats)
                {
                    // Files of one result hold US dollars and the reporting currency; the comparison shows one of them.
                    var key = format is "csv" or "json" ? row : filed;
                    if (format == "ledger" && !figures.ContainsKey(key))
                    {
                        continue;
                    }
                    if (
                        !figures.TryGetValue(key, out var found)
                        || !IsSame(
                            found,
                            value,
                            unit,
                            format == "pdf" ? steps.GetValueOrDefault(key) : 0
                        )
                    )
                    {
                        differences.Add(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{result.Document.Title}, {row}: {value:R} on screen, {(figures.TryGetValue(key, out var other) ? other : double.NaN):R} in {format}"
                            )
                        );
                    }
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(20)));
    }

    // Money to the cent in every file, the rest to nine digits; on paper to the last digit that is printed.
    private static bool IsSame(double found, double value, Unit unit, double step)
    {
        var gap = Math.Abs(found - value);
        return step > 0 ? gap <= step * 0.500001
            : unit.Equals(Unit.Usd) || unit.Dimensions == new Dimensions(Foreign: 1)
                ? gap <= HalfACent
            : gap <= 1e-9 * Math.Abs(value);
    }

    private static IEnumerable<(
        (string Metric, string Option) Row,
        (string Metric, string Option) Filed,
        Unit Unit,
        double Value
    )> Screen(Result result)
    {
        var report = ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.English);
        foreach (var row in report.Groups.Single(group => group.Id == "results").Rows)
        {
            foreach (var (column, cell) in report.Columns.Zip(row.Cells))
            {
                if (cell.Value is { } value)
                {
                    var metrics = result.Options.SelectMany(option => option.Metrics).ToArray();
                    var metric = metrics.First(metric => metric.Id == row.Id);
                    var shown = metrics.First(one =>
                        one.Unit.Symbol == row.Unit
                        && (
                            one.Id == metric.Id || one.Id == MetricIds.Reported(metric.CellId ?? "")
                        )
                    );
                    yield return ((row.Id, column.Key), (shown.Id, column.Key), shown.Unit, value);
                }
            }
        }
    }

    private static Dictionary<(string, string), double> Csv(Result result)
    {
        var report = ComparisonBuilder.Build(result, CostBasis.PresentValue, Presenter.Plain);
        var lines = CsvReader.Read(ComparisonCsv.Write(report));
        var figures = new Dictionary<(string, string), double>();
        foreach (var line in lines.Where(line => line[0] == "results"))
        {
            foreach (
                var (index, head) in lines[0]
                    .Index()
                    .Where(h => h.Item.EndsWith(" value", StringComparison.Ordinal))
            )
            {
                Add(figures, (line[1], head[..^" value".Length]), line[index]);
            }
        }
        return figures;
    }

    private static Dictionary<(string, string), double> Json(Result result)
    {
        using var json = JsonDocument.Parse(ResultJson.Write(result, Hash));
        var rows = ComparisonBuilder
            .Build(result, CostBasis.PresentValue, Presenter.Plain)
            .Groups.Single(group => group.Id == "results")
            .Rows;
        var figures = new Dictionary<(string, string), double>();
        foreach (var option in json.RootElement.GetProperty("options").EnumerateArray())
        {
            var shown = option.GetProperty("results");
            foreach (var metric in rows)
            {
                if (
                    shown.TryGetProperty(UnitKey.With(metric.Id, metric.Unit), out var row)
                    && row.ValueKind == JsonValueKind.Object
                    && row.TryGetProperty("value", out var value)
                    && value.ValueKind == JsonValueKind.Number
                )
                {
                    figures.Add(
                        (metric.Id, option.GetProperty("key").GetString()!),
                        value.GetDouble()
                    );
                }
            }
        }
        return figures;
    }

    private static Dictionary<(string, string), double> Ledger(Result result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        LedgerCsv.Write(result, text);
        var values = CsvReader
            .Read(text.ToString())
            .Skip(1)
            .Where(line => line[5].Length == 0 && line[8].Length > 0)
            .ToDictionary(line => (line[0], line[2]), line => line[8]);
        var figures = new Dictionary<(string, string), double>();
        foreach (var option in result.Options)
        {
            foreach (var metric in option.Metrics)
            {
                if (
                    metric.CellId is { } cell
                    && values.TryGetValue((option.Spec.Id, cell), out var value)
                )
                {
                    Add(figures, (metric.Id, option.Spec.Id), value);
                }
            }
        }
        return figures;
    }

    private static Dictionary<string, string[]> Answer(
        IEnumerable<SortedDictionary<int, XlsxCell>> rows
    ) =>
        Rows(
            rows.Select(cells =>
                Enumerable
                    .Range(1, cells.Keys.Max())
                    .Select(column =>
                        cells.TryGetValue(column, out var cell)
                            ? cell.Number?.ToString("R", CultureInfo.InvariantCulture)
                                ?? cell.Text
                                ?? ""
                            : ""
                    )
                    .ToList()
            )
        );

    // The rows between the heads and the first empty line, by the id in front.
    private static Dictionary<string, string[]> Rows(IEnumerable<List<string>> lines) =>
        lines
            .SkipWhile(line => line[0] != "Id")
            .Skip(1)
            .TakeWhile(line => line[0].Length > 0)
            .Where(line => line.Count > 3)
            .DistinctBy(line => line[0])
            .ToDictionary(line => line[0], line => line.Skip(3).ToArray());

    private static Dictionary<(string, string), double> ByOption(
        Dictionary<string, string[]> rows,
        Result result
    )
    {
        var figures = new Dictionary<(string, string), double>();
        foreach (var (index, option) in result.Options.Where(o => o.IsFeasible).Index())
        {
            foreach (var (metric, values) in rows)
            {
                if (index < values.Length)
                {
                    Add(figures, (metric, option.Spec.Id), values[index]);
                }
            }
        }
        return figures;
    }

    // Reads the table of all figures off the page: a row is what stands at one height, its numbers from left to right.
    private static Dictionary<(string, string), double> Pdf(
        Result result,
        out Dictionary<(string, string), double> steps
    )
    {
        using var bytes = new MemoryStream();
        PaperPdf.Write(
            PaperMaker.Make(PaperKind.FinanceReport, result, new(Hash)),
            PaperSize.A4,
            bytes
        );
        var options = result.Options.Where(option => option.IsFeasible).ToArray();
        var lines = new PdfReader(bytes.ToArray())
            .Pages.SelectMany(
                (page, index) =>
                    page
                        .Texts.Where(words => words is { IsArtifact: false, Size: 8 })
                        .GroupBy(words => (index, Math.Round(words.Y, 1)))
            )
            .Select(line => line.OrderBy(words => words.X).Select(words => words.Text).ToArray())
            .ToArray();
        var figures = new Dictionary<(string, string), double>();
        steps = [];
        foreach (var metric in options.SelectMany(option => option.Metrics).DistinctBy(m => m.Id))
        {
            // The first lines with the name: one for each part of a table too wide for the page.
            var (numbers, unit) = (new List<string>(), "");
            foreach (var line in lines.Where(line => line[0] == metric.Label))
            {
                var hasUnit = line.Length > 1 && !IsNumber(line[1]);
                unit = hasUnit ? line[1] : unit;
                numbers.AddRange(line.Skip(hasUnit ? 2 : 1).Take(options.Length - numbers.Count));
            }
            foreach (var (option, text) in options.Zip(numbers))
            {
                var key = (metric.Id, option.Spec.Id);
                Add(figures, key, text);
                if (figures.TryGetValue(key, out var number))
                {
                    var factor = FactorOf(unit, metric.Unit.Symbol);
                    var point = text.IndexOf('.', StringComparison.Ordinal);
                    var digits = point < 0 ? 0 : text.Length - point - 1;
                    (figures[key], steps[key]) = (number * factor, factor * Math.Pow(10, -digits));
                }
            }
        }
        return figures;
    }

    private static bool IsNumber(string text) =>
        text is "n/a" || text.TrimStart('-') is [>= '0' and <= '9', ..];

    /// <summary>How many of the metric's unit one of the printed unit is, read off its prefix alone.</summary>
    private static double FactorOf(string printed, string unit)
    {
        if (unit == "fraction")
        {
            return 0.01;
        }

        if (unit.StartsWith("kgCO2e", StringComparison.Ordinal))
        {
            return printed[..2] switch
            {
                "kt" => 1e6,
                "Mt" => 1e9,
                "t " => 1e3,
                _ => 1,
            };
        }

        // One letter of size stands before the unit of a quantity, and behind the sign or the letters of a currency.
        var (own, sized) =
            unit.StartsWith("USD", StringComparison.Ordinal) ? (Size(unit[3..]), Size(printed[1..]))
            : unit.Length > 2 && unit[..3].All(char.IsAsciiLetterUpper)
                ? (Size(unit[3..]), Size(printed[3..].TrimStart()))
            : printed == "" || printed == unit ? ("", "")
            : (Size(unit), Size(printed));
        return Factor(sized) / Factor(own);

        static string Size(string text) =>
            text is ['k' or 'M' or 'G' or 'T' or 'B' or 'm' or 'µ', ..] ? text[..1] : "";
    }

    private static double Factor(string letter) =>
        letter switch
        {
            "µ" => 1e-6,
            "m" => 1e-3,
            "k" => 1e3,
            "M" => 1e6,
            "G" or "B" => 1e9,
            "T" => 1e12,
            _ => 1,
        };

    private static void Add(
        Dictionary<(string, string), double> figures,
        (string, string) key,
        string text
    )
    {
        var isShare = text.EndsWith('%');
        if (
            double.TryParse(
                text.TrimEnd('%'),
                NumberStyles.Float | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            figures[key] = isShare ? number / 100 : number;
        }
    }
}
