using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>How money is counted in the whole scenario.</summary>
public sealed partial class MoneyFields
{
    private bool _wantsReal;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Where the inflation is set; <c>null</c> when there is no such place.</summary>
    [Parameter]
    public string? InflationAddress { get; set; }

    private ScenarioDocument Document => Session.Document;

    private AccountingSpec Accounting => Session.Document.Accounting;

    // What counts money of each month, in words.
    private string NominalParts =>
        string.Join(
            Say["list.and"],
            new[]
            {
                Accounting.Tax is null ? null : Say["offer.incomeTax"],
                Financed.Length == 0 ? null : Say["offer.financingOf", string.Join(", ", Financed)],
            }.OfType<string>()
        );

    private string[] Financed =>
        [
            .. Document
                .Options.Where(option => option.Financing is not null)
                .Select(option => option.Name),
        ];

    private double? CapitalRate => Shared("finance.wacc");

    private double? RealRate => Shared("finance.wacc_real");

    // What a cell says in every option; null where one has no numbers or another number.
    private double? Shared(string cell)
    {
        var rates = (Session.Shown?.Options ?? [])
            .Select(option =>
                option.Values is { } values && values.TryGetScalar(cell, out var rate)
                    ? rate
                    : (double?)null
            )
            .Distinct()
            .ToArray();
        return rates.Length == 1 ? rates[0] : null;
    }

    private string Percent(double rate) => Reader.Presenter.Card(100 * rate, Unit.One);

    /// <inheritdoc/>
    protected override void OnParametersSet() => _wantsReal &= Document.NeedsNominal();

    private void BasisSet(string chosen)
    {
        var basis = Enum.Parse<MoneyBasis>(chosen);
        _wantsReal = basis == MoneyBasis.Real && Document.NeedsNominal();
        if (!_wantsReal)
        {
            Session.Apply(d => d.WithMoneyBasis(basis), Say["edit.moneyBasis"]);
        }
    }

    private void RealTaken()
    {
        _wantsReal = false;
        Session.Apply(d => d.InPlainRealMoney(), Say["edit.realMoney"]);
    }

    private void Edit(Func<AccountingSpec, AccountingSpec> edit, string what) =>
        Session.Apply(d => d.WithAccounting(edit), what);

    private void Capital(Func<CapitalCostSpec, CapitalCostSpec> edit, string what) =>
        Edit(a => a with { CapitalCost = a.CapitalCost is { } now ? edit(now) : null }, what);

    private void CapitalTurned(ChangeEventArgs args) =>
        Edit(
            a => a with { CapitalCost = args.Value is true ? StartingTerms.CostOfCapital : null },
            Say["edit.costOfCapital"]
        );
}
