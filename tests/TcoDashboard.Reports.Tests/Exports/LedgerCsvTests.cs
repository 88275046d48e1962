using System.Globalization;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Exports;
using TcoDashboard.Reports.Tests.Comparisons;

namespace TcoDashboard.Reports.Tests.Exports;

/// <summary>The ledger holds every cell of every option, once, with its value to the last digit.</summary>
public sealed class LedgerCsvTests
{
    private const string Preset = "openai-cerebras-750mw-deal";

    [Fact]
    public void Ledger_OfADeal_HoldsEveryCellAndMonthOnce()
    {
        var result = PresetResults.Get(Preset);

        var lines = CsvReader.Read(Text(result));

        Assert.All(lines, line => Assert.Equal(9, line.Count));
        var expected = result
            .Options.Where(option => option.IsFeasible)
            .Sum(option =>
                option.Sheet!.Cells.Sum(cell =>
                    cell.Shape == Shape.Row ? option.Sheet.Timeline.Periods : 1
                )
            );
        Assert.Equal(expected, lines.Count - 1);
        Assert.Equal(expected, lines.Skip(1).Select(l => (l[0], l[2], l[5])).Distinct().Count());
        foreach (var line in lines.Skip(1))
        {
            var option = result.Options.Single(o => o.Spec.Id == line[0]);
            var value =
                line[5].Length == 0
                    ? option.Values!.Scalar(line[2])
                    : option.Values!.Series(line[2])[
                        int.Parse(line[5], CultureInfo.InvariantCulture)
                    ];
            Assert.Equal(
                value,
                line[8].Length == 0 ? null : double.Parse(line[8], CultureInfo.InvariantCulture)
            );
        }
    }

    [Fact]
    public void Ledger_CashOfAMonth_IsTheSumOfItsLines()
    {
        var lines = CsvReader.Read(Text(PresetResults.Get(Preset))).Skip(1).ToArray();

        var byMonth = lines
            .Where(l => l[2] is "capex" or "opex" or "credit" or "finance.deal_funding")
            .ToLookup(l => (l[0], l[5]), Number);
        foreach (var month in lines.Where(l => l[2] == "cash"))
        {
            var parts = byMonth[(month[0], month[5])].ToArray();
            Assert.NotEmpty(parts);
            Assert.InRange(Number(month) - parts.Sum(), -0.005, 0.005);
        }
    }

    [Fact]
    public void Names_ThatBeginLikeAFormula_AreDefused()
    {
        var result = PresetResults.Get(Preset);
        var named = result with
        {
            Options =
            [
                result.Options[0] with
                {
                    Spec = result.Options[0].Spec with { Name = "=HYPERLINK(\"http://x\")" },
                },
            ],
        };

        foreach (var text in new[] { Text(named), Statements(named) })
        {
            Assert.DoesNotContain(",=", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"=", text, StringComparison.Ordinal);
            Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        }
    }

    private static double Number(List<string> line) =>
        double.Parse(line[8], CultureInfo.InvariantCulture);

    private static string Text(Result result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        LedgerCsv.Write(result, text);
        return text.ToString();
    }

    private static string Statements(Result result)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        StatementsCsv.Write(result, text);
        return text.ToString();
    }
}
