using System.Collections.Immutable;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Reports.Numbers;
using TcoDashboard.Reports.Studies;

namespace TcoDashboard.Web.Components.Editor.Hardware;

/// <summary>What the parts of the hardware tab about all systems are given: the result, the load, and what is chosen.</summary>
public sealed record HardwareView
{
    /// <summary>The editor.</summary>
    public required EditorView Editor { get; init; }

    /// <summary>What is looked at.</summary>
    public required HardwareState State { get; init; }

    /// <summary>Names and presenter.</summary>
    public required StudyCanvas Canvas { get; init; }

    /// <summary>Index of the load looked at.</summary>
    public required int Load { get; init; }

    /// <summary>The result looked at.</summary>
    public Result Result => Canvas.Result;

    /// <summary>The load looked at.</summary>
    public WorkloadSpec Workload => Result.Document.Workloads[Load];

    /// <summary>The loads that answer requests.</summary>
    public ImmutableArray<WorkloadSpec> Loads =>
        [.. Result.Document.Workloads.Where(load => load.Kind == WorkloadKind.Inference)];

    /// <summary>What is looked at; <c>null</c> without a result or without a load that answers requests.</summary>
    /// <param name="editor">The editor.</param>
    /// <param name="known">What was looked at before: names of the same result are not made again.</param>
    public static HardwareView? Of(EditorView editor, HardwareView? known, Presenter presenter)
    {
        ArgumentNullException.ThrowIfNull(editor);
        if (editor.Result is not { } result)
        {
            return null;
        }

        var state = HardwareState.FromPart(editor.State.Part);
        int[] loads =
        [
            .. Enumerable
                .Range(0, result.Document.Workloads.Length)
                .Where(load => result.Document.Workloads[load].Kind == WorkloadKind.Inference),
        ];
        return loads.Length == 0
            ? null
            : new()
            {
                Editor = editor,
                State = state,
                Canvas = ReferenceEquals(known?.Result, result)
                    ? known!.Canvas
                    : new(result, new(presenter)),
                Load = loads
                    .Where(load => result.Document.Workloads[load].Id == state.Load)
                    .DefaultIfEmpty(loads[0])
                    .First(),
            };
    }

    /// <summary>The address of a changed state, for links.</summary>
    public string Address(Func<HardwareState, HardwareState> change) =>
        Editor.Address(state => state with { Part = change(State).ToPart() });

    /// <summary>Goes to a changed state.</summary>
    public void Go(Func<HardwareState, HardwareState> change) =>
        Editor.Go(state => state with { Part = change(State).ToPart() });
}
