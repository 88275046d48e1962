using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Domain.Sheets.Spreadsheets;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Workbooks.Reading;
using TcoDashboard.Reports.Workbooks.Xlsx;

namespace TcoDashboard.Reports.Workbooks;

/// <summary>
/// All scalar inputs of all options, one row each, with unit, source and link. Where several options share an input that nobody set for one of
/// them, the later ones refer to the first, so that one change moves all.
/// </summary>
internal sealed class InputsSheet
{
    public const string Name = "Inputs";
    public const int HeadRow = 3;
    public const int OptionColumn = 1;
    public const int IdColumn = 2;
    public const int ValueColumn = 5;

    private readonly XlsxSheet _sheet = new(Name);
    private readonly Dictionary<(string Key, double Value, string? Source), int> _shared = [];
    private int _row = HeadRow;

    public InputsSheet()
    {
        _sheet.HeadRows = HeadRow;
        _sheet.HeadColumns = 3;
        _sheet.MostLines = 3;
        _sheet[1, 1] = XlsxCell.Of(Worded("Inputs"), CellRole.Title);
        _sheet[2, 1] = XlsxCell.Of(
            Worded(
                "Yellow cells are inputs: change one and every sheet follows. A plain value follows the first option that shares it; write over it to set it apart. An input marked “rebuild” decides how many rows or months the model has, so a change shows its full effect only after importing the sheet again."
            )
        );
        _sheet.Header(
            HeadRow,
            Worded("Option"),
            Worded("Id"),
            Worded("Input"),
            Worded("Unit"),
            Worded("Value"),
            Worded("Changes"),
            Worded("Low"),
            Worded("High"),
            Worded("Where it comes from"),
            Worded("Source"),
            Worded("Source link"),
            Worded("Date"),
            Worded("Kind of source"),
            Worded("Document path")
        );
        double[] widths = [18, 36, 44, 12, 16, 8, 12, 12, 17, 56, 30, 11, 18, 40];
        for (var i = 0; i < widths.Length; i++)
        {
            _sheet.Widths[i + 1] = widths[i];
        }
    }

    public XlsxSheet Sheet => _sheet;

    /// <summary>Writes the inputs of an option and says where each one stands.</summary>
    public Dictionary<SheetCell, string> Add(OptionResult option)
    {
        var resolved = option
            .Fleets.SelectMany(fleet => fleet.Inputs)
            .GroupBy(input => input.CellId)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var places = new Dictionary<SheetCell, string>(ReferenceEqualityComparer.Instance);
        var prices = new Dictionary<string, int>(StringComparer.Ordinal);
        var inputs = option.Sheet!.Cells.Where(c => c is { IsInput: true, Shape: Shape.Scalar });
        foreach (var cell in inputs)
        {
            _row++;
            var input = resolved.GetValueOrDefault(cell.Id);
            var value = option.Values!.Scalar(cell.Id);
            // Why: the fleets of an option share its prices by year, so that one change moves all of them.
            _sheet[_row, ValueColumn] =
                OwnTerms.SharedPrice(cell.Id) is { } year && !prices.TryAdd(year, _row)
                    ? Follows(prices[year], cell, value)
                    : ValueCell(cell, input, value);
            Describe(
                option,
                cell.Id,
                cell.Label,
                cell.Unit,
                input is null
                    ? OwnCells.IsInput(cell.Id)
                        ? "live"
                        : "model"
                    : input.Definition.IsStructural
                        ? "rebuild"
                        : "live",
                cell.Provenance!
            );
            places.Add(cell, _sheet.At(ValueColumn, _row));
        }
        // Inputs that decide the shape of the model are no cells of it.
        foreach (var input in resolved.Values.Where(i => option.Sheet.TryGetCell(i.CellId) is null))
        {
            _row++;
            var unit = input.Definition.Unit;
            _sheet[_row, ValueColumn] = XlsxCell.Of(
                input.Used.Value,
                NumberFormats.OfInput(unit, input.Used.Value),
                CellRole.Input
            );
            Describe(
                option,
                input.CellId,
                input.Definition.Label,
                unit,
                "rebuild",
                input.Used.Provenance
            );
        }
        return places;
    }

    private XlsxCell ValueCell(SheetCell cell, ResolvedInput? input, double? value)
    {
        return SharedWith(input, cell, value) is { } first
            ? Follows(first, cell, value)
            : XlsxCell.Of(value, NumberFormats.OfInput(cell.Unit, value), CellRole.Input);
    }

    private static XlsxCell Follows(int row, SheetCell cell, double? value) =>
        XlsxCell.Computed(
            SpreadsheetAddresses.Fixed(ValueColumn, row),
            value,
            NumberFormats.OfInput(cell.Unit, value)
        );

    private void Describe(
        OptionResult option,
        string id,
        string label,
        Unit unit,
        string changes,
        Provenance provenance
    )
    {
        _sheet[_row, OptionColumn] = XlsxCell.Of(option.Spec.Id);
        _sheet[_row, IdColumn] = XlsxCell.Of(id, CellRole.Quiet);
        _sheet[_row, 3] = XlsxCell.Of(label, CellRole.Wrapped);
        _sheet[_row, 4] = XlsxCell.Of(NumberFormats.Symbol(unit));
        _sheet[_row, 6] = XlsxCell.Of(changes, CellRole.Quiet);
        if (provenance.Low is { } low)
        {
            _sheet[_row, 7] = XlsxCell.Of(low, NumberFormats.OfInput(unit, low));
        }
        if (provenance.High is { } high)
        {
            _sheet[_row, 8] = XlsxCell.Of(high, NumberFormats.OfInput(unit, high));
        }
        _sheet[_row, 9] = XlsxCell.Of(
            provenance.IsEstimate
                ? Worded($"{Words.Of(provenance.Origin)}, estimate")
                : Words.Of(provenance.Origin)
        );
        WriteSource(provenance);
    }

    private void WriteSource(Provenance provenance)
    {
        var texts = new[] { provenance.Source?.Title, provenance.Text };
        _sheet[_row, 10] = XlsxCell.Of(
            string.Join(". ", texts.Where(text => !string.IsNullOrEmpty(text))),
            CellRole.Wrapped
        );
        if (provenance.Source is { } source)
        {
            if (IsAddress(source.Url ?? source.ViaUrl) is { } url)
            {
                _sheet[_row, 11] = XlsxCell.Of(url, CellRole.Link);
                _sheet.Links.Add((SpreadsheetAddresses.Place(11, _row), url));
            }
            _sheet[_row, 12] = XlsxCell.Of(source.Date ?? "");
            _sheet[_row, 13] = XlsxCell.Of(source.Kind);
        }
        _sheet[_row, 14] = XlsxCell.Of(provenance.Path ?? "", CellRole.Quiet);
    }

    private int? SharedWith(ResolvedInput? resolved, SheetCell cell, double? value)
    {
        if (
            resolved is not { SetAt: InputLevel.Default or InputLevel.Scenario }
            || value is not { } known
        )
        {
            return null;
        }
        var key = (resolved.Definition.Key, known, cell.Provenance!.Source?.Title);
        if (_shared.TryGetValue(key, out var first))
        {
            return first;
        }
        _shared.Add(key, _row);
        return null;
    }

    private static string? IsAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
}
