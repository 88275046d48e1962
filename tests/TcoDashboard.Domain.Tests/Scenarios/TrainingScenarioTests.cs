using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Performance.Training;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Domain.Tests.Scenarios;

/// <summary>Training runs as loads of a scenario: how many systems, how long, what a run costs.</summary>
public sealed class TrainingScenarioTests
{
    private static readonly TrainingSpec Run = TrainingScenarios.Llama405B with { Tokens = 15e12 };

    // Llama 3.1 model card: 30.84 million H100 hours; The Llama 3 Herd of Models, table 4: MFU 41 % at 16,384 H100 and 8,192 tokens.
    [Fact]
    public void Evaluate_Llama405BOn16384H100_IsNearWhatMetaReported()
    {
        var option = Option(TrainingScenarios.Llama405BOnH100());

        Assert.InRange(Value(option, MetricIds.AcceleratorHours) / 30.84e6, 0.85, 1.15);
        Assert.InRange(Value(option, MetricIds.Utilisation), 0.38, 0.46);
        Assert.Equal(16_384, Value(option, MetricIds.Accelerators));
    }

    [Fact]
    public void Cells_OfARun_AreWhatThePlannerSays()
    {
        var option = Option(TrainingScenarios.Llama405BOnH100());
        var run = option.Fleets[0].Training!.Run;

        Near(run.CalendarTime.Hours / 24, Value(option, MetricIds.DaysToTrain));
        Near(run.Step.ModelUtilisation, Value(option, MetricIds.Utilisation));
        Near(run.Step.Seconds, Value(option, MetricIds.StepTime));
        Near(run.UsefulShare.Value, Value(option, MetricIds.TrainingGoodput));
        Near(run.Step.ExposedCommunication, Value(option, MetricIds.CommunicationTime));
        Near(
            run.CheckpointInterval.Hours,
            option.Values!.Scalar("training.checkpoint_interval")!.Value
        );
    }

    [Fact]
    public void RunCost_OverAllRuns_IsTheCostOfTheFleetWhenMoneyIsNotDiscounted()
    {
        var document = TrainingScenarios.Llama405BOnH100() with
        {
            Inputs = InputSettings.Empty.With(InputKeys.DiscountRate, 0),
        };

        var option = Option(document);

        Near(
            Value(option, MetricIds.NetPresentCost),
            Value(option, MetricIds.RunCost) * Value(option, MetricIds.Runs)
        );
    }

    [Fact]
    public void RunCost_RentedByTheHour_IsHoursTimesPrice()
    {
        var document = TrainingScenarios
            .Llama405BOnH100()
            .With(fleet =>
                fleet with
                {
                    Deployment = Deployment.Cloud,
                    Offer = "semianalysis-h100-1yr-2026-03",
                }
            );

        var option = Option(document);

        // Staff is the only other line of rented systems, below one percent here.
        var rent = Value(option, MetricIds.AcceleratorHours) * 2.35;
        Assert.InRange(Value(option, MetricIds.RunCost) / rent, 1, 1.01);
    }

    [Fact]
    public void Deadline_WithoutANumber_TakesTheFewestSystemsThatEndInTime()
    {
        var option = Option(TrainingScenarios.Seventy(Run with { DeadlineDays = 45 }, new()));
        var fewer = (int)(option.Fleets[0].Training!.Systems * 0.75);

        Assert.Equal(SizingLimit.Deadline, option.Fleets[0].SizedBy);
        Assert.InRange(Value(option, MetricIds.DaysToTrain), 30, 45);
        Assert.True(
            Value(
                Option(
                    TrainingScenarios.Of(
                        "llama-3.1-70b",
                        Run,
                        TrainingScenarios.Fleet("nvidia-dgx-h100", fewer)
                    )
                ),
                MetricIds.DaysToTrain
            ) > 45
        );
    }

