using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Counts of open models against their published values (model equations, 2.1 to 2.3 and 9).</summary>
public sealed class ModelArithmeticTests
{
    public static TheoryData<string, double, double, double> Published =>
        new()
        {
            { "llama-3.1-8b", 8_030_261_248, 0, 131_072 },
            { "llama-3.1-70b", 70_553_706_496, 0, 327_680 },
            { "llama-3.1-405b", 405_853_388_800, 0, 516_096 },
        };

    [Theory]
    [MemberData(nameof(Published))]
    public void DenseModel_PublishedLayout_HasPublishedCounts(
        string id,
        double parameters,
        double tolerance,
        double cacheBytes
    )
    {
        var shape = Shape(ById(id));

        Assert.Equal(parameters, shape.TotalParameters, tolerance);
        Assert.Equal(cacheBytes, 2 * shape.CacheElementsAt(1), 0.0);
        Assert.Equal(parameters - shape.TableParameters, shape.ActiveParameters, 1.0);
    }

    // Second decimal of a billion as printed by the model cards and reports; active counts there leave out the input table or round.
    [Theory]
    [InlineData("gpt3-175b", 175, 0.5, 175, 1.5)]
    [InlineData("mixtral-8x7b", 46.7, 0.05, 12.9, 0.2)]
    [InlineData("qwen3-235b-a22b", 235, 0.5, 22, 0.7)]
    [InlineData("gpt-oss-120b", 116.8, 0.05, 5.1, 0.05)]
    [InlineData("deepseek-v3", 671, 0.5, 37, 0.5)]
    [InlineData("kimi-k2", 1000, 30, 32, 1)]
    public void Model_PublishedLayout_IsNearPublishedLabel(
        string id,
        double totalBillion,
        double totalTolerance,
        double activeBillion,
        double activeTolerance
    )
    {
        var shape = Shape(ById(id));

        Assert.InRange(
            shape.TotalParameters / 1e9,
            totalBillion - totalTolerance,
            totalBillion + totalTolerance
        );
        Assert.InRange(
            shape.ActiveParameters / 1e9,
            activeBillion - activeTolerance,
            activeBillion + activeTolerance
        );
    }

    [Theory]
    [InlineData("gpt3-175b", 4_718_592)]
    [InlineData("mixtral-8x7b", 131_072)]
    [InlineData("qwen3-235b-a22b", 192_512)]
    [InlineData("deepseek-v3", 70_272)]
    [InlineData("kimi-k2", 70_272)]
    public void Cache_SixteenBits_HasPublishedBytesPerToken(string id, double bytes) =>
        Assert.Equal(bytes, 2 * Shape(ById(id)).CacheElementsAt(1), 0.0);

    [Fact]
    public void Cache_EightBits_IsHalf()
    {
        Assert.Equal(163_840, Shape(Made.Llama70B).CacheElementsAt(1), 0.0);
        Assert.Equal(35_136, Shape(Made.DeepSeekV3).CacheElementsAt(1), 0.0);
    }

    [Fact]
    public void Cache_WindowedLayers_StopGrowingAtTheWindow()
    {
        var shape = Shape(Made.GptOss120B);

        Assert.Equal(73_728, 2 * shape.CacheElementsAt(1), 0.0);
        Assert.Equal(
            2 * ((36_864 * 4_096 / 2) + (36_864 / 2 * 128)),
            2 * shape.CacheElementsAt(4_096),
            0.0
        );
    }

    [Fact]
    public void CausalPrefill_Llama70B_HasPublishedAttentionShare()
    {
        var shape = Shape(Made.Llama70B);

        // 7.61 % and 121.8 % of 2·P·s with P = 70.55e9 (29 of the model equations); four printed digits.
        Assert.Equal(0.0761, Share(8_192), 1e-4);
        Assert.Equal(1.218, Share(131_072), 1e-3);

        double Share(double tokens) =>
            shape.PrefillAttentionFor(tokens, 0) / (2 * 70.55e9 * tokens);
    }

    [Fact]
    public void Prefill_BehindACachedPrefix_IsTheDifferenceOfTwoPrompts()
    {
        var shape = Shape(Made.GptOss120B);

        Assert.Equal(
            shape.PrefillOperations(5_000, 0) - shape.PrefillOperations(3_000, 0),
            shape.PrefillOperations(2_000, 3_000),
            1e-9 * shape.PrefillOperations(5_000, 0)
        );
    }

    [Theory]
    [InlineData(256, 8, 1, 8.00, 0.005)]
    [InlineData(256, 8, 8, 57.42, 0.005)]
    [InlineData(256, 8, 32, 163.31, 0.005)]
    [InlineData(256, 8, 128, 251.6, 0.05)]
    [InlineData(256, 8, 512, 256.0, 0.05)]
    [InlineData(8, 2, 1, 2.0, 0.05)]
    [InlineData(8, 2, 8, 7.199, 0.0005)]
    [InlineData(8, 2, 32, 7.999, 0.0005)]
    public void DistinctExperts_BalancedRouting_MatchesPrintedDigits(
        int experts,
        int active,
        double tokens,
        double expected,
        double tolerance
    ) => Assert.Equal(expected, MixtureOfExperts.Distinct(experts, active, tokens), tolerance);

    [Fact]
    public void Model_WithoutLayers_IsRefusedByNameOfTheFigure()
    {
        var (shape, problems) = ModelArithmetic.Describe(Made.Llama70B.Without("layers_count"));

        Assert.Null(shape);
        var problem = Assert.Single(problems);
        Assert.Equal(PerformanceProblems.LayoutMissing, problem.Code);
        Assert.Contains("layers_count", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HybridModel_WithoutActiveCount_IsRefusedByNameOfTheFigure()
    {
        var hybrid = new LanguageModel(
            Made.Qwen235B.Item with
            {
                Facts = Made.Qwen235B.Item.Facts.SetItem(
                    "attention",
                    new("attention", "compressed latent with sparse index")
                ),
            }
        );

        var (shape, problems) = ModelArithmetic.Describe(hybrid);

        Assert.Null(shape);
        Assert.Contains(
            problems,
            problem =>
                problem.Code == PerformanceProblems.CountsMissing
                && problem.Path.EndsWith("#active_params_billion_count", StringComparison.Ordinal)
        );
    }

    private static ModelShape Shape(LanguageModel model) => ModelArithmetic.Describe(model).Shape!;

    private static LanguageModel ById(string id) =>
        new[]
        {
            Made.Llama8B,
            Made.Llama70B,
            Made.Llama405B,
            Made.Gpt3,
            Made.Mixtral,
            Made.Qwen235B,
            Made.GptOss120B,
            Made.DeepSeekV3,
            Made.KimiK2,
        }.Single(model => model.Id == id);
}
