using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Reports.Workbooks.Reading;

/// <summary>
/// Brings an edited sheet of inputs back into the scenario it was exported from. Only values of inputs are taken; everything else in the
/// workbook is computed anew by the engine.
/// </summary>
public sealed partial class InputsImport
{
    private static string Note => Worded("Changed in the workbook.");

    private static readonly string[] Head = ["Option", "Id", "Input", "Unit", "Value"];

    private readonly Result _result;
    private readonly IReadOnlyDictionary<(int Row, int Column), XlsxValue> _cells;
    private readonly List<Problem> _problems;
    private readonly List<InputChange> _changes = [];
    private readonly Dictionary<
        (string Option, string Year),
        (int Row, string Id, double Value)
    > _prices = [];
    private ScenarioDocument _document;

    private InputsImport(
        Result result,
        IReadOnlyDictionary<(int Row, int Column), XlsxValue> cells,
        List<Problem> problems
    )
    {
        _result = result;
        _cells = cells;
        _problems = problems;
        _document = result.Document;
    }

    /// <summary>Reads a workbook.</summary>
    /// <param name="file">The file.</param>
    /// <param name="current">The result of the scenario as it is.</param>
    /// <param name="documentHash">Hash of the scenario as it is; a workbook of another state is read with a warning.</param>
    /// <param name="limits">How much is read.</param>
    public static WorkbookImport Read(
        Stream file,
        Result current,
        string documentHash,
        XlsxLimits limits
    )
    {
        ArgumentNullException.ThrowIfNull(current);
        var problems = new List<Problem>();
        var content = XlsxReader.Read(
            file,
            limits,
            name => name is InputsSheet.Name or AnswerSheet.Name,
            problems
        );
        if (content is null)
        {
            return new(null, [], [.. problems]);
        }
        if (!content.Sheets.TryGetValue(InputsSheet.Name, out var cells) || !HasHead(cells))
        {
            problems.Add(
                Problem.Error(
                    InputsSheet.Name,
                    "X-103",
                    Worded(
                        $"The workbook has no sheet {InputsSheet.Name} with {string.Join(", ", Head)} in row {InputsSheet.HeadRow}."
                    ),
                    Worded(
                        "Export the scenario again and edit that file; keep the sheet and its head row."
                    )
                )
            );
            return new(null, [], [.. problems]);
        }
        var import = new InputsImport(current, cells, problems);
        import.CompareHash(content, documentHash);
        import.Rows();
        var failed = problems.Exists(problem => problem.Severity == Severity.Error);
        return new(failed ? null : import._document, [.. import._changes], [.. problems]);
    }

    private static bool HasHead(IReadOnlyDictionary<(int, int), XlsxValue> cells) =>
        Head.Index()
            .All(pair =>
                cells.GetValueOrDefault((InputsSheet.HeadRow, pair.Index + 1)).Text == pair.Item
            );

    private void CompareHash(XlsxContent content, string documentHash)
    {
        if (!content.Sheets.TryGetValue(AnswerSheet.Name, out var answer))
        {
            return;
        }
        var stamped = answer
            .Where(cell => cell.Key.Column == 1 && cell.Value.Text == AnswerSheet.HashLabel)
            .Select(cell => answer.GetValueOrDefault((cell.Key.Row, 2)).Text)
            .FirstOrDefault();
        if (stamped is not null && stamped != documentHash)
        {
            _problems.Add(
                Problem.Warning(
                    $"{AnswerSheet.Name}!B",
                    "X-109",
                    Worded(
                        $"The workbook was exported from scenario {Short(stamped)}, the scenario is {Short(documentHash)} now; inputs that changed since are set back to the workbook's values."
                    ),
                    Worded("Check the list of changes before saving.")
                )
            );
        }
    }

    private void Rows()
    {
        var seen = new HashSet<(string, string)>();
        var rows = _cells.Keys.Select(place => place.Row).Distinct().Order();
        foreach (var row in rows.Where(row => row > InputsSheet.HeadRow))
        {
            var option = _cells.GetValueOrDefault((row, InputsSheet.OptionColumn)).Text;
            var id = _cells.GetValueOrDefault((row, InputsSheet.IdColumn)).Text;
            if (string.IsNullOrWhiteSpace(option) && string.IsNullOrWhiteSpace(id))
            {
                continue;
            }
            if (Find(option, id) is not { } found)
            {
                Add(
                    row,
                    "B",
                    "X-106",
                    Worded($"There is no input “{id}” in an option “{option}” of this scenario."),
                    Worded(
                        "Restore the first two columns as they were exported, or delete the row."
                    )
                );
            }
            else if (!seen.Add((option!, id!)))
            {
                Add(
                    row,
                    "B",
                    "X-108",
                    Worded($"The input “{id}” of option “{option}” stands twice."),
                    Worded("Delete one of the two rows.")
                );
            }
            else if (ValueOf(row) is not { } value)
            {
                var shown = _cells.GetValueOrDefault((row, InputsSheet.ValueColumn)).Text;
                Add(
                    row,
                    "E",
                    "X-104",
                    Worded($"“{Short(shown ?? "")}” is not a number."),
                    Worded("Write a number, without a unit.")
                );
            }
            else
            {
                Compare(row, found, id!, value);
            }
        }
    }

    private OptionResult? Find(string? option, string? id) =>
        _result.Options.FirstOrDefault(o =>
            o.IsFeasible
            && o.Spec.Id == option
            && id is not null
            && (
                o.Sheet!.TryGetCell(id) is { IsInput: true, Shape: Domain.Sheets.Shape.Scalar }
                || Resolved(o, id) is not null
            )
        );

