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

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>What was chosen and waits for nominal money.</summary>
    [Parameter, EditorRequired]
    public NominalWants Wants { get; set; } = null!;

    /// <summary>Told when that changed.</summary>
    [Parameter]
    public EventCallback OnWants { get; set; }

    private TaxSpec? Tax => Session.Document.Accounting.Tax;

    private bool NeedsNominal =>
        Session.Document.MoneyBasis == MoneyBasis.Real && (Wants.HasTax || Tax is not null);

    private string Take =>
        Wants.Count > 1
            ? Say["offer.allTake", Wants.Count, AssumedPercent]
            : Say["offer.taxTake", AssumedPercent];

    private void Edit(Func<TaxSpec, TaxSpec> edit, string what) =>
        Session.Apply(
            d => d.WithAccounting(a => a with { Tax = a.Tax is { } now ? edit(now) : null }),
            what
        );

    private Task Turned(ChangeEventArgs args)
    {
        var wants = args.Value is true;
        var waits = wants && Session.Document.MoneyBasis == MoneyBasis.Real;
        Wants.Want(waits);
        if (!waits)
        {
            Session.Apply(d => d.WithTax(wants), Say["edit.incomeTax"]);
        }

        return OnWants.InvokeAsync();
    }

    private Task Taken()
    {
        // Why again: tax that a document has in real money already is counted too.
        Wants.Want(true);
        Session.Apply(Wants.In, Say["edit.incomeTaxInNominal"]);
        return OnWants.InvokeAsync();
    }
}
