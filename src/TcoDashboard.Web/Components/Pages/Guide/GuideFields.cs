using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>The numbers of a question.</summary>
internal static class GuideFields
{
    public static EntryField InputTokens { get; } = EditorFields.InputTokens(0);

    public static EntryField OutputTokens { get; } = EditorFields.OutputTokens(0);

    public static EntryField MaxTtft { get; } = EditorFields.MaxTtft(0);

    public static EntryField MinSpeed { get; } = EditorFields.MinSpeed(0);

    public static EntryField Amount(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Power => new("amount", "Facility power", Unit.Megawatt, 0.01, 100_000),
            QuestionKind.Capital => new("amount", "Money for capital", Unit.Usd, 1e4, 1e12),
            _ => new("amount", "People served at the same time", Unit.One, 1, 1e8)
            {
                IsWhole = true,
                Counted = "users",
            },
        };
}
