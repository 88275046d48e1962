using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>Whether and how income tax is counted.</summary>
public sealed partial class TaxFields
{
    private const double AssumedPercent = 100 * ScenarioEdits.AssumedInflation;

    // Why not in the document: tax in real money has no result, and a tick must not take the result off the page.
    private bool _isWanted;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    private TaxSpec? Tax => Session.Document.Accounting.Tax;

    private bool NeedsNominal =>
        Session.Document.MoneyBasis == MoneyBasis.Real && (_isWanted || Tax is not null);

    /// <inheritdoc/>
    // Why: nominal money may be chosen elsewhere, and a tick that counts nothing would say that tax is counted.
    protected override void OnParametersSet() =>
        _isWanted &= Session.Document.MoneyBasis == MoneyBasis.Real && Tax is null;

    private void Edit(Func<TaxSpec, TaxSpec> edit, string what) =>
        Session.Apply(
            d => d.WithAccounting(a => a with { Tax = a.Tax is { } now ? edit(now) : null }),
            what
        );

    private void Turned(ChangeEventArgs args)
    {
        var wants = args.Value is true;
        _isWanted = wants && Session.Document.MoneyBasis == MoneyBasis.Real;
        if (!_isWanted)
        {
            Session.Apply(d => d.WithTax(wants), Say["edit.incomeTax"]);
        }
    }

    private void Taken()
    {
        _isWanted = false;
        Session.Apply(
            d => d.WithMoneyBasis(MoneyBasis.Nominal).WithTax(true),
            Say["edit.incomeTaxInNominal"]
        );
    }
}
