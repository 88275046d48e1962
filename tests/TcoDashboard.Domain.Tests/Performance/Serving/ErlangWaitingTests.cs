using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Performance.Serving;

namespace TcoDashboard.Domain.Tests.Performance.Serving;

public sealed class ErlangWaitingTests
{
    // model-equations 13: (c, a) → C, W_q/S, w_99/S for Poisson arrivals and exponential service.
    [Theory]
    [InlineData(1, 0.8, 0.8, 4, 21.910)]
    [InlineData(2, 1.6, 0.71111, 1.77778, 10.6606)]
    [InlineData(10, 8, 0.40918, 0.20459, 1.85579)]
    [InlineData(50, 45, 0.36386, 0.07277, 0.71884)]
    [InlineData(100, 95, 0.50646, 0.10129, 0.78497)]
    public void Waiting_PrintedVectors_Match(
        int servers,
        double offered,
        double probability,
        double mean,
        double p99
    )
    {
        Assert.Equal(probability, ErlangWaiting.WaitProbability(servers, offered), 5e-6);
        Assert.Equal(mean, ErlangWaiting.MeanWait(servers, offered, 1, 1, 1), 5e-6);
        Assert.Equal(p99, ErlangWaiting.WaitQuantile(0.99, servers, offered, 1, 1, 1), 5e-4);
    }

    // model-equations 13: ρ → M/M/1 and M/D/1 waits in services.
    [Theory]
    [InlineData(0.9, 9, 4.5)]
    [InlineData(0.95, 19, 9.5)]
    public void OneServer_PrintedVectors_Match(double load, double exponential, double constant)
    {
        Assert.Equal(exponential, ErlangWaiting.MeanWait(1, load, 1, 1, 1), 1e-9);
        Assert.Equal(constant, ErlangWaiting.MeanWait(1, load, 1, 1, 0), 1e-9);
    }

    [Fact]
    public void Waiting_LoadAtTheServers_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangWaiting.WaitProbability(8, 8));

    [Fact]
    public void Waiting_FewWait_ManyDoNotWaitAtAll() =>
        Assert.Equal(0, ErlangWaiting.WaitQuantile(0.9, 20, 5, 1, 1, 1));

    [Fact]
    public void Waiting_MoreServersOrLessLoad_NeverLonger() =>
        Prop.ForAll(
                (
                    from servers in Gen.Choose(1, 60)
                    from load in Gen.Choose(1, 98)
                    select (servers, load / 100.0)
                ).ToArbitrary(),
                it =>
                {
                    var (servers, load) = it;
                    var offered = servers * load;
                    var here = ErlangWaiting.MeanWait(servers, offered, 1, 1, 1);
                    return ErlangWaiting.MeanWait(servers + 1, offered, 1, 1, 1) <= here
                        && ErlangWaiting.MeanWait(servers, offered * 0.9, 1, 1, 1) <= here
                        && ErlangWaiting.MeanWait(servers, offered, 1, 3, 1) >= here;
                }
            )
            .QuickCheckThrowOnFailure();
}
