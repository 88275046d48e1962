using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Frontiers;
using TcoDashboard.Domain.Performance.WaferScale;

namespace TcoDashboard.Domain.Tests.Performance.Frontiers;

public sealed class CapacityMapTests
{
    private static readonly PerformanceParameters Shipped = ShippedItems.Parameters;

    // model-equations 18.1: weights in bytes over 44 GB, without reserve.
    [Theory]
    [InlineData(141.107e9, 4)]
    [InlineData(811.7e9, 19)]
    [InlineData(671e9, 16)]
    [InlineData(60e9, 2)]
    [InlineData(0.5e12, 12)]
    [InlineData(1e12, 23)]
    [InlineData(2e12, 46)]
    [InlineData(1.84e12, 42)]
    public void Wafers_PrintedCounts_AreExact(double bytes, int wafers) =>
        Assert.Equal(wafers, WaferCapacity.Wafers(bytes, 44e9, 0));

    // model-equations 18.1: 70B in 16 bits with 10 % kept free, users × context; no activations counted there.
    [Theory]
    [InlineData(8, 8_192, 5)]
    [InlineData(32, 8_192, 6)]
    [InlineData(8, 131_072, 13)]
    public void Map_SeventyBillionOnWafers_MatchesPrintedCounts(int users, int context, int wafers)
    {
        var bare = Shipped with
        {
            Wafer = Shipped.Wafer with { Reserve = 0.10, ActivationBytes = 0 },
        };
        var workload = Made.Workload(Made.Llama70B, NumberFormat.Bf16, 1, 1);

        var cell = Assert.Single(CapacityMap.Of(Made.Cs3, workload, [context], [users], bare));

        Assert.Equal(wafers, cell.Accelerators);
        Assert.Equal(wafers, cell.Systems);
        Assert.Null(cell.Problem);
    }

    [Fact]
    public void Map_GrowsWithUsersAndContext()
    {
        int[] contexts = [1_024, 8_192, 32_768, 131_072];
        int[] users = [1, 10, 100, 1_000, 10_000];
        foreach (var system in new[] { Made.Cs3, Made.DgxH100, Made.DgxB200 })
        {
            var workload = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1, 1);
            var map = CapacityMap.Of(system, workload, contexts, users, Shipped);

            Assert.Equal(contexts.Length * users.Length, map.Length);
            foreach (var cell in map)
            {
                Assert.All(
                    map,
                    other =>
                        Assert.True(
                            other.Users < cell.Users
                                || other.ContextTokens < cell.ContextTokens
                                || other.Systems >= cell.Systems
                        )
                );
            }
        }
    }

    [Fact]
    public void Map_ContextBeyondTheModel_SaysSoAndBothNumbers()
    {
        var workload = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1, 1);

        var cell = Assert.Single(CapacityMap.Of(Made.Cs3, workload, [200_000], [1], Shipped));

        Assert.Null(cell.Systems);
        Assert.Equal(PerformanceProblems.ContextTooLong, cell.Problem!.Code);
        Assert.Contains("131,072", cell.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_ModelThatFitsNoNode_SaysWhy()
    {
        var workload = Made.Workload(Made.Llama405B, NumberFormat.Bf16, 1, 1);
        var small = Made.System(Made.H100, 8, 10.2);

        var cell = Assert.Single(CapacityMap.Of(small, workload, [8_192], [1], Shipped));

        Assert.Null(cell.Systems);
        Assert.Equal(PerformanceProblems.DoesNotFit, cell.Problem!.Code);
    }

    [Fact]
    public void Map_OtherDataflow_IsRefusedWithTheReason()
    {
        var workload = Made.Workload(Made.Llama8B, NumberFormat.Fp8, 1, 1);
        var rack = Made.System(Made.Lpu, 72, 25);

        var cell = Assert.Single(CapacityMap.Of(rack, workload, [2_048], [1], Shipped));

        Assert.Equal(PerformanceProblems.NoModel, cell.Problem!.Code);
    }
}
