using System.Globalization;
using Microsoft.AspNetCore.Components;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Web.Components.Editor;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>What is known of the load.</summary>
public sealed partial class GuideLoad
{
    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public BuyingQuestion Question { get; set; } = null!;

    /// <summary>Models to choose from.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldChoice> Models { get; set; } = [];

    /// <summary>First month of operation.</summary>
    [Parameter, EditorRequired]
    public DateOnly Start { get; set; }

    /// <summary>Told the question after a change.</summary>
    [Parameter, EditorRequired]
    public EventCallback<BuyingQuestion> OnAsk { get; set; }

    private string ActiveWords =>
        Say[
            Question.ActiveShare < 1 ? "guide.activeShare" : "guide.activeAll",
            Reader.Presenter.Whole(Question.Concurrency)
        ]
        + " "
        + GuideWords.Work(Question, Reader.Presenter, Say);

    private string Written(double days) =>
        Start.AddDays((int)days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task DayAsync(ChangeEventArgs change) =>
        DateOnly.TryParseExact(
            change.Value as string,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? OnAsk.InvokeAsync(
                Question with
                {
                    DeadlineDays = Math.Clamp(
                        day.DayNumber - Start.DayNumber,
                        GuideFields.Days.Minimum,
                        GuideFields.Days.Maximum
                    ),
                }
            )
            : Task.CompletedTask;
}
