using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Costing.Finance;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>What was chosen in real money and can be counted in nominal money only: income tax, loans and leases.</summary>
/// <remarks>
/// Not in the document: there it has no result, and a choice must not take the answer off the page. In one place for the whole tab, so that
/// taking the offer beside one choice drops none of the others.
/// </remarks>
public sealed class NominalWants
{
    private readonly Dictionary<string, FinancingKind> _financing = new(StringComparer.Ordinal);

    /// <summary>Whether income tax is wanted.</summary>
    public bool HasTax { get; private set; }

    /// <summary>How many choices wait.</summary>
    public int Count => _financing.Count + (HasTax ? 1 : 0);

    /// <summary>How an option is wanted to be paid for; <c>null</c> when that is not waiting.</summary>
    public FinancingKind? FinancingOf(string option) =>
        _financing.TryGetValue(option, out var kind) ? kind : null;

    /// <summary>Wants income tax, or no longer.</summary>
    public void Want(bool tax) => HasTax = tax;

    /// <summary>Wants an option to be paid for in some way; <c>null</c>: no longer.</summary>
    public void Want(string option, FinancingKind? kind)
    {
        _financing.Remove(option);
        if (kind is { } wanted)
        {
            _financing.Add(option, wanted);
        }
    }

    /// <summary>Forgets what a document counts already or no longer has a place for.</summary>
    public void Follow(ScenarioDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.MoneyBasis != MoneyBasis.Real)
        {
            _financing.Clear();
            HasTax = false;
            return;
        }

        HasTax &= document.Accounting.Tax is null;
        foreach (var option in _financing.Keys.ToList())
        {
            if (document.FindOption(option) is not { Financing: null })
            {
                _financing.Remove(option);
            }
        }
    }

    /// <summary>Nominal money with all that waits for it counted, as one edit.</summary>
    public ScenarioDocument In(ScenarioDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var nominal = document.WithMoneyBasis(MoneyBasis.Nominal);
        if (HasTax)
        {
            nominal = nominal.WithTax(true);
        }

        return _financing.Aggregate(
            nominal,
            (counted, one) => counted.WithFinancing(one.Key, StartingTerms.Of(null, one.Value))
        );
    }
}
