using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>Electricity prices by year, to change.</summary>
public sealed partial class ElectricityPathFields
{
    // What a first year begins with where the document sets no price: to be written over.
    private const double Usual = 0.08;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>The option; <c>null</c> for the whole scenario.</summary>
    [Parameter, EditorRequired]
    public OptionSpec? Option { get; set; }

    private PricePathSpec Spec => Option?.ElectricityPath ?? Session.Document.ElectricityPath;

    private double First => Session.Document.Inputs[InputKeys.ElectricityPrice]?.Value ?? Usual;

    private Unit Money =>
        Spec.Currency is { } code ? Unit.UsdPerKilowattHour.In(code) : Unit.UsdPerKilowattHour;

    private string Path
    {
        get
        {
            if (Option is not { } option)
            {
                return "electricity_path.";
            }

            var index = Session.Document.Options.Select(one => one.Id).ToList().IndexOf(option.Id);
            return FormattableString.Invariant($"options[{index}].electricity_path.");
        }
    }

    private void Set(Func<PricePathSpec, PricePathSpec> edit)
    {
        var option = Option?.Id;
        Session.Apply(
            document =>
                document.WithElectricityPath(
                    option,
                    edit(
                        option is null
                            ? document.ElectricityPath
                            : document.FindOption(option)?.ElectricityPath ?? PricePathSpec.None
                    )
                ),
            Say["edit.electricityPath"]
        );
    }
}
