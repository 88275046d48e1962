using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Language;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>The numbers of a question.</summary>
internal static class GuideFields
{
    // An address is read without words: only the limits count there.
    /// <summary>As an address is read: a share as it is, not in percent.</summary>
    public static EntryField Active() => Active(Wording.English) with { Unit = Unit.One };

    public static EntryField Active(Wording say) =>
        new("active", say["guide.active"], Unit.Fraction, 0.001, 1);

    public static EntryField InputTokens(Wording? say = null) =>
        EditorFields.InputTokens(0, say ?? Wording.English);

    public static EntryField OutputTokens(Wording? say = null) =>
        EditorFields.OutputTokens(0, say ?? Wording.English);

    public static EntryField MaxTtft(Wording? say = null) =>
        EditorFields.MaxTtft(0, say ?? Wording.English);

    public static EntryField MinSpeed(Wording? say = null) =>
        EditorFields.MinSpeed(0, say ?? Wording.English);

    public static EntryField Years(Wording? say = null) =>
        EditorFields.WholeYears(say ?? Wording.English);

    /// <summary>As an address is read, which needs no words.</summary>
    public static EntryField Tokens() => Tokens(Wording.English);

    public static EntryField Tokens(Wording say) =>
        new("tokens", say["guide.tokens"], Unit.One, 1e9, 1e16)
        {
            Counted = say["guide.trillionTokens"],
            Multiple = 1e12,
        };

    // Without a name: the page asks for a day, and only the address says how many.
    public static EntryField Days { get; } = new("days", "", Unit.Day, 1, 3_650) { IsWhole = true };

    public static EntryField SequenceTokens(Wording? say = null) =>
        EditorFields.SequenceTokens(0, say ?? Wording.English);

    public static EntryField GlobalBatch(Wording? say = null) =>
        EditorFields.GlobalBatch(0, say ?? Wording.English);

    /// <summary>As an address is read, which needs no words.</summary>
    public static EntryField Amount(QuestionKind kind) => Amount(kind, Wording.English);

    /// <summary>As an address is read, which needs no words.</summary>
    public static EntryField AlsoWithin(QuestionKind kind) => AlsoWithin(kind, Wording.English);

    /// <summary>The second limit: money beside power, power beside money.</summary>
    public static EntryField AlsoWithin(QuestionKind kind, Wording say)
    {
        var other = Amount(
            kind == QuestionKind.Power ? QuestionKind.Capital : QuestionKind.Power,
            say
        );
        return other with
        {
            Path = "also",
            Label =
                kind == QuestionKind.Power ? say["guide.capitalAtMost"] : say["guide.powerAtMost"],
            IsOptional = true,
        };
    }

    public static EntryField Amount(QuestionKind kind, Wording say) =>
        kind switch
        {
            QuestionKind.Power => new("amount", say["guide.power"], Unit.Megawatt, 0.01, 100_000),
            QuestionKind.Capital => new("amount", say["guide.capital"], Unit.Usd, 1e4, 1e12),
            QuestionKind.Training => new("amount", say["guide.parameters"], Unit.One, 1e8, 1e13)
            {
                Counted = say["guide.billionParameters"],
                Multiple = 1e9,
            },
            _ => new("amount", say["guide.people"], Unit.One, 1, 1e8)
            {
                IsWhole = true,
                Counted = say["guide.users"],
            },
        };
}
