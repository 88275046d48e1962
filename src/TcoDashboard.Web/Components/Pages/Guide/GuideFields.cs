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

    public static EntryField Tokens { get; } =
        new("tokens", "Tokens of the run", Unit.One, 1e9, 1e16)
        {
            Counted = "trillion tokens",
            Multiple = 1e12,
        };

    public static EntryField Days { get; } =
        new("days", "Days for the run", Unit.Day, 1, 3_650) { IsWhole = true };

    public static EntryField SequenceTokens { get; } = EditorFields.SequenceTokens(0);

    public static EntryField GlobalBatch { get; } = EditorFields.GlobalBatch(0);

    public static EntryField Amount(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Power => new("amount", "Facility power", Unit.Megawatt, 0.01, 100_000),
            QuestionKind.Capital => new("amount", "Money for capital", Unit.Usd, 1e4, 1e12),
            QuestionKind.Training => new("amount", "Parameters to train", Unit.One, 1e8, 1e13)
            {
                Counted = "billion parameters",
                Multiple = 1e9,
            },
            _ => new("amount", "People served at the same time", Unit.One, 1, 1e8)
            {
                IsWhole = true,
                Counted = "users",
            },
        };
}
