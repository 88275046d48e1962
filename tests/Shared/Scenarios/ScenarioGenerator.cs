using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Quantities;
using TcoDashboard.Domain.Scenarios;

namespace TcoDashboard.Tests.Shared.Scenarios;

/// <summary>Random valid scenario documents: every field absent and present, awkward texts and numbers.</summary>
public static class ScenarioGenerator
{
    private static readonly string[] Words =
    [
        "Chat",
        "Zahlungsströme – günstig?",
        "数据中心",
        "\"quoted\" \\ back/slash",
        "a<b>&c'",
        "emoji 🚀 end",
        " spaces ",
        "=1+1",
        "\u2028 line separator",
    ];

    /// <summary>Documents for <c>Prop.ForAll</c>.</summary>
    public static Arbitrary<ScenarioDocument> Documents() => Arb.From(Document());

    private static Gen<string> Text() => Gen.Elements(Words);

    private static Gen<string> Lines() =>
        Gen.OneOf(Gen.Constant(""), Text(), Text().Select(word => $"{word}\n\tsecond line"));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Constant((T?)null), gen.Select(value => (T?)value));

    private static Gen<string?> MaybeText(Gen<string> gen) =>
        Gen.OneOf(Gen.Constant((string?)null), gen.Select(value => (string?)value));

    private static Gen<double> Between(double minimum, double maximum) =>
        Gen.Choose(0, int.MaxValue)
            .Select(step => minimum + ((maximum - minimum) * step / int.MaxValue));

    private static Gen<double> Above0(double maximum) =>
        Gen.OneOf(
            Between(0, maximum).Where(value => value > 0),
            Gen.Choose(1, 1000).Select(value => (double)value),
            Gen.Elements(0.1, 0.7, 1e-7, 1.0 / 3, 123456.789).Where(value => value <= maximum)
        );

    private static Gen<double> AnyNumber() =>
        Gen.OneOf(
            Gen.Elements(
                0,
                -0.0,
                0.1,
                -1.5,
                1e21,
                1e-7,
                1.7976931348623157e308,
                5e-324,
                123456789012345680
            ),
            Between(-1e6, 1e6)
        );

    private static Gen<InputSettings> Inputs() =>
        from count in Gen.Choose(0, 3)
        from values in Gen.ArrayOf(AnyNumber(), count)
        from notes in Gen.ArrayOf(Lines(), count)
        select Enumerable
            .Range(0, count)
            .Aggregate(
                InputSettings.Empty,
                (all, at) => all.With($"input_{at}_usd", values[at], notes[at])
            );

    private static Gen<Limits> LimitsGen() =>
        from power in Maybe(Above0(100_000))
        from basis in Gen.Elements(PowerBasis.IT, PowerBasis.Facility)
        from capital in Maybe(Above0(1e13))
        from airGapped in Gen.Elements(true, false)
        from selfHosted in Gen.Elements(true, false)
        select new Limits
        {
            PowerBudget = power is { } megawatts ? Power.FromMegawatts(megawatts) : null,
            PowerBasis = power is null ? null : basis,
            CapitalBudget = capital is { } usd ? Money.FromUsd(usd) : null,
            AirGapped = airGapped,
            SelfHosted = selfHosted,
            AllowedRegions = selfHosted ? ["us-va", "de"] : [],
        };

    private static Gen<PeakDemand?> Demand() =>
        Gen.OneOf(
            Gen.Constant((PeakDemand?)null),
            from kind in Gen.Elements(Enum.GetValues<DemandKind>())
            from value in Above0(1e9)
            select (PeakDemand?)new PeakDemand(kind, value)
        );

    private static Gen<WorkloadSpec> Workload(int index) =>
        Gen.OneOf(Served(index), Served(index), Trained(index));

    private static Gen<WorkloadSpec> Trained(int index) =>
        from name in Text()
        from method in Gen.Elements(Enum.GetValues<TrainingMethod>())
        from tokens in Above0(1e15)
        from sequence in Gen.Choose(1, 10_000_000)
        from batch in Gen.Choose(1, 10_000_000)
        from precision in Gen.Elements(Enum.GetValues<NumberFormat>())
        from deadline in Maybe(Above0(36_500))
        select new WorkloadSpec
        {
            Id = FormattableString.Invariant($"w{index}"),
            Name = name,
            Model = "llama-3.1-70b",
            Training = new()
            {
                Method = method,
                Tokens = Math.Max(1, tokens),
                SequenceTokens = sequence,
                GlobalBatch = batch,
                Precision = precision,
                DeadlineDays = deadline,
            },
        };

    private static Gen<WorkloadSpec> Served(int index) =>
        from name in Text()
        from weights in Gen.Elements(Enum.GetValues<NumberFormat>())
        from cache in Gen.Elements(Enum.GetValues<NumberFormat>())
        from input in Gen.Choose(1, 10_000_000)
        from output in Gen.Choose(1, 10_000_000)
        from cached in Gen.OneOf(Gen.Constant(0.0), Between(0, 1))
        from latency in Maybe(Above0(3_600_000))
        from speed in Maybe(Above0(1e6))
        from demand in Demand()
        from conditions in ConditionsGenerator.Conditions()
        select conditions with
        {
            Id = FormattableString.Invariant($"w{index}"),
            Name = name,
            Model = "llama-3.1-70b",
            Weights = weights,
            Cache = cache,
            InputTokens = input,
            OutputTokens = output,
            CachedInput = cached,
            MaxTtftMs = latency,
            MinTokensPerSecondPerUser = speed,
            Demand = demand,
        };

    private static Gen<FleetSpec> Fleet(int index, int workloads) =>
        from deployment in Gen.Elements(Enum.GetValues<Deployment>())
        from workload in Gen.Choose(0, workloads - 1)
        from systems in Maybe(Gen.Choose(1, 1_000_000))
        from delivery in Gen.OneOf(Gen.Constant(DeliverySpec.None), DeliveryGenerator.Delivery())
        from inputs in Inputs()
        from link in Maybe(Gen.Choose(1, 1_000_000))
        select new FleetSpec
        {
            PromptsFor = index > 0 && link % 2 == 0 ? "f0" : null,
            TransferGigabytesPerSecond = link / 3.0,
            Id = FormattableString.Invariant($"f{index}"),
            System = "nvidia-gb300-nvl72",
            Deployment = deployment,
            Workload = FormattableString.Invariant($"w{workload}"),
            Offer = deployment.NeedsOffer() ? "some-offer" : null,
            Systems = systems % 3 == 0 ? systems + 0.75 : systems,
            Delivery = delivery,
            Inputs = inputs,
        };

    private static Gen<OptionSpec> Option(int index, int workloads) =>
        from name in Text()
        from region in MaybeText(Gen.Elements("us-va", "de"))
        from count in Gen.Choose(1, 3)
        from fleets in Each(count, fleet => Fleet(fleet, workloads))
        from financing in FinanceGenerator.Financing()
        from inputs in Inputs()
        select new OptionSpec
        {
            Id = FormattableString.Invariant($"o{index}"),
            Name = name,
            Region = region,
            Fleets = fleets,
            Financing = financing,
            Inputs = inputs,
        };

    private static Gen<ImmutableArray<FigureOverride>> Overrides() =>
        from count in Gen.Choose(0, 3)
        from values in Gen.ArrayOf(AnyNumber(), count)
        from reasons in Gen.ArrayOf(Text(), count)
        select Enumerable
            .Range(0, count)
            .Select(at => new FigureOverride(
                FormattableString.Invariant($"systems/s{at}#price_usd"),
                values[at],
                reasons[at]
            ))
            .ToImmutableArray();

    private static Gen<ScenarioDocument> Document() =>
        from title in Text()
        from question in Gen.OneOf(Gen.Constant(""), Text())
        from story in Lines()
        from tags in Gen.ArrayOf(Text(), 3)
        from tagCount in Gen.Choose(0, 3)
        from revision in MaybeText(Gen.Constant(new string('a', 64)))
        from month in Gen.Choose(0, 1211)
        from months in Gen.Choose(1, 120)
        from limits in LimitsGen()
        from workloadCount in Gen.Choose(1, 3)
        from workloads in Each(workloadCount, Workload)
        from optionCount in Gen.Choose(1, 6)
        from options in Each(optionCount, option => Option(option, workloadCount))
        from baseline in Maybe(Gen.Choose(0, optionCount - 1))
        from inputs in Inputs()
        from accounting in FinanceGenerator.Accounting()
        from overrides in Overrides()
        from money in Gen.Elements(Enum.GetValues<MoneyBasis>())
        from own in Gen.Choose(0, 2)
        from price in Between(10_000, 1e7)
        select new ScenarioDocument
        {
            Title = title,
            Question = question,
            Story = story,
            Tags = [.. tags.Take(tagCount)],
            CatalogRevision = revision,
            Start = new DateOnly(2000, 1, 1).AddMonths(month),
            Years = months / 12,
            OddMonths = months % 12,
            Region = "us-va",
            MoneyBasis = money,
            Limits = limits,
            Workloads = workloads,
            Options = options,
            Baseline = baseline is { } at ? FormattableString.Invariant($"o{at}") : null,
            Inputs = inputs,
            Accounting = accounting,
            Overrides = overrides,
            OwnItems =
            [
                .. Enumerable
                    .Range(0, own)
                    .Select(at =>
                        SampleScenarios.OwnSystem(FormattableString.Invariant($"own-{at}"), price)
                    ),
            ],
        };

    private static Gen<ImmutableArray<T>> Each<T>(int count, Func<int, Gen<T>> make) =>
        Enumerable
            .Range(0, count)
            .Aggregate(
                Gen.Constant(ImmutableArray<T>.Empty),
                (all, index) => all.SelectMany(list => make(index).Select(list.Add))
            );
}
