using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using TcoDashboard.Domain.Analysis.Screening;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Web.Components.Editor;
using TcoDashboard.Web.Workspace.Entry;

namespace TcoDashboard.Web.Components.Pages.Guide;

/// <summary>What the address of the guide says: the question with its assumptions, and whether it was asked.</summary>
public sealed record GuideState
{
    /// <summary>The page.</summary>
    public const string Path = "/new";

    private const int LongestId = 80;

    /// <summary>The question.</summary>
    public BuyingQuestion Question { get; init; } = First(QuestionKind.Power);

    /// <summary>Whether hardware is looked for.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The question of a kind as it stands before anything was changed.</summary>
    public static BuyingQuestion First(QuestionKind kind) =>
        new()
        {
            Kind = kind,
            Amount = kind switch
            {
                QuestionKind.Power => 750,
                QuestionKind.Capital => 50e6,
                QuestionKind.Training => 1e12,
                _ => 5000,
            },
            Model = kind == QuestionKind.Training ? "kimi-k2" : "llama-3.1-70b",
            Format = kind == QuestionKind.Training ? NumberFormat.Bf16 : NumberFormat.Fp8,
            Region = "us-va",
            Housing = kind == QuestionKind.Power ? Deployment.Own : Deployment.Colo,
        };

    /// <summary>
    /// The question of another kind with every answer that was given to this one; only the amount is another thing, and a run is not
    /// laid out like a service. Power and money limit each other's question, so an amount that was entered stays as the second limit.
    /// </summary>
    /// <param name="question">The question that was answered so far.</param>
    /// <param name="kind">The kind asked now.</param>
    public static BuyingQuestion Asked(BuyingQuestion question, QuestionKind kind)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (kind == question.Kind)
        {
            return question;
        }

        var (from, to) = (First(question.Kind), First(kind));
        var areLimits = IsLimit(question.Kind) && IsLimit(kind);
        T Kept<T>(T answer, T first, T otherwise) =>
            EqualityComparer<T>.Default.Equals(answer, first) ? otherwise : answer;
        return question with
        {
            Kind = kind,
            Amount = areLimits ? question.AlsoWithin ?? to.Amount : to.Amount,
            AlsoWithin = areLimits && question.Amount != from.Amount ? question.Amount : null,
            Model = Kept(question.Model, from.Model, to.Model),
            Format = Kept(question.Format, from.Format, to.Format),
            Housing = Kept(question.Housing, from.Housing, to.Housing),
        };
    }

    private static bool IsLimit(QuestionKind kind) =>
        kind is QuestionKind.Power or QuestionKind.Capital;

    /// <summary>The address, from the root of the site; what stands as at first is left out.</summary>
    public string ToUrl()
    {
        var first = First(Question.Kind);
        var query = new Dictionary<string, string?>();
        void Add<T>(string name, T value, T otherwise)
        {
            if (!EqualityComparer<T>.Default.Equals(value, otherwise))
            {
                query.Add(
                    name,
                    value is null
                        ? "none"
                        : string.Create(CultureInfo.InvariantCulture, $"{value}").ToLowerInvariant()
                );
            }
        }

        Add("from", Question.Kind, QuestionKind.Power);
        Add("amount", Question.Amount, first.Amount);
        Add("also", Question.AlsoWithin, first.AlsoWithin);
        Add("active", Question.ActiveShare, first.ActiveShare);
        Add("model", Question.Model, first.Model);
        Add("region", Question.Region, first.Region);
        Add("format", Question.Format, first.Format);
        Add("in", Question.InputTokens, first.InputTokens);
        Add("out", Question.OutputTokens, first.OutputTokens);
        Add("ttft", Question.MaxTtftMs, first.MaxTtftMs);
        Add("speed", Question.MinTokensPerSecondPerUser, first.MinTokensPerSecondPerUser);
        Add("tokens", Question.TrainingTokens, first.TrainingTokens);
        Add("days", Question.DeadlineDays, first.DeadlineDays);
        Add("sequence", Question.SequenceTokens, first.SequenceTokens);
        Add("batch", Question.GlobalBatch, first.GlobalBatch);
        Add("years", Question.Years, first.Years);
        Add("housing", Question.Housing, first.Housing);
        Add("cloud", Question.IncludesCloud, first.IncludesCloud);
        Add("find", IsAsked, false);
        return QueryHelpers.AddQueryString(Path, query);
    }

    /// <summary>Reads an address; what it does not know or may not take it ignores.</summary>
    public static GuideState FromUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var address = url.Split('#', 2)[0];
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(mark < 0 ? "" : address[mark..]);
        string? Word(string name) =>
            query.TryGetValue(name, out var values)
            && values[0] is { Length: > 0 and <= LongestId } word
                ? word
                : null;
        var first = First(Choice(Word("from"), QuestionKind.Power));
        double Number(string name, EntryField field, double otherwise) =>
            EntryText.Read(Word(name), field with { Multiple = 1, Counted = null })
                is { Problem: null, Value: { } value }
                ? value
                : otherwise;
        double? Optional(string name, EntryField field, double? otherwise) =>
            Word(name) == "none" ? null
            : EntryText.Read(Word(name), field) is { Problem: null, Value: { } value } ? value
            : otherwise;
        return new()
        {
            Question = first with
            {
                Amount = Number("amount", GuideFields.Amount(first.Kind), first.Amount),
                AlsoWithin = IsLimit(first.Kind)
                    ? Optional("also", GuideFields.AlsoWithin(first.Kind), null)
                    : null,
                ActiveShare = Number("active", GuideFields.Active(), first.ActiveShare),
                Model = Word("model") ?? first.Model,
                Region = Word("region") ?? first.Region,
                Format = FormatOf(Word("format"), first.Format),
                InputTokens = (int)Number("in", GuideFields.InputTokens(), first.InputTokens),
                OutputTokens = (int)Number("out", GuideFields.OutputTokens(), first.OutputTokens),
                MaxTtftMs = Optional("ttft", GuideFields.MaxTtft(), first.MaxTtftMs),
                MinTokensPerSecondPerUser = Optional(
                    "speed",
                    GuideFields.MinSpeed(),
                    first.MinTokensPerSecondPerUser
                ),
                TrainingTokens = Number("tokens", GuideFields.Tokens(), first.TrainingTokens),
                DeadlineDays = Number("days", GuideFields.Days, first.DeadlineDays),
                SequenceTokens = (int)Number(
                    "sequence",
                    GuideFields.SequenceTokens(),
                    first.SequenceTokens
                ),
                GlobalBatch = (int)Number("batch", GuideFields.GlobalBatch(), first.GlobalBatch),
                Years = (int)Number("years", GuideFields.Years(), first.Years),
                Housing =
                    Choice(Word("housing"), first.Housing) == Deployment.Own
                        ? Deployment.Own
                        : Deployment.Colo,
                IncludesCloud = Word("cloud") is not "false",
            },
            IsAsked = Word("find") == "true",
        };
    }

    // Why not every format: the page offers the three in which models are published.
    private static NumberFormat FormatOf(string? word, NumberFormat otherwise) =>
        Choice(word, otherwise)
            is (NumberFormat.Bf16 or NumberFormat.Fp8 or NumberFormat.Fp4)
                and var format
            ? format
            : otherwise;

    private static T Choice<T>(string? word, T otherwise)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : otherwise;
}
