using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Domain.Analysis.Screening;

/// <summary>A question in a buyer's words, before any hardware is chosen, with everything it assumes.</summary>
public sealed record BuyingQuestion
{
    /// <summary>Id of the only load of the document it becomes.</summary>
    public const string WorkloadId = "load";

    /// <summary>What is known.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>How much of it: megawatts of facility power, dollars of capital, people at the busiest time, or parameters to train.</summary>
    public required double Amount { get; init; }

    /// <summary>
    /// A second limit: dollars of capital beside megawatts, megawatts of facility power beside money; <c>null</c> for none, and for questions
    /// about people or a run.
    /// </summary>
    public double? AlsoWithin { get; init; }

    /// <summary>
    /// Share of the people who have an answer under way at the same moment, above 0 to 1: 0.2 when each types and pauses four fifths of the
    /// time. No published share is known to us, so it is 1 until a person states theirs; then each asks again as soon as an answer is read.
    /// </summary>
    public double ActiveShare { get; init; } = 1;

    /// <summary>Answers under way at the same moment, read at the speed asked for: the people times their share, rounded up, at least 1.</summary>
    // Why the hair: 5,000 times 0.2 must not become 1,001.
    public double Concurrency => Math.Max(1, Math.Ceiling((Amount * ActiveShare) - 1e-6));

    /// <summary>
    /// Requests a second of these people: an answer is read at the speed asked for, and then the next is asked. <c>null</c> where no speed is
    /// asked for. Why not requests in flight: whoever writes an answer ten times as fast has a tenth of them in flight, and would be sized
    /// for ten times the work.
    /// </summary>
    /// <remarks>Little's law, J. D. C. Little, Operations Research 9 (1961) 383: in flight = arrivals a second times seconds an answer.</remarks>
    public double? RequestsPerSecond => Concurrency * MinTokensPerSecondPerUser / OutputTokens;

    /// <summary>Id of the model served, or of the model whose layout is trained.</summary>
    public required string Model { get; init; }

    /// <summary>Id of the region.</summary>
    public required string Region { get; init; }

    /// <summary>Format of weights and key-value cache, or that a training run computes in.</summary>
    public NumberFormat Format { get; init; } = NumberFormat.Fp8;

    /// <summary>Mean prompt length in tokens.</summary>
    public int InputTokens { get; init; } = 2048;

    /// <summary>Mean answer length in tokens.</summary>
    public int OutputTokens { get; init; } = 512;

    /// <summary>Largest acceptable mean time to first token in milliseconds; <c>null</c> for none.</summary>
    public double? MaxTtftMs { get; init; } = 3000;

    /// <summary>Smallest acceptable speed per user in tokens a second; <c>null</c> for none.</summary>
    public double? MinTokensPerSecondPerUser { get; init; } = 15;

    /// <summary>Tokens of the training run.</summary>
    public double TrainingTokens { get; init; } = 15e12;

    /// <summary>Tokens of one training sequence.</summary>
    public int SequenceTokens { get; init; } = 8192;

    /// <summary>Training sequences of one step over all copies of the model; 2,048 of 8,192 tokens are the 16.8 million of Llama 3.1 405B.</summary>
    public int GlobalBatch { get; init; } = 2048;

    /// <summary>Days from the first month on within which the run must end.</summary>
    public double DeadlineDays { get; init; } = 151;

    /// <summary>Horizon in whole years.</summary>
    public int Years { get; init; } = 4;

    /// <summary>Where bought systems stand: a facility of one's own or rented space.</summary>
    public Deployment Housing { get; init; } = Deployment.Colo;

    /// <summary>Whether rented accelerators are looked at too.</summary>
    public bool IncludesCloud { get; init; } = true;

    /// <summary>The document of the question: everything but the options.</summary>
    /// <param name="start">First month of operation.</param>
    /// <param name="modelName">Name of the model, for the title.</param>
    public ScenarioDocument Document(DateOnly start, string modelName) =>
        new()
        {
            Title = Title(modelName),
            Question = Kind switch
            {
                QuestionKind.Power or QuestionKind.Capital when AlsoWithin is not null => Worded(
                    "Which hardware serves most for its cost within this power and this money?"
                ),
                QuestionKind.Power => Worded(
                    "Which hardware serves most for its cost within this power?"
                ),
                QuestionKind.Capital => Worded("Which hardware serves most for this money?"),
                QuestionKind.Training => Worded(
                    "Which hardware trains this model in time for least?"
                ),
                _ => Worded("Which hardware serves these people for least?"),
            },
            Start = new(start.Year, start.Month, 1),
            Years = Years,
            Region = Region,
            Limits = Limits,
            Workloads = [Kind == QuestionKind.Training ? Run : Requests],
            Options = [],
        };

    private double? Megawatts =>
        Kind switch
        {
            QuestionKind.Power => Amount,
            QuestionKind.Capital => AlsoWithin,
            _ => null,
        };

    private double? Usd =>
        Kind switch
        {
            QuestionKind.Capital => Amount,
            QuestionKind.Power => AlsoWithin,
            _ => null,
        };

    private Limits Limits =>
        new()
        {
            PowerBudget = Megawatts is { } megawatts ? Power.FromMegawatts(megawatts) : null,
            PowerBasis = Megawatts is null ? null : PowerBasis.Facility,
            CapitalBudget = Usd is { } usd ? Money.FromUsd(usd) : null,
        };

    private WorkloadSpec Requests =>
        new()
        {
            Id = WorkloadId,
            Name = "Load",
            Model = Model,
            Weights = Format,
            Cache = Format,
            InputTokens = InputTokens,
            OutputTokens = OutputTokens,
            MaxTtftMs = MaxTtftMs,
            MinTokensPerSecondPerUser = MinTokensPerSecondPerUser,
            Demand =
                Kind != QuestionKind.Users ? null
                : RequestsPerSecond is { } requests ? new(DemandKind.RequestsPerSecond, requests)
                : new(DemandKind.ConcurrentUsers, Concurrency),
        };

    private WorkloadSpec Run =>
        new()
        {
            Id = WorkloadId,
            Name = Worded("Training run"),
            Model = Model,
            Training = new()
            {
                Tokens = TrainingTokens,
                SequenceTokens = SequenceTokens,
                GlobalBatch = GlobalBatch,
                Precision = Format,
                DeadlineDays = DeadlineDays,
            },
        };

    private string Title(string model) =>
        Kind switch
        {
            QuestionKind.Power or QuestionKind.Capital when AlsoWithin is not null => Worded(
                $"{model} within {Megawatts:#,0.###} MW and ${Usd / 1e6:#,0.###} million of capital"
            ),
            QuestionKind.Power => Worded($"{model} within {Amount:#,0.###} MW"),
            QuestionKind.Capital => Worded(
                $"{model} for ${Amount / 1e6:#,0.###} million of capital"
            ),
            QuestionKind.Training => Worded(
                $"{model}, {TrainingTokens / 1e12:#,0.###} trillion tokens in {DeadlineDays:#,0.#} days"
            ),
            _ when ActiveShare < 1 => Worded(
                $"{model} for {Amount:#,0} people, {Concurrency:#,0} of them with an answer under way at once"
            ),
            _ => Worded($"{model} for {Amount:#,0} people, all with an answer under way at once"),
        };
}
