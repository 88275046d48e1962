using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The words of the editor for what the domain names by code.</summary>
public static class TopicWords
{
    /// <summary>The heading of a topic.</summary>
    public static string Of(InputTopic topic) =>
        topic switch
        {
            InputTopic.Load => "Load over the day",
            InputTopic.Hardware => "Hardware prices",
            InputTopic.Facility => "Facility and power",
            InputTopic.Operations => "Operations",
            InputTopic.Finance => "Finance and life",
            InputTopic.Rental => "Rented capacity",
            _ => "Performance correction",
        };

    /// <summary>A deployment in a list.</summary>
    public static string Of(Deployment deployment) =>
        deployment switch
        {
            Deployment.Own => "Buy, own building",
            Deployment.Api => "Managed API, by the token",
            Deployment.Colo => "Buy, colocation",
            Deployment.Contract => "Contract capacity by the MW",
            _ => "Rent from a cloud",
        };

    /// <summary>A number format in a list.</summary>
    public static string Of(NumberFormat format) =>
        format switch
        {
            NumberFormat.Bf16 => "BF16 (2 bytes)",
            NumberFormat.Fp8 => "FP8 (1 byte)",
            NumberFormat.Fp4 => "FP4 (half a byte)",
            _ => "INT8 (1 byte)",
        };

    /// <summary>What a load does with its model.</summary>
    public static string Of(WorkloadKind kind) =>
        kind == WorkloadKind.Training ? "Trains the model" : "Answers requests";

    /// <summary>How a run changes the model.</summary>
    public static string Of(TrainingMethod method) =>
        method switch
        {
            TrainingMethod.Pretrain => "Pre-training",
            TrainingMethod.FullFineTune => "Fine-tuning, all weights",
            _ => "Fine-tuning, adapters (LoRA)",
        };

    /// <summary>What a demand counts.</summary>
    public static string Of(DemandKind kind) =>
        kind switch
        {
            DemandKind.ConcurrentUsers => "Users at once",
            DemandKind.OutputTokensPerSecond => "Output tokens a second",
            _ => "Requests a second",
        };

    /// <summary>What decided the number of systems.</summary>
    public static string Of(SizingLimit limit) =>
        limit switch
        {
            SizingLimit.Given => "given here",
            SizingLimit.Demand => "the demand needs no more",
            SizingLimit.Power => "the power budget allows no more",
            SizingLimit.Deadline => "the deadline needs no more",
            SizingLimit.Answers => "the answers need no more",
            SizingLimit.Deliveries => "the deliveries bring no more",
            _ => "the capital budget allows no more",
        };
}
