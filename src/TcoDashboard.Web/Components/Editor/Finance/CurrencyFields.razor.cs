using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>The currencies of a scenario, to change.</summary>
public sealed partial class CurrencyFields
{
    private bool _isAdding;

    private string RateWords => Say["edit.rate"];

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    private CurrencySpec Spec => Session.Document.Currency;

    private static string At(int index, string key) =>
        FormattableString.Invariant($"currency.rates[{index}].{key}");

    private EntryField Worth(int index) =>
        new(At(index, "usd_per_unit"), Say["finance.oneOfItIs"], Unit.Usd, 0, 1e6)
        {
            IsMinimumExcluded = true,
        };

    private void Edit(Func<CurrencySpec, CurrencySpec> edit, string what) =>
        Session.Apply(document => document.WithCurrency(edit), what);

    private void Set(int index, Func<CurrencyRate, CurrencyRate> change) =>
        Edit(
            spec =>
                index < spec.Rates.Length
                    ? spec with
                    {
                        Rates = spec.Rates.SetItem(index, change(spec.Rates[index])),
                    }
                    : spec,
            RateWords
        );

    // Why: a document with half a code could not be read again.
    private void Code(int index, string typed)
    {
        var code = typed.Trim().ToUpperInvariant();
        if (
            NewRateFields.IsCode(code)
            && !Spec
                .Rates.Where((_, other) => other != index)
                .Any(one => one.Currency == code && one.Date == Spec.Rates[index].Date)
        )
        {
            Set(index, one => one with { Currency = code });
        }
    }

    // Why: two rates of one currency on one day are a problem of the whole document, and then no option has numbers.
    private DateOnly FreeDay(CurrencySpec spec)
    {
        var day = Session.Document.Start;
        while (spec.Rates.Any(rate => rate.Currency == "EUR" && rate.Date == day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private bool IsTaken(string code, DateOnly day) =>
        Spec.Rates.Any(rate => rate.Currency == code && rate.Date == day);

    private void Add(CurrencyRate rate)
    {
        _isAdding = false;
        Edit(spec => spec with { Rates = spec.Rates.Add(rate) }, RateWords);
    }
}
