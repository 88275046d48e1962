using System.Collections.Immutable;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Reports.Comparisons;
using TcoDashboard.Reports.Figures;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Findings;

/// <summary>An option that has numbers, with the name that tells it from the others.</summary>
/// <param name="Column">The option.</param>
/// <param name="Name">Its name in figures.</param>
/// <param name="Place">Its place among all options compared, from 0, which gives it its colour.</param>
internal sealed record FigureOption(ComparisonColumn Column, string Name, int Place);

/// <summary>What the figures of one comparison share: the options with numbers, names, the lines on basis and sources.</summary>
internal sealed class FigureCanvas
{
    public FigureCanvas(ImmutableArray<ComparisonColumn> columns, FigureContext context)
    {
        Presenter = context.Presenter;
        Money = ShownMoney.Of(columns.Select(column => column.Result.Document), Presenter);
        Options =
        [
            .. columns
                .Select(
                    (column, place) =>
                        new FigureOption(column, ColumnNames.Of(columns, column), place)
                )
                .Where(option => option.Column.Option.IsFeasible),
        ];
        SourceLine = Sources(columns, context);
        Term = string.Join(
            Worded(" and "),
            columns
                .Select(column => column.Result.Document)
                .Select(document =>
                    Worded(
                        $"{document.HorizonWords} from {context.Presenter.Month(document.Start)}"
                    )
                )
                .Distinct()
        );
        Tax = MoneyTerms.Of(columns.Select(column => column.Result.Document));
    }

    public Presenter Presenter { get; }

    /// <summary>The currency of every amount.</summary>
    public ShownMoney Money { get; }

    /// <summary>A card of an amount of US dollars in the currency of the figures.</summary>
    public string Card(double usd, Unit unit) => Presenter.Card(Money.Of(usd), Money.In(unit));

    /// <summary>The options that have numbers.</summary>
    public ImmutableArray<FigureOption> Options { get; }

    /// <summary>Where the numbers come from.</summary>
    public string SourceLine { get; }

    /// <summary>The time the costs cover.</summary>
    public string Term { get; }

    /// <summary>Whether money is before or after tax.</summary>
    public string Tax { get; }

    /// <summary>An axis of the options.</summary>
    public ChartAxis OptionAxis =>
        ChartAxis.Of(Worded("Option"), Options.Select(option => option.Name));

    private static string Sources(ImmutableArray<ComparisonColumn> columns, FigureContext context)
    {
        var catalogs = columns
            .Select(column => Words.Catalog(column.Result.Catalog, context.Presenter))
            .Distinct();
        var models = columns.Select(column => column.Result.ModelVersion).Distinct();
        var catalog =
            context.CatalogLabel.Length > 0 ? context.CatalogLabel : string.Join(", ", catalogs);
        return Worded(
            $"Source: TcoDashboard, {catalog}, model version {string.Join(", ", models)}"
        );
    }
}
