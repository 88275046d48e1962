using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>How one option is paid for.</summary>
public sealed partial class FinancingFields
{
    private const double AssumedPercent = 100 * ScenarioEdits.AssumedInflation;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The option.</summary>
    [Parameter, EditorRequired]
    public OptionSpec Option { get; set; } = null!;

    /// <summary>What was chosen and waits for nominal money.</summary>
    [Parameter, EditorRequired]
    public NominalWants Wants { get; set; } = null!;

    /// <summary>Told when that changed.</summary>
    [Parameter]
    public EventCallback OnWants { get; set; }

    /// <summary>Its colour in every figure.</summary>
    [Parameter, EditorRequired]
    public string Color { get; set; } = "";

    private FinancingSpec? Terms => Option.Financing;

    private bool IsRented =>
        Option.Fleets.All(fleet => fleet.Deployment is Deployment.Cloud or Deployment.Api);

    private bool IsReal => Session.Document.MoneyBasis == MoneyBasis.Real;

    private FinancingKind? Wanted => Wants.FinancingOf(Option.Id);

    private bool NeedsNominal => IsReal && (Wanted is not null || Terms is not null);

    private string Take =>
        Wants.Count > 1
            ? Say["offer.allTake", Wants.Count, AssumedPercent]
            : Say["offer.financingTake", AssumedPercent];

    private string At(string key) =>
        $"{PlacePath.Of(Session.Document, InputPlace.OfOption(Option.Id))}financing.{key}";

    private void Edit(Func<FinancingSpec, FinancingSpec> edit, string what) =>
        Session.Apply(
            d =>
                d.WithFinancing(
                    Option.Id,
                    d.FindOption(Option.Id)?.Financing is { } now ? edit(now) : null
                ),
            what
        );

    private Task KindSet(string chosen)
    {
        FinancingKind? kind =
            chosen == FinanceChoices.None ? null : Enum.Parse<FinancingKind>(chosen);
        var waits = IsReal && Terms is null && kind is not null;
        Wants.Want(Option.Id, waits ? kind : null);
        if (!waits)
        {
            Session.Apply(
                d =>
                    d.WithFinancing(
                        Option.Id,
                        kind is { } one ? StartingTerms.Of(Terms, one) : null
                    ),
                Say["edit.financing"]
            );
        }

        return OnWants.InvokeAsync();
    }

    private Task Taken()
    {
        Session.Apply(Wants.In, Say["edit.financingInNominal"]);
        return OnWants.InvokeAsync();
    }
}
