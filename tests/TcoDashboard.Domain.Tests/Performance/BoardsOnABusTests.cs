using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Eight boards on one bus are one server, whatever they say to each other.</summary>
public sealed class BoardsOnABusTests
{
    public static TheoryData<double, double, double, bool> Within { get; } =
        new()
        {
            { 8, 1, 1, false },
            { 1, 8, 1, true },
            { 1, 8, 8, false },
            { 2, 4, 4, true },
        };

    // Reductions, exchanges of tokens and rings of keys alike.
    [Theory]
    [MemberData(nameof(Within))]
    public void Network_OfEightBoards_DoesNotLeaveTheServer(
        double tensor,
        double groups,
        double context,
        bool isExpertParallel
    )
    {
        var plan = new ServingPlan(tensor, 1, groups, isExpertParallel) { Context = context };

        Assert.Equal(Seconds(plan, 100e9), Seconds(plan, 1e8));
    }

    [Theory]
    [MemberData(nameof(Within))]
    public void Network_OfSixteenBoards_Does(
        double tensor,
        double groups,
        double context,
        bool isExpertParallel
    )
    {
        var isTensor = groups == 1;
        var plan = new ServingPlan(
            isTensor ? 2 * tensor : tensor,
            1,
            isTensor ? 1 : 2 * groups,
            isExpertParallel
        )
        {
            Context = context,
        };

        Assert.True(Seconds(plan, 1e8) > 1.5 * Seconds(plan, 100e9));
    }

    private static double Seconds(ServingPlan plan, double scaleOut)
    {
        var parameters = ShippedItems.Parameters;
        var board = ServingDevice
            .Of(new(Item(CatalogKind.Accelerator, "nvidia-l40s")), parameters.Batched)
            .Device! with
        {
            ScaleOutBytesPerSecond = scaleOut,
        };
        return new ServingModel(
            ModelArithmetic.Describe(new(Item(CatalogKind.Model, "mixtral-8x7b"))).Shape!,
            board,
            plan,
            new(NumberFormat.Fp8, 1),
            EngineGeneration.Vllm,
            0,
            parameters.Storage,
            ServingParameters.From(ShippedItems.CalibrationRevision)
        )
            .PromptAlone(32_768, 0)
            .NetworkSeconds;
    }

    private static CatalogItem Item(CatalogKind kind, string id) =>
        ShippedItems.Folder(kind).Single(item => item.Id == id);
}
