using System.Text;
using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Costing;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string Complete = """
        {
          "schema": "tco-scenario/1",
          "title": "750 MW inference fleet", "question": "Which?", "story": "Two lines.", "tags": ["deal"],
          "catalog_revision": null,
          "start_month": "2027-01", "horizon_years": 5, "region": "us-va",
          "limits": { "power_budget_mw": 750, "power_basis": "facility", "capital_budget_usd": null, "air_gapped": false },
          "workloads": [{
            "id": "chat", "name": "Chat", "model": "llama-3.1-70b", "weights": "fp8", "kv_cache": "int8",
            "input_tokens": 8192, "output_tokens": 1024, "cached_input_fraction": 0.3,
            "ttft_max_ms": 2000, "user_speed_min_tokens_per_s": 20, "peak_demand": { "concurrent_users": 200 }
          }],
          "inputs": { "discount_rate_per_year": { "value": 0.1, "note": "House rate." } },
          "options": [{
            "id": "gpu", "name": "GB300 NVL72", "region": null,
            "fleets": [{
              "id": "base", "system": "nvidia-gb300-nvl72", "deployment": "own", "workload": "chat",
              "offer": null, "systems_count": null, "inputs": {}
            }],
            "inputs": {}
          }],
          "baseline": "gpu",
          "overrides": [{ "figure": "systems/nvidia-gb300-nvl72#price_usd", "value": 3.6e6, "reason": "quote of 3 November" }]
        }
        """;

    [Fact]
    public void Read_CompleteDocument_FillsEveryField()
    {
        var reading = ScenarioReader.Read(Complete);

        Assert.Empty(reading.Problems);
        var document = reading.Document!;
        Assert.Equal(new DateOnly(2027, 1, 1), document.Start);
        Assert.Equal(750, document.Limits.PowerBudget!.Value.Megawatts);
        Assert.Equal(PowerBasis.Facility, document.Limits.PowerBasis);
        var workload = Assert.Single(document.Workloads);
        Assert.Equal(NumberFormat.Fp8, workload.Weights);
        Assert.Equal(NumberFormat.EightBitInteger, workload.Cache);
        Assert.Equal(new PeakDemand(DemandKind.ConcurrentUsers, 200), workload.Demand);
        Assert.Equal(0.3, workload.CachedInput);
        var fleet = Assert.Single(Assert.Single(document.Options).Fleets);
        Assert.Equal(Deployment.Own, fleet.Deployment);
        Assert.Null(fleet.Systems);
        Assert.Equal(
            new InputSetting(0.1, "House rate."),
            document.Inputs["discount_rate_per_year"]
        );
        Assert.Equal(
            new FigureOverride(
                "systems/nvidia-gb300-nvl72#price_usd",
                3_600_000,
                "quote of 3 November"
            ),
            Assert.Single(document.Overrides)
        );
    }

    [Fact]
    public void Read_StreamWithByteOrderMark_ReadsLikeText()
    {
        using var stream = new MemoryStream([
            0xEF,
            0xBB,
            0xBF,
            .. Encoding.UTF8.GetBytes(Complete),
        ]);

        var reading = ScenarioReader.Read(stream);

        Assert.Empty(reading.Problems);
        Assert.Equal(
            ScenarioHash.Of(ScenarioReader.Read(Complete).Document!),
            ScenarioHash.Of(reading.Document!)
        );
    }

    [Fact]
    public void Read_SeveralMistakes_ListsAllOfThem()
    {
        var text = Complete
            .Replace("\"horizon_years\": 5", "\"horizon_years\": 50", StringComparison.Ordinal)
            .Replace("\"weights\": \"fp8\"", "\"weights\": \"fp9\"", StringComparison.Ordinal)
            .Replace("\"workload\": \"chat\"", "\"workload\": \"caht\"", StringComparison.Ordinal)
            .Replace("\"baseline\"", "\"base_line\"", StringComparison.Ordinal);

        var reading = ScenarioReader.Read(text);

        Assert.Null(reading.Document);
        Assert.Equal(
            ["D-107", "D-109", "D-104", "D-120"],
            reading.Problems.Select(problem => problem.Code)
        );
    }

    [Fact]
    public void Read_OfferOnBoughtSystems_IsAWarningAndReadsOn()
    {
        var text = Complete.Replace(
            "\"offer\": null",
            "\"offer\": \"x\"",
            StringComparison.Ordinal
        );

        var reading = ScenarioReader.Read(text);

        Assert.NotNull(reading.Document);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((Severity.Warning, "D-127"), (problem.Severity, problem.Code));
        Assert.Equal("options[0].fleets[0].offer", problem.Path);
    }

    [Fact]
    public void Read_ThousandsOfUnknownFields_ListsOneHundredAndCountsTheRest()
    {
        var fields = string.Join(
            ",",
            Enumerable.Range(0, 5000).Select(at => FormattableString.Invariant($"\"x{at}\":1"))
        );
        var text = string.Concat("{", fields, ",", Complete.AsSpan(1));

        var reading = ScenarioReader.Read(text);

        Assert.Equal(101, reading.Problems.Length);
        Assert.Equal("D-119", reading.Problems[^1].Code);
        Assert.Contains("4900 more", reading.Problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextAtTheLimit_IsReadAndOneByteMoreIsRefused()
    {
        var padding = new string(' ', (1024 * 1024) - Encoding.UTF8.GetByteCount(Complete));

        Assert.NotNull(ScenarioReader.Read(Complete + padding).Document);
        Assert.Equal(
            "D-102",
            Assert.Single(ScenarioReader.Read(Complete + padding + " ").Problems).Code
        );
        using var endless = new MemoryStream(new byte[4 * 1024 * 1024]);
        Assert.Equal("D-102", Assert.Single(ScenarioReader.Read(endless).Problems).Code);
        Assert.True(endless.Position < 2 * 1024 * 1024, "The stream was read far past the limit.");
    }

    [Fact]
    public void Read_RandomDamageToBytes_NeverThrows()
    {
        var original = Encoding.UTF8.GetBytes(Complete);
        var random = new Random(20261120);
        var refused = 0;
        for (var round = 0; round < 5000; round++)
        {
            var damaged = (byte[])original.Clone();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var length = random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length;

            var reading = ScenarioReader.Read(damaged.AsSpan(0, length));

            // Why: damage inside a text can leave a valid document; anything else must be explained.
            Assert.Equal(
                reading.Document is null,
                reading.Problems.Any(problem => problem.Severity == Severity.Error)
            );
            refused += reading.Document is null ? 1 : 0;
        }

        Assert.InRange(refused, 2500, 4999);
    }

    [Fact]
    public void Read_GeneratedText_EveryTokenSwapped_NeverThrows()
    {
        string[] tokens =
        [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "1e999",
            "-",
            "null",
            "true",
            "\\u0000",
        ];
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(30)).Select(_ => tokens[random.Next(tokens.Length)])
            );

            Assert.Null(ScenarioReader.Read(text).Document);
        }
    }

    [Fact]
    public void Read_SampleDocument_HasNoProblems()
    {
        var text = ScenarioWriter.Write(SampleScenarios.Deal750Megawatt());

        Assert.Empty(ScenarioReader.Read(text).Problems);
    }

    [Fact]
    public void Read_OwnItems_FollowTheRulesOfTheCatalogUnderTheirOwnCodes()
    {
        var sample = SampleScenarios.Deal750Megawatt() with
        {
            OwnItems = [SampleScenarios.OwnSystem("our-node", 300_000)],
        };
        var text = ScenarioWriter
            .Write(sample)
            .Replace("\"price_usd\"", "\"price_eur\"", StringComparison.Ordinal)
            .Replace("\"our-node\"", "\"Our node\"", StringComparison.Ordinal);

        var problems = ScenarioReader.Read(text).Problems;

        Assert.All(problems, problem => Assert.StartsWith("C-", problem.Code));
        Assert.Contains(problems, problem => problem.Path == "own_items[0].id");
        Assert.Contains(problems, problem => problem.Path == "own_items[0].figures.price_eur");
    }

    [Fact]
    public void Read_OwnItemTwice_IsRefused()
    {
        var own = SampleScenarios.OwnSystem("our-node", 300_000);
        var text = ScenarioWriter.Write(
            SampleScenarios.Deal750Megawatt() with
            {
                OwnItems = [own, own],
            }
        );

        var problem = Assert.Single(ScenarioReader.Read(text).Problems);

        Assert.Equal(("own_items[1].id", "D-111"), (problem.Path, problem.Code));
    }
}
