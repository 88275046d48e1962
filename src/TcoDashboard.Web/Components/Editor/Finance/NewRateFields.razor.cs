using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>A rate on its way into the scenario.</summary>
public sealed partial class NewRateFields
{
    private string _code = "EUR";
    private double? _worth;
    private DateOnly _day;
    private string _source = "";

    /// <summary>The day it starts with.</summary>
    [Parameter, EditorRequired]
    public DateOnly Day { get; set; }

    /// <summary>Whether the scenario has a rate of a currency on a day already: two of one day contradict each other.</summary>
    [Parameter, EditorRequired]
    public Func<string, DateOnly, bool> IsTaken { get; set; } = null!;

    /// <summary>Told the rate once it is whole and confirmed.</summary>
    [Parameter, EditorRequired]
    public EventCallback<CurrencyRate> OnAdd { get; set; }

    /// <summary>Told that there will be none.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnCancel { get; set; }

    private EntryField Worth =>
        new("currency.new.usd_per_unit", Say["finance.oneOfItIs"], Unit.Usd, 0, 1e6)
        {
            IsMinimumExcluded = true,
            IsOptional = true,
        };

    // Why every part: a rate of 1.00 with no source would change totals before anybody looked one up.
    private CurrencyRate? Rate =>
        _worth is { } worth
        && IsCode(_code)
        && !string.IsNullOrWhiteSpace(_source)
        && !IsTaken(_code, _day)
            ? new(_code, worth, _day, _source.Trim())
            : null;

    /// <summary>Whether a word is the code of a currency other than the dollar, in which the model counts.</summary>
    public static bool IsCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 3 && code.All(char.IsAsciiLetterUpper) && code != "USD";
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _day = Day;

    private Task AddAsync() => Rate is { } rate ? OnAdd.InvokeAsync(rate) : Task.CompletedTask;
}
