using TcoDashboard.Web.Components.Editor.Hardware;

namespace TcoDashboard.Web.Components.Editor.Tabs;

/// <summary>The options, what every system of the catalog offers, and what fits.</summary>
public sealed partial class HardwareTab
{
    private HardwareState _state = new();
    private HardwareView? _hardware;

    private string? DeliveryHint =>
        View
            .Session.Document.Options.SelectMany(option => option.Fleets)
            .Count(fleet => !fleet.Delivery.IsEmpty)
            is > 0
                and var planned
            ? Say["tabs.planned", planned]
            : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _state = HardwareState.FromPart(View.State.Part);
        _hardware =
            _state.Section == HardwareSection.Options
                ? null
                : HardwareView.Of(View, _hardware, Reader.Presenter);
    }
}
