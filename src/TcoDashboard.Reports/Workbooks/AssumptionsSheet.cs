using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>What the numbers take for granted, in words: the setting, the fleets, settings by hand with their notes, replaced figures, notes.</summary>
internal static class AssumptionsSheet
{
    public static void Fill(XlsxSheet sheet, Result result)
    {
        sheet.HeadRows = 3;
        sheet[1, 1] = XlsxCell.Of(Worded("Assumptions"), CellRole.Title);
        sheet.Header(
            3,
            Worded("Concerns"),
            Worded("Subject"),
            Worded("Value"),
            Worded("Why or where from")
        );
        (sheet.Widths[1], sheet.Widths[2]) = (28, 40);
        (sheet.Widths[3], sheet.Widths[4]) = (60, 80);
        var row = 3;
        foreach (var (concerns, subject, value, why) in Lines(result))
        {
            row++;
            sheet[row, 1] = XlsxCell.Of(concerns, CellRole.Wrapped);
            sheet[row, 2] = XlsxCell.Of(subject, CellRole.Wrapped);
            sheet[row, 3] = XlsxCell.Of(value, CellRole.Wrapped);
            sheet[row, 4] = XlsxCell.Of(why, CellRole.Wrapped);
        }
    }

    private static IEnumerable<(string, string, string, string)> Lines(Result result)
    {
        var document = result.Document;
        yield return (
            "Scenario",
            "Horizon",
            Worded(
                $"{document.HorizonWords} from {document.Start:yyyy-MM}, month by month with real hours"
            ),
            ""
        );
        yield return (
            "Scenario",
            "Region",
            result.Catalog.Find(CatalogKind.Region, document.Region)?.Name ?? document.Region,
            ""
        );
        if (document.Currency != CurrencySpec.Dollars)
        {
            yield return (
                "Scenario",
                "Currencies",
                CurrencyWords.Of(document, Presenter.Plain),
                Worded(
                    "Amounts quoted in another currency are turned into US dollars by a cell of their own."
                )
            );
        }
        if (document.Story.Length > 0)
        {
            yield return ("Scenario", "Background", document.Story, "");
        }
        foreach (var change in document.Overrides)
        {
            yield return Replaced(change, result.Catalog);
        }
        foreach (var option in result.Options)
        {
            foreach (var line in OfOption(option))
            {
                yield return line;
            }
        }
        foreach (var line in CostLines.All.Where(line => line.Note is not null))
        {
            yield return ("Model", line.Label, line.Note!, "");
        }
    }

    // Why names: where a figure stands in the files of the catalog tells a reader of a workbook nothing.
    private static (string, string, string, string) Replaced(
        FigureOverride change,
        CatalogRevision catalog
    )
    {
        var (path, key) = change.Figure.Split('#', 2) is [var item, var figure]
            ? (item, figure)
            : (change.Figure, "");
        var of = catalog.Find(path);
        return (
            "Scenario",
            Worded(
                $"Replaced figure: {of?.Name ?? path}, {Labels.InSentence(CatalogWords.Figure(key))}"
            ),
            FormattableString.Invariant($"{change.Value} {of?.Figure(key)?.Unit.Symbol}").TrimEnd(),
            change.Reason
        );
    }

    private static IEnumerable<(string, string, string, string)> OfOption(OptionResult option)
    {
        foreach (var fleet in option.Fleets)
        {
            yield return (
                option.Spec.Name,
                Worded($"Fleet {fleet.Spec.Id}"),
                $"{fleet.System?.Name ?? fleet.Spec.System}, {Words.Of(fleet.Spec.Deployment)}",
                fleet.SizedBy is { } limit ? Worded($"Sized by {Words.Of(limit)}.") : ""
            );
            foreach (var input in fleet.Inputs.Where(i => i.SetAt != InputLevel.Default))
            {
                yield return (
                    option.Spec.Name,
                    input.Definition.Label,
                    FormattableString.Invariant(
                        $"{input.Used.Value} {input.Definition.Unit.Symbol}"
                    ),
                    $"{SetFor(input.SetAt)} {input.Used.Provenance.Text}"
                );
            }
        }
        foreach (var problem in option.Problems)
        {
            yield return (
                option.Spec.Name,
                Worded($"Note {problem.Code}"),
                problem.Message,
                problem.Remedy
            );
        }
    }

    private static string SetFor(InputLevel level) =>
        level switch
        {
            InputLevel.Scenario => Worded("Set for the scenario."),
            InputLevel.Option => Worded("Set for the option."),
            _ => Worded("Set for the fleet."),
        };
}
