using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Domain.Tests.Scenarios;

namespace TcoDashboard.Domain.Tests.Costing;

/// <summary>The network as parts of a fat tree, against the arithmetic of its topology.</summary>
public sealed class NetworkTests
{
    [Theory]
    [InlineData(1, 64, 64, 1)]
    [InlineData(2, 2048, 64, 96)] // k²/2 ports, k + k/2 switches
    [InlineData(3, 65_536, 64, 5120)] // k³/4 ports, 5k²/4 switches
    [InlineData(3, 746_496, 144, 25_920)]
    public void FatTree_FullNetwork_TakesTheSwitchesOfItsTopology(
        int levels,
        double ports,
        double radix,
        double switches
    )
    {
        var values = Fleet(ports, levels, radix).Sheet(1).Evaluate();

        Assert.Equal(ports, NetworkParts.MostPorts(radix, levels));
        Assert.Equal(switches, values.Scalar("fleet.gpu.network.switches"));
        Assert.Equal(2 * levels * ports, values.Scalar("fleet.gpu.network.transceivers"));
    }

    [Fact]
    public void Cost_OfParts_IsPortsTimesAdapterSwitchOpticsAndCable()
    {
        var values = Fleet(2048, 2, 64)
            .With(InputKeys.AdapterPrice, 1900)
            .With(InputKeys.SwitchPrice, 28_500)
            .With(InputKeys.OpticPrice, 879)
            .With(InputKeys.CablePrice, 50)
            .With(InputKeys.ScaleUpNetwork, 10)
            .Sheet(1)
            .Evaluate();

        Assert.Equal(
            2048 * 1900 + 96 * 28_500 + 2 * 2 * 2048 * 879 + 2 * 2048 * 50 + 2048 * 10,
            values.Scalar("capex.sum")!.Value,
            1e-3
        );
    }

    [Fact]
    public void Oversubscription_ThreeToOne_SavesSwitchesAndLinks()
    {
        var values = Fleet(3072, 2, 64)
            .With(InputKeys.NetworkOversubscription, 3)
            .Sheet(1)
            .Evaluate();

        // 64 leaves with 48 ports down and 16 up, 16 spines.
        Assert.Equal(64 + 16, values.Scalar("fleet.gpu.network.switches"));
        Assert.Equal(2 * (3072 + 1024), values.Scalar("fleet.gpu.network.transceivers"));
    }

    [Fact]
    public void Preset_FromParts_LiesInTheRangeOfPublishedNetworkShares()
    {
        var document = ShippedScenarios.Preset("cloud-or-own-1000-gpus");
        var option = ShippedScenarios
            .Evaluate(document with { Inputs = document.Inputs.With(InputKeys.NetworkPorts, 1) })
            .Options[0];

        var share =
            option.Values!.Series("capex.network").Sum()
            / option.Values!.Series("capex.systems").Sum();
        Assert.InRange(share!.Value, 0.1, 0.35); // 15 to 30 % is the planning range
    }

    [Fact]
    public void Network_TooFewLevels_IsRefusedWithBothNumbers()
    {
        var document = ShippedScenarios.Preset("cloud-or-own-1000-gpus");
        var option = ShippedScenarios
            .Evaluate(
                document with
                {
                    Inputs = document
                        .Inputs.With(InputKeys.NetworkPorts, 1)
                        .With(InputKeys.NetworkLevels, 1),
                }
            )
            .Options[0];

        var problem = Assert.Single(option.Problems, found => found.Code == "S-212");
        Assert.Contains("carry 64", problem.Message, StringComparison.Ordinal);
    }

    private static TestFleet Fleet(double ports, int levels, double radix) =>
        new TestFleet { Deployment = Deployment.Colo, Systems = ports }
            .With(InputKeys.NetworkPorts, 1)
            .With(InputKeys.NetworkLevels, levels)
            .With(InputKeys.NetworkRadix, radix)
            .With(InputKeys.NetworkOversubscription, 1)
            .With(InputKeys.OpticsPerLink, 2);
}
