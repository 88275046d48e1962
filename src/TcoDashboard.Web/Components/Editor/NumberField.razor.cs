using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>A number that a person types, steps or slides.</summary>
public sealed partial class NumberField : IDisposable
{
    // Why: half a number ("-", "1e") is no mistake while somebody is still typing.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(900);
    private string? _typed;

    // Why beside the parameter: while the browser is slow to confirm what was drawn, the parameter stays behind the document.
    private double? _known;
    private Problem? _problem;
    private string? _understood;
    private CancellationTokenSource? _waiting;

    /// <summary>What may be typed.</summary>
    [Parameter, EditorRequired]
    public EntryField Field { get; set; } = null!;

    /// <summary>The value in the field's unit.</summary>
    [Parameter, EditorRequired]
    public double? Value { get; set; }

    /// <summary>Told a new value, or <c>null</c> when an optional field was emptied.</summary>
    [Parameter, EditorRequired]
    public EventCallback<double?> OnSet { get; set; }

    /// <summary>The open scenario, which keeps the list of what was not taken; <c>null</c> where nothing is edited, as in a shared view.</summary>
    [Parameter]
    public ScenarioSession? Session { get; set; }

    /// <summary>One or two sentences below the box.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What an empty box says.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The value that an empty box stands for, in the field's unit: the steps begin there; <c>null</c> when it stands for none.</summary>
    [Parameter]
    public double? Implied { get; set; }

    /// <summary>Whether an empty box stands for several values, so that there is none to step from.</summary>
    [Parameter]
    public bool IsMixed { get; set; }

    /// <summary>Whether it has no steps: an amount that is copied from paper is never nearly right.</summary>
    [Parameter]
    public bool IsPlain { get; set; }

    /// <summary>Low end of the plausible range; with the high end it gives a slider beside the box.</summary>
    [Parameter]
    public double? Low { get; set; }

    /// <summary>High end of the plausible range.</summary>
    [Parameter]
    public double? High { get; set; }

    /// <summary>What the slider goes over.</summary>
    [Parameter]
    public string? SliderWords { get; set; }

    /// <summary>What stands at the end of the label's line, for example the source chip.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    /// <summary>What stands below.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string SliderName => SliderWords ?? Say["editor.plausible"];

    private EntryField Shaped => Field with { Format = Reader.Format, Say = Say };

    private string Id => FieldId.Of(Field.Path);

    private string Text => _typed ?? EntryText.Write(Value, Shaped);

    private string? DescribedBy
    {
        get
        {
            var below =
                _problem is not null ? $"{Id}-error"
                : string.IsNullOrEmpty(_understood ?? Help) ? null
                : $"{Id}-help";
            var unit = EntryText.Symbol(Shaped).Length > 0 ? $"{Id}-unit" : null;
            return (unit, below) switch
            {
                (null, null) => null,
                (null, _) => below,
                (_, null) => unit,
                _ => $"{unit} {below}",
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = null;
        // Why: the field went away with its option or fleet; its complaint must not outlive it.
        Session?.Accept(Field.Path);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Somebody else changed the value (undo, reset, another tab): what was typed no longer counts.
        if (_typed is not null && !IsSame(_known, Value))
        {
            _understood = null;
            Forget();
        }
        else if (_problem is not null && Session?.IsRefused(Field.Path) == false)
        {
            Forget();
        }

        _known = Value;
    }

    // Why not to the last digit: a unit there and back (megawatts, watts, megawatts) may cost it, and nobody changed the value.
    private static bool IsSame(double? left, double? right) =>
        left is { } a && right is { } b
            ? Math.Abs(a - b) <= 1e-12 * Math.Max(Math.Abs(a), Math.Abs(b))
            : left is null && right is null;

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private async Task TypedAsync(string? typed)
    {
        _typed = typed ?? "";
        var reading = EntryText.Read(_typed, Shaped);
        _understood = reading.Understood;
        if (reading.Problem is null)
        {
            await TakeAsync(reading.Value);
        }
        else if (_problem is not null)
        {
            Refuse(reading.Problem);
        }
        else
        {
            await RefuseLaterAsync(reading.Problem);
        }
    }

    private void Left(ChangeEventArgs args)
    {
        _typed ??= args.Value as string ?? "";
        if (EntryText.Read(_typed, Shaped).Problem is { } problem)
        {
            Refuse(problem);
        }
        else
        {
            Forget();
        }
    }

    private async Task StepAsync(bool up)
    {
        var from = _known ?? Math.Clamp(Implied ?? 0, Field.Minimum, Field.Maximum);
        _understood = null;
        Forget();
        _known = EntryText.Step(from, Field, up);
        await OnSet.InvokeAsync(_known);
    }

    private async Task SlidAsync(ChangeEventArgs args)
    {
        if (
            Low is { } low
            && High is { } high
            && double.TryParse(
                args.Value as string,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            Forget();
            _understood = null;
            _known = EntryText.Slide(Math.Clamp(value, low, high), low, high, Field);
            await OnSet.InvokeAsync(_known);
        }
    }

    private async Task TakeAsync(double? value)
    {
        _waiting?.Cancel();
        _problem = null;
        var before = _known;
        _known = value;
        Session?.Accept(Field.Path);
        if (!Nullable.Equals(value, before))
        {
            await OnSet.InvokeAsync(value);
        }
    }

    private async Task RefuseLaterAsync(Problem problem)
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        var mine = _waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(s_patience, mine.Token);
            // Why: on a busy server the field may have gone, or typing gone on, between the end of the wait and this line.
            if (ReferenceEquals(_waiting, mine))
            {
                Refuse(problem);
            }
        }
        catch (OperationCanceledException)
        {
            // Typing went on.
        }
    }

    private void Refuse(Problem problem)
    {
        _waiting?.Cancel();
        _problem = problem;
        Session?.Refuse(Field.Path, problem);
    }

    private void Forget()
    {
        _waiting?.Cancel();
        _typed = null;
        if (_problem is not null)
        {
            _problem = null;
            Session?.Accept(Field.Path);
        }
    }
}
