using System.Collections.Immutable;
using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Scenarios;

/// <summary>
/// What must run, what may be bought and on what terms: the versioned document behind every result. Immutable; an edit makes a new one.
/// </summary>
public sealed record ScenarioDocument
{
    /// <summary>The schema this build writes.</summary>
    public const string Schema = "tco-scenario/1";

    /// <summary>Title, one line.</summary>
    public required string Title { get; init; }

    /// <summary>The question the scenario answers, one sentence.</summary>
    public string Question { get; init; } = "";

    /// <summary>Background in a few sentences.</summary>
    public string Story { get; init; } = "";

    /// <summary>Words to find it by.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Hash of the catalog revision the scenario is pinned to; <c>null</c> for the newest.</summary>
    public string? CatalogRevision { get; init; }

    /// <summary>First month of operation (day is always 1).</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Whole years of the horizon, 0 to 10.</summary>
    public required int Years { get; init; }

    /// <summary>Months of the horizon beyond its whole years, 0 to 11.</summary>
    public int OddMonths { get; init; }

    /// <summary>Months of the horizon, 1 to 120.</summary>
    public int Months => Years * 12 + OddMonths;

    /// <summary>The horizon in words: years where it is whole years, else months.</summary>
    public string HorizonWords =>
        OddMonths == 0
            ? FormattableString.Invariant(
                $"{Years} {(Years == 1 ? Worded("year") : Worded("years"))}"
            )
            : FormattableString.Invariant(
                $"{Months} {(Months == 1 ? Worded("month") : Worded("months"))}"
            );

    /// <summary>Id of the region where the systems stand, unless an option names another.</summary>
    public required string Region { get; init; }

    /// <summary>Limits every option must respect.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>The loads to serve; at least one.</summary>
    public required ImmutableArray<WorkloadSpec> Workloads { get; init; }

    /// <summary>The options compared, one to six.</summary>
    public required ImmutableArray<OptionSpec> Options { get; init; }

    /// <summary>Id of the option others are compared with; the first when <c>null</c>.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether amounts are real or nominal.</summary>
    public MoneyBasis MoneyBasis { get; init; } = MoneyBasis.Real;

    /// <summary>Other currencies: the one totals are shown in, and dated rates.</summary>
    public CurrencySpec Currency { get; init; } = CurrencySpec.Dollars;

    /// <summary>Settings for the whole scenario, by input key; what is absent takes the sourced default.</summary>
    public InputSettings Inputs { get; init; } = InputSettings.Empty;

    /// <summary>Electricity prices by calendar year, unless an option has its own; none for one price with its yearly change.</summary>
    public PricePathSpec ElectricityPath { get; init; } = PricePathSpec.None;

    /// <summary>How money is counted: tax, books, cost of capital.</summary>
    public AccountingSpec Accounting { get; init; } = AccountingSpec.Default;

    /// <summary>Ranges of uncertain inputs, correlations, draws and seed.</summary>
    public StudySpec Study { get; init; } = StudySpec.None;

    /// <summary>How the reader weighs the options; it changes no figure.</summary>
    public TradeOffSpec TradeOff { get; init; } = TradeOffSpec.None;

    /// <summary>Catalog figures replaced inside this scenario.</summary>
    public ImmutableArray<FigureOverride> Overrides { get; init; } = [];

    /// <summary>Devices, systems and prices that exist only inside this scenario.</summary>
    public ImmutableArray<CatalogItem> OwnItems { get; init; } = [];

    /// <summary>What people wrote beside numbers and inputs, the earliest first.</summary>
    public ImmutableArray<CommentSpec> Comments { get; init; } = [];
}
