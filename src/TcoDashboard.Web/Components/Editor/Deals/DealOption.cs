using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace.Edits;

namespace TcoDashboard.Web.Components.Editor.Deals;

/// <summary>Which option the procurement tab looks at.</summary>
internal static class DealOption
{
    /// <summary>The option of the address, else the first with terms of its own, else the first.</summary>
    public static OptionSpec Of(EditorView view)
    {
        var document = view.Session.Document;
        return (view.State.Option is { } id ? document.FindOption(id) : null)
            ?? document.Options.FirstOrDefault(option =>
                option.Deal is not null || option.Supply is not null
            )
            ?? document.Options[0];
    }

    /// <summary>Its result; <c>null</c> when it has none.</summary>
    public static OptionResult? ResultOf(EditorView view)
    {
        var option = Of(view);
        return view.Feasible.FirstOrDefault(result => result.Spec.Id == option.Id);
    }
}
