using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Web.Language;

namespace TcoDashboard.Web.Components.Editor;

/// <summary>The words of the editor for what the domain names by code.</summary>
public static class TopicWords
{
    /// <summary>The heading of a topic.</summary>
    public static string Of(InputTopic topic, Wording say) =>
        topic switch
        {
            InputTopic.Load => say["editor.loadOverTheDay"],
            InputTopic.Hardware => say["editor.hardwarePrices"],
            InputTopic.Facility => say["editor.facilityAndPower"],
            InputTopic.Operations => say["editor.operations"],
            InputTopic.Finance => say["editor.financeAndLife"],
            InputTopic.Rental => say["editor.rentedCapacity"],
            _ => say["editor.performanceCorrection"],
        };

    /// <summary>A deployment in a list.</summary>
    public static string Of(Deployment deployment, Wording say) =>
        deployment switch
        {
            Deployment.Own => say["editor.buyOwnBuilding"],
            Deployment.Api => say["editor.managedApiByThe"],
            Deployment.Colo => say["editor.buyColocation"],
            Deployment.Contract => say["editor.contractCapacityByThe"],
            _ => say["editor.rentFromACloud"],
        };

    /// <summary>A number format in a list.</summary>
    public static string Of(NumberFormat format, Wording say) =>
        format switch
        {
            NumberFormat.Bf16 => say["editor.bf162Bytes"],
            NumberFormat.Fp8 => say["editor.fp81Byte"],
            NumberFormat.Fp4 => say["editor.fp4HalfAByte"],
            _ => say["editor.int81Byte"],
        };

    /// <summary>What a load does with its model.</summary>
    public static string Of(WorkloadKind kind, Wording say) =>
        kind == WorkloadKind.Training
            ? say["editor.trainsTheModel"]
            : say["editor.answersRequests"];

    /// <summary>How a run changes the model.</summary>
    public static string Of(TrainingMethod method, Wording say) =>
        method switch
        {
            TrainingMethod.Pretrain => say["editor.preTraining"],
            TrainingMethod.FullFineTune => say["editor.fineTuningAllWeights"],
            _ => say["editor.fineTuningAdaptersLora"],
        };

    /// <summary>What a demand counts.</summary>
    public static string Of(DemandKind kind, Wording say) =>
        kind switch
        {
            DemandKind.ConcurrentUsers => say["editor.usersAtOnce"],
            DemandKind.OutputTokensPerSecond => say["editor.outputTokensASecond"],
            _ => say["editor.requestsASecond"],
        };

    /// <summary>What decided the number of systems.</summary>
    public static string Of(SizingLimit limit, Wording say) =>
        limit switch
        {
            SizingLimit.Given => say["editor.givenHere"],
            SizingLimit.Demand => say["editor.theDemandNeedsNo"],
            SizingLimit.Power => say["editor.thePowerBudgetAllows"],
            SizingLimit.Deadline => say["editor.theDeadlineNeedsNo"],
            SizingLimit.Answers => say["editor.theAnswersNeedNo"],
            SizingLimit.Deliveries => say["editor.theDeliveriesBringNo"],
            _ => say["editor.theCapitalBudgetAllows"],
        };
}
