using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Fabrics;

namespace TcoDashboard.Domain.Tests.Performance.Fabrics;

public sealed class FabricTests
{
    private static readonly Fabric Ring = Fabric.Switched(1e-6, 450e9, SwitchReduction.None);

    // model-equations 8: n = 8, d = 8,192 in 16 bits, 450 GB/s, 1 µs a message: ring all-reduce of 1 and 128 tokens.
    [Theory]
    [InlineData(1, 14.0637)]
    [InlineData(128, 22.1556)]
    public void RingAllReduce_PrintedVectors_Match(int tokens, double microseconds) =>
        Assert.Equal(
            microseconds,
            Domain.Performance.Arithmetic.Collectives.RingAllReduce(
                tokens * 8192 * 2.0,
                8,
                1e-6,
                450e9
            ) * 1e6,
            5e-5
        );

    [Fact]
    public void AllReduce_SmallMessage_TakesTheTreeAndInSwitchTheSwitch()
    {
        Assert.Equal(6e-6, Ring.AllReduceSeconds(1, 8), 1e-8);
        Assert.Equal(
            2e-6,
            Fabric.Switched(1e-6, 450e9, SwitchReduction.InSwitch).AllReduceSeconds(1, 8),
            1e-8
        );
    }

    /// <summary>Seven links of 64 GB/s carry a collective as one switch of 448 GB/s does; one peer sees one link.</summary>
    [Fact]
    public void Mesh_AllPeers_EqualsASwitchOfTheSum_OnePeerDoesNot()
    {
        var mesh = Fabric.Mesh(0, 64e9);
        var crossbar = Fabric.Switched(0, 448e9, SwitchReduction.None);

        Assert.Equal(crossbar.AllReduceSeconds(1e9, 8), mesh.AllReduceSeconds(1e9, 8), 1e-9);
        Assert.Equal(crossbar.AllToAllSeconds(1e9, 8), mesh.AllToAllSeconds(1e9, 8), 1e-9);
        Assert.Equal(7 * crossbar.PointToPointSeconds(1e9), mesh.PointToPointSeconds(1e9), 1e-9);
    }

    /// <summary>
    /// The JAX scaling book: an all-gather of V bytes over n axes of a torus takes V/(n·2·link) when axes are used at once, V/(2·link) on one; an
    /// all-to-all on a ring takes a quarter of the all-gather.
    /// </summary>
    [Fact]
    public void Torus_OneAxis_MatchesTheScalingBook()
    {
        var ring = Fabric.Torus(0, 90e9, [16]);

        Assert.Equal(1e9 * 15 / 16 / 180e9, ring.AllGatherSeconds(1e9, 16), 1e-12);
        Assert.Equal(0.25, ring.AllToAllSeconds(1e9 / 16, 16) / (1e9 / 180e9), 0.01);
    }

    [Fact]
    public void Torus_SecondAxis_CarriesOnlyItsShare()
    {
        var torus = Fabric.Torus(0, 90e9, [4, 4]);

        // 3/4 of all on the first axis, 3/4 of a quarter on the second: 15/16 in all, as any all-gather.
        Assert.Equal(1e9 * 15 / 16 / 180e9, torus.AllGatherSeconds(1e9, 16), 1e-12);
    }

    [Fact]
    public void TwoTiers_Oversubscription_SlowsOnlyWhatGoesAcross()
    {
        var even = Fabric.TwoTiers(Ring, 8, 5e-6, 50e9, 1);
        var narrow = Fabric.TwoTiers(Ring, 8, 5e-6, 50e9, 2);

        Assert.Equal(even.AllReduceSeconds(1e8, 8), narrow.AllReduceSeconds(1e8, 8), 1e-12);
        var across = even.AllToAllSeconds(1e9, 64) - 5e-6;
        Assert.Equal(56.0 / 64 * 1e9 / 50e9, across, 1e-9);
        Assert.Equal(2 * across, narrow.AllToAllSeconds(1e9, 64) - 5e-6, 1e-9);
        Assert.True(narrow.AllReduceSeconds(1e8, 64) > even.AllReduceSeconds(1e8, 64));
    }

    [Fact]
    public void Collectives_AnyFabric_GrowWithBytesAndKeepTheirOrder()
    {
        Fabric[] fabrics =
        [
            Ring,
            Fabric.Switched(1e-6, 450e9, SwitchReduction.InSwitch),
            Fabric.Mesh(1e-6, 64e9),
            Fabric.Torus(1e-6, 90e9, [4, 2]),
            Fabric.TwoTiers(Ring, 4, 5e-6, 50e9, 1),
        ];
        Prop.ForAll(
                (
                    from fabric in Gen.Elements(fabrics)
                    from bytes in Gen.Choose(1, 1_000_000_000)
                    select (fabric, (double)bytes)
                ).ToArbitrary(),
                it =>
                {
                    var (fabric, bytes) = it;
                    return fabric.AllReduceSeconds(bytes * 2, 8)
                            >= fabric.AllReduceSeconds(bytes, 8)
                        && fabric.AllToAllSeconds(bytes * 2, 8) >= fabric.AllToAllSeconds(bytes, 8)
                        && fabric.AllGatherSeconds(bytes, 8) > 0
                        && fabric.AllReduceSeconds(bytes, 1) == 0;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Axes_RanksOfATorus_AreAsEqualAsDivisorsAllow()
    {
        Assert.Equal([4, 4, 4], SystemFabric.Axes(64, 3));
        Assert.Equal([4, 2], SystemFabric.Axes(8, 2));
        Assert.Equal([7, 1, 1], SystemFabric.Axes(7, 3));
    }

    /// <summary>Time between tokens splits into what the network takes and the rest; an ideal network is worth at most that.</summary>
    [Fact]
    public void ExposedCommunication_TensorParallelPoint_IsTheNetworkPart()
    {
        var workload = Made.Workload(Made.Llama70B, NumberFormat.Fp8, 1_000, 1_000);
        var outcome = InferencePerformance.Evaluate(
            Made.DgxH100,
            workload,
            ShippedItems.Parameters
        );
        var wide = outcome.Frontier.First(point => point.Plan.Tensor == 8);

        var exposed = ExposedCommunication.Of(wide, workload);

        // 160 all-reduces of 14 µs and their bytes: at least 2.2 ms.
        Assert.InRange(exposed.PerToken.Milliseconds, 2.2, 8);
        Assert.InRange(exposed.ShareOfThroughput.Value, 0.1, 0.6);
        var alone = outcome.Frontier.Where(point => point.Plan.Devices == 1).ToArray();
        Assert.All(
            alone,
            point => Assert.Equal(0, ExposedCommunication.Of(point, workload).ShareOfToken.Value)
        );
    }
}