    private static ResolvedInput? Resolved(OptionResult option, string id) =>
        option.Fleets.SelectMany(fleet => fleet.Inputs).FirstOrDefault(i => i.CellId == id);

    // A value that follows another option's is read there; a formula of the user's own counts with its last result.
    private double? ValueOf(int row)
    {
        var cell = _cells.GetValueOrDefault((row, InputsSheet.ValueColumn));
        if (cell.Formula is { } formula && Follower().Match(formula) is { Success: true } match)
        {
            var first = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            cell = _cells.GetValueOrDefault((first, InputsSheet.ValueColumn));
        }
        return cell.Number is { } number && double.IsFinite(number) ? number : null;
    }

    private void Compare(int row, OptionResult option, string id, double value)
    {
        if (Disagrees(row, option, id, value))
        {
            return;
        }

        var resolved = Resolved(option, id);
        var before =
            resolved?.Quote?.Amount ?? resolved?.Used.Value ?? option.Values!.Scalar(id)!.Value;
        if (Math.Abs(value - before) <= 1e-12 * Math.Abs(before))
        {
            return;
        }
        if (resolved is null)
        {
            if (TakeOwn(row, option, id, before, value))
            {
                return;
            }

            _problems.Add(
                Problem.Warning(
                    Place(row, "E"),
                    "X-107",
                    Worded(
                        $"{option.Sheet!.Cell(id).Label} was changed from {Text(before)} to {Text(value)}, but it comes from the catalog or the performance model, not from an input."
                    ),
                    Worded(
                        "The change is left out. Replace the figure of the catalog in the scenario, or use the throughput factor."
                    )
                )
            );
            return;
        }
        if (!IsAllowed(resolved.Definition, value * (resolved.Quote?.UsdPerUnit.Value ?? 1)))
        {
            var definition = resolved.Definition;
            Add(
                row,
                "E",
                "X-105",
                Worded(
                    $"{definition.Label} is {Text(value)}, but it lies between {Text(definition.Minimum)} and {Text(definition.Maximum)} {definition.Unit.Symbol}{(definition.IsWhole ? Worded(" and is whole") : definition.IsWholeMonths ? Worded(" and is whole months") : "")}."
                ),
                Worded("Write a value inside the range.")
            );
            return;
        }
        _changes.Add(
            new(Place(row, "E"), option.Spec.Id, resolved.Definition.Label, before, value)
        );
        var fleet = option.Fleets.First(f => f.Inputs.Contains(resolved));
        Apply(
            option.Spec.Id,
            fleet.Spec.Id,
            resolved.Definition,
            new(value, Note, resolved.Quote?.Currency)
        );
    }

    // The fleets of an option share its electricity prices by year: a price of one of them can be taken for all only if all say it.
    private bool Disagrees(int row, OptionResult option, string id, double value)
    {
        if (
            OwnTerms.SharedPrice(id) is not { } year
            || _prices.TryAdd((option.Spec.Id, year), (row, id, value))
            || _prices[(option.Spec.Id, year)] is var first
                && Math.Abs(value - first.Value) <= 1e-12 * Math.Abs(first.Value)
        )
        {
            return false;
        }

        var cell = option.Sheet!.Cell(id);
        Add(
            row,
            "E",
            "X-110",
            Worded(
                $"{cell.Label} is {Text(value)}, but {option.Sheet.Cell(first.Id).Label} in {Place(first.Row, "E")} is {Text(first.Value)} {cell.Unit.Symbol}; the fleets of an option share its electricity prices by year."
            ),
            Worded("Write one price in both cells, or give the fleets options of their own.")
        );
        return true;
    }

    // An amount of a line of one's own, or a price of a year, is set in the document and comes back there.
    private bool TakeOwn(int row, OptionResult option, string id, double before, double value)
    {
        if (OwnTerms.With(_document, option, id, value) is not { } changed)
        {
            return false;
        }

        var label = option.Sheet!.Cell(id).Label;
        var (least, most) = OwnTerms.RangeOf(id);
        if (value < least || value > most)
        {
            Add(
                row,
                "E",
                "X-105",
                Worded(
                    $"{label} is {Text(value)}, but it lies between {Text(least)} and {Text(most)}."
                ),
                Worded("Write a value inside the range.")
            );
            return true;
        }

        _changes.Add(new(Place(row, "E"), option.Spec.Id, label, before, value));
        _document = changed;
        return true;
    }

    private static bool IsAllowed(InputDefinition definition, double value) =>
        value >= definition.Minimum
        && value <= definition.Maximum
        && (!definition.IsWhole || Math.Round(value).Equals(value))
        && (!definition.IsWholeMonths || WholeMonths.Are(value));

    private void Apply(
        string optionId,
        string fleetId,
        InputDefinition definition,
        InputSetting value
    )
    {
        OptionSpec Changed(OptionSpec option) =>
            definition.IsOptionWide
                ? option with
                {
                    Inputs = option.Inputs.With(definition.Key, value),
                }
                : option with
                {
                    Fleets =
                    [
                        .. option.Fleets.Select(fleet =>
                            fleet.Id == fleetId
                                ? fleet with
                                {
                                    Inputs = fleet.Inputs.With(definition.Key, value),
                                }
                                : fleet
                        ),
                    ],
                };
        _document = _document with
        {
            Options =
            [
                .. _document.Options.Select(option =>
                    option.Id == optionId ? Changed(option) : option
                ),
            ],
        };
    }

    private void Add(int row, string column, string code, string message, string remedy) =>
        _problems.Add(Problem.Error(Place(row, column), code, message, remedy));

    private static string Place(int row, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"{InputsSheet.Name}!{column}{row}");

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"\A\$?E\$?([0-9]{1,7})\z")]
    private static partial Regex Follower();
}
