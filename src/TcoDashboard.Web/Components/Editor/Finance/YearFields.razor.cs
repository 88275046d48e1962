using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Workspace;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Editor.Finance;

/// <summary>Values by calendar year, to change.</summary>
public sealed partial class YearFields
{
    private const int Past = 5;
    private const int Future = 30;

    /// <summary>The open scenario.</summary>
    [Parameter, EditorRequired]
    public ScenarioSession Session { get; set; } = null!;

    /// <summary>Path of the list in the document.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>What has the values, for readers who hear the page.</summary>
    [Parameter, EditorRequired]
    public string Of { get; set; } = "";

    /// <summary>The years in their order.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<YearValue> Values { get; set; } = [];

    /// <summary>The unit of a value.</summary>
    [Parameter, EditorRequired]
    public Unit Unit { get; set; } = null!;

    /// <summary>Where a value may lie.</summary>
    [Parameter, EditorRequired]
    public (double Least, double Most) Range { get; set; }

    /// <summary>What a new year begins with.</summary>
    [Parameter, EditorRequired]
    public double First { get; set; }

    /// <summary>Told an edit of the years.</summary>
    [Parameter, EditorRequired]
    public EventCallback<
        Func<ImmutableArray<YearValue>, ImmutableArray<YearValue>>
    > OnSet { get; set; }

    private string At(int index, string key) =>
        FormattableString.Invariant($"{Path}[{index}].{key}");

    private static string Word(int year) => year.ToString(CultureInfo.InvariantCulture);

    // Why a list: a year typed as a number would be written with a sign between its thousands.
    private ImmutableArray<FieldChoice> Choices(int year) =>
        [
            .. Enumerable
                .Range(Session.Document.Start.Year - Past, Past + Future)
                .Append(year)
                .Distinct()
                .Order()
                .Select(one => new FieldChoice(Word(one), Word(one))),
        ];

    private EntryField ValueField(int index) =>
        new(At(index, "value_usd"), Say["lines.value"], Unit, Range.Least, Range.Most);

    // Why by year: while the browser is slow, or after an edit elsewhere, a row may stand at another place than shown.
    private Task Set(YearValue shown, Func<YearValue, YearValue> edit) =>
        OnSet.InvokeAsync(years =>
            [.. years.Select(one => one.Year == shown.Year ? edit(one) : one)]
        );

    private Task Remove(YearValue shown) =>
        OnSet.InvokeAsync(years => years.RemoveAll(one => one.Year == shown.Year));

    private Task AddAsync()
    {
        var (start, first) = (Session.Document.Start.Year + 1, First);
        return OnSet.InvokeAsync(years =>
            years.Add(
                years.IsEmpty
                    // Why not the first year: the plain value would then count in no month.
                    ? new(start, first)
                    : years[^1] with
                    {
                        Year = years[^1].Year + 1,
                    }
            )
        );
    }
}
