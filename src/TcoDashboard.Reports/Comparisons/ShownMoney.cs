using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;

namespace TcoDashboard.Reports.Comparisons;

/// <summary>
/// The currency in which rows, sentences and figures of a comparison show money: the reporting currency where all its scenarios share it and its
/// rate, else US dollars, in which the model counts. One rate for all, so that no difference between options comes from a rate.
/// </summary>
public sealed record ShownMoney
{
    private readonly double _usdPerUnit;

    private ShownMoney(string code, double usdPerUnit)
    {
        Code = code;
        _usdPerUnit = usdPerUnit;
    }

    /// <summary>US dollars.</summary>
    public static ShownMoney Dollars { get; } = new("USD", 1);

    /// <summary>Three letters.</summary>
    public string Code { get; }

    /// <summary>Whether it is not the US dollar.</summary>
    public bool IsForeign => Code != Dollars.Code;

    /// <summary>Its name in a sentence: "US dollars", "EUR".</summary>
    public string Name => IsForeign ? Code : Worded("US dollars");

    /// <summary>The currency of some scenarios together, for one reader.</summary>
    public static ShownMoney Of(IEnumerable<ScenarioDocument> documents, Presenter presenter)
    {
        ShownMoney[] known = [.. documents.Select(Of).Distinct()];
        return known.Length == 1 ? known[0].For(presenter) : Dollars;
    }

    /// <summary>The currency of one scenario.</summary>
    public static ShownMoney Of(ScenarioDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var currency = document.Currency;
        return
            currency.ReportIn is { } code
            && code != Dollars.Code
            && currency.InForce(code, document.Start) is { } rate
            ? new(code, rate.UsdPerUnit)
            : Dollars;
    }

    /// <summary>What one reader sees in its place.</summary>
    public ShownMoney For(Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(presenter);
        return presenter.Money == MoneyStyle.Dollars ? Dollars : this;
    }

    /// <summary>A unit of US dollars in this currency; every other unit as it is.</summary>
    public Unit In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return IsForeign && IsDollars(unit) ? unit.In(Code) : unit;
    }

    /// <summary>A value of a unit in this currency where the unit is one of US dollars.</summary>
    public double? Of(double? value, Unit unit) =>
        IsForeign && IsDollars(unit) ? value / _usdPerUnit : value;

    /// <summary>An amount of US dollars in this currency.</summary>
    public double Of(double usd) => usd / _usdPerUnit;

    private static bool IsDollars(Unit unit) =>
        unit.Dimensions is { Money: 1, Foreign: 0 }
        && unit.Symbol.StartsWith(Unit.Usd.Symbol, StringComparison.Ordinal);
}