    [Fact]
    public void Deadline_BeyondThePowerBudget_IsMissedAndSaysSo()
    {
        var option = Option(
            TrainingScenarios.Seventy(
                Run with
                {
                    DeadlineDays = 45,
                },
                TrainingScenarios.Megawatts(2)
            )
        );

        Assert.Equal(SizingLimit.Power, option.Fleets[0].SizedBy);
        Assert.InRange(Value(option, MetricIds.FacilityPower), 1.5, 2);
        var missed = Assert.Single(option.Problems, problem => problem.Code == "S-434");
        Assert.Contains("should take at most 45", missed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Money_WithoutANumber_BuysNoMoreThanItPays()
    {
        var option = Option(
            TrainingScenarios.Seventy(Run, new() { CapitalBudget = Money.FromUsd(1e8) })
        );

        Assert.Equal(SizingLimit.Capital, option.Fleets[0].SizedBy);
        Assert.InRange(Value(option, MetricIds.Capex), 8e7, 1e8);
    }

    [Fact]
    public void Failures_More_TakeLongerAndCostMore()
    {
        var calm = Option(TrainingScenarios.Llama405BOnH100());
        var rough = Option(
            TrainingScenarios.Llama405BOnH100() with
            {
                Inputs = InputSettings.Empty.With(InputKeys.TrainingFailures, 0.5),
            }
        );

        Assert.True(Value(rough, MetricIds.DaysToTrain) > Value(calm, MetricIds.DaysToTrain));
        Assert.True(Value(rough, MetricIds.RunCost) > Value(calm, MetricIds.RunCost));
        Near(
            rough.Fleets[0].Training!.Run.UsefulShare.Value,
            Value(rough, MetricIds.TrainingGoodput)
        );
    }

    [Fact]
    public void Use_HalfOfTheTime_DoublesWhatARunOfAnOwnedFleetCosts()
    {
        var document = TrainingScenarios.Llama405BOnH100();
        var half = document with { Inputs = InputSettings.Empty.With(InputKeys.TrainingUse, 0.5) };

        var ratio =
            Value(Option(half), MetricIds.RunCost) / Value(Option(document), MetricIds.RunCost);

        // A little less than twice, because machines that wait draw less power.
        Assert.InRange(ratio, 1.85, 2);
    }

    [Fact]
    public void Lora_OfTheSameTokens_IsCheaperThanAllWeights()
    {
        double Cost(TrainingMethod method) =>
            Value(
                Option(
                    TrainingScenarios.Of(
                        "llama-3.1-70b",
                        Run with
                        {
                            Method = method,
                            Tokens = 1e9,
                            GlobalBatch = 64,
                        },
                        TrainingScenarios.Fleet("nvidia-dgx-h100", 4)
                    )
                ),
                MetricIds.RunCost
            );

        Assert.True(Cost(TrainingMethod.Lora) < Cost(TrainingMethod.FullFineTune));
        Near(Cost(TrainingMethod.Pretrain), Cost(TrainingMethod.FullFineTune));
    }

    [Fact]
    public void Wafers_PastTheBatchTheyNeed_AreNoFaster()
    {
        double Rate(int wafers) =>
            Value(
                Option(
                    TrainingScenarios.Of(
                        "llama-3.1-70b",
                        Run,
                        TrainingScenarios.Fleet("cerebras-cs3", wafers)
                    )
                ),
                MetricIds.TrainingRate
            );

        // 16.8 million tokens a step keep about 480 wafers busy (model equations, 19).
        Assert.InRange(Rate(256) / Rate(128), 1.8, 2);
        Assert.InRange(Rate(2048) / Rate(1024), 0.9, 1.1);
    }

    [Theory]
    [InlineData("cerebras-cs3", 4096, "F-326", "2048 sequences")]
    [InlineData("nvidia-dgx-h100", 1, "F-324", "No plan fits")]
    [InlineData("groq-groqrack", 8, "F-332", "nor takes streamed weights")]
    public void System_ThatCannotRunIt_IsRefusedWithTheReason(
        string system,
        int systems,
        string code,
        string words
    )
    {
        var option = Evaluate(
            TrainingScenarios.Of(
                "llama-3.1-405b",
                TrainingScenarios.Llama405B,
                TrainingScenarios.Fleet(system, systems)
            )
        ).Options[0];

        Assert.False(option.IsFeasible);
        var problem = Assert.Single(option.Problems, problem => problem.Code == code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_WithNothingThatDecidesTheNumber_IsRefused() =>
        Assert.Contains(
            Evaluate(TrainingScenarios.Seventy(Run, new())).Options[0].Problems,
            problem => problem.Code == "S-432"
        );

    [Fact]
    public void Document_WithADeadlineNobodyMeets_SaysHowSoonItCouldEnd()
    {
        var problem = Assert.Single(
            Evaluate(TrainingScenarios.Seventy(Run with { DeadlineDays = 0.1 }, new()))
                .Options[0]
                .Problems,
            problem => problem.Code == "S-433"
        );

        Assert.Contains("within 0.1 days", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_WithTrainingAndRequests_IsRefused()
    {
        var training = TrainingScenarios.Llama405BOnH100();
        var mixed = training with
        {
            Workloads = training.Workloads.AddRange(
                ShippedScenarios.Preset("on-premises-70b-200-users").Workloads
            ),
        };

        Assert.Contains(Evaluate(mixed).Problems, problem => problem.Code == "S-430");
    }

    [Fact]
    public void Option_WithTwoFleetsOrAnApi_IsRefused()
    {
        var document = TrainingScenarios.Llama405BOnH100();
        var fleet = document.Options[0].Fleets[0];
        var two = document with
        {
            Options = [document.Options[0] with { Fleets = [fleet, fleet with { Id = "b" }] }],
        };

        Assert.Contains(Evaluate(two).AllProblems, problem => problem.Code == "S-431");
        Assert.Contains(
            Evaluate(
                document.With(one =>
                    one with
                    {
                        Deployment = Deployment.Api,
                        Offer = "semianalysis-h100-1yr-2026-03",
                    }
                )
            ).AllProblems,
            problem => problem.Code == "S-436"
        );
    }

    [Fact]
    public void Scaling_OfARun_NeverGainsUtilisationFromFailures()
    {
        var curve = Option(TrainingScenarios.Llama405BOnH100()).Fleets[0].Training!.Scaling;

        Assert.Contains(curve, point => point.Accelerators == 100_000);
        Assert.Equal(curve.OrderByDescending(point => point.Useful.Value), curve);
        Assert.All(curve, point => Assert.InRange(point.Utilisation.Value, 0.001, 0.6));
    }

    private static Result Evaluate(ScenarioDocument document) =>
        ShippedScenarios.Evaluate(document);

    private static OptionResult Option(ScenarioDocument document)
    {
        var result = Evaluate(document);
        Assert.DoesNotContain(result.AllProblems, problem => problem.Severity == Severity.Error);
        return result.Options[0];
    }

    private static double Value(OptionResult option, string metric) =>
        option.Metric(metric)!.Value!.Value;

    // Why: the sheet multiplies in another order than the planner.
    private static void Near(double expected, double actual) =>
        Assert.InRange(actual / expected, 1 - 1e-9, 1 + 1e-9);
}
