using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Sheets;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Web.Components.Explain;

/// <summary>Explains a cell of the sheet.</summary>
public sealed partial class ExplainCell
{
    private const int MostTerms = 6;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The cell.</summary>
    [Parameter, EditorRequired]
    public ExplainContent.Cell Content { get; set; } = null!;

    /// <summary>The catalog with the scenario's overrides, for conflicts beside a source.</summary>
    [Parameter, EditorRequired]
    public CatalogRevision Catalog { get; set; } = null!;

    /// <summary>Id of the option the cell belongs to.</summary>
    [Parameter, EditorRequired]
    public string OptionId { get; set; } = "";

    /// <summary>That option, whose inputs are weighed.</summary>
    [Parameter, EditorRequired]
    public OptionResult? Option { get; set; }

    /// <summary>Called with the part the reader walks into.</summary>
    [Parameter]
    public EventCallback<ExplainAddress> OnStep { get; set; }

    /// <summary>Called with another month, <c>null</c> for all.</summary>
    [Parameter]
    public EventCallback<int?> OnPeriod { get; set; }

    private NumberScale Scale =>
        Reader.Presenter.TableScaleFor(Content.Explanation.Series, Content.Explanation.Unit);

    private string LabelOf(int month) => Content.Timeline.LabelOf(month);

    private string RangeOf(Explanation row)
    {
        var known = row.Series.OfType<double>().ToArray();
        return known.Length == 0 ? Presenter.Missing
            : known.Min().Equals(known.Max()) ? Reader.Presenter.Card(known[0], row.Unit)
            : Reader.Presenter.Range(known.Min(), known.Max(), row.Unit);
    }

    private Task PickPeriodAsync(ChangeEventArgs change) =>
        OnPeriod.InvokeAsync(
            int.TryParse(change.Value as string, NumberStyles.None, Invariant, out var month)
                ? month
                : null
        );
}
