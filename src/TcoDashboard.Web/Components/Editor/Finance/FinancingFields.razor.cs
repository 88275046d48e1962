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

    // Why not in the document: a quoted rate in real money has no result, and a choice must not take the option off the page.
    private FinancingKind? _wanted;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The option.</summary>
    [Parameter, EditorRequired]
    public OptionSpec Option { get; set; } = null!;

    /// <summary>Its colour in every figure.</summary>
    [Parameter, EditorRequired]
    public string Color { get; set; } = "";

    private FinancingSpec? Terms => Option.Financing;

    private bool IsRented =>
        Option.Fleets.All(fleet => fleet.Deployment is Deployment.Cloud or Deployment.Api);

    private bool IsReal => Session.Document.MoneyBasis == MoneyBasis.Real;

    private bool NeedsNominal => IsReal && (_wanted is not null || Terms is not null);

    private string At(string key) =>
        $"{PlacePath.Of(Session.Document, InputPlace.OfOption(Option.Id))}financing.{key}";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (!IsReal || Terms is not null)
        {
            _wanted = null;
        }
    }

    private void Edit(Func<FinancingSpec, FinancingSpec> edit, string what) =>
        Session.Apply(
            d =>
                d.WithFinancing(
                    Option.Id,
                    d.FindOption(Option.Id)?.Financing is { } now ? edit(now) : null
                ),
            what
        );

    private void KindSet(string chosen)
    {
        FinancingKind? kind =
            chosen == FinanceChoices.None ? null : Enum.Parse<FinancingKind>(chosen);
        _wanted = IsReal && Terms is null ? kind : null;
        if (_wanted is null)
        {
            Session.Apply(
                d => d.WithFinancing(Option.Id, kind is { } one ? Of(one) : null),
                Say["edit.financing"]
            );
        }
    }

    private void Taken()
    {
        var wanted = _wanted;
        _wanted = null;
        Session.Apply(
            d =>
            {
                var nominal = d.WithMoneyBasis(MoneyBasis.Nominal);
                return wanted is { } kind ? nominal.WithFinancing(Option.Id, Of(kind)) : nominal;
            },
            Say["edit.financingInNominal"]
        );
    }

    // The terms of another kind that still hold for this one.
    private FinancingSpec Of(FinancingKind kind)
    {
        var isLoan = kind == FinancingKind.Loan;
        return (
            Terms
            ?? new()
            {
                Kind = kind,
                RatePerYear = StartingTerms.RatePerYear,
                TermMonths = StartingTerms.TermMonths,
            }
        ) with
        {
            Kind = kind,
            Balloon = isLoan ? Terms?.Balloon ?? 0 : 0,
            Residual = isLoan ? 0 : Terms?.Residual ?? 0,
            BuyOut = kind == FinancingKind.FinanceLease && (Terms?.BuyOut ?? true),
        };
    }
}
