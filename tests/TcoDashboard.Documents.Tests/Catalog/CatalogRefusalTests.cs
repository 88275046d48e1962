using TcoDashboard.Documents.Catalog;
using TcoDashboard.Domain;

namespace TcoDashboard.Documents.Tests.Catalog;

/// <summary>One smallest bad item for each rule, and the sentence a person reads about it.</summary>
public sealed partial class CatalogRefusalTests
{
    private const string Chip = "accelerators/acme-x1.json";

    private const string Sheet =
        "\"sources\":{\"s1\":{\"title\":\"ACME X1 data sheet\",\"url\":null,\"date\":\"2026-05\",\"kind\":\"datasheet\"}}";

    [Fact]
    public void Read_SmallestGoodItem_HasNoProblem()
    {
        var reading = Read(Item("\"bf16_dense_tflops\":{\"value\":1000,\"source\":\"s1\"}"));

        Assert.Empty(reading.Problems);
        Assert.Equal(1000, reading.Revision!.Items[0].Value("bf16_dense_tflops"));
    }

    [Theory]
    [InlineData("{\"value\":1000}", "C-124", "source", "1,000 TFLOP/s without a source")]
    [InlineData("{\"value\":1000,\"source\":\"s9\"}", "C-125", "source", "\"s9\" is not listed")]
    [InlineData(
        "{\"value\":2e6,\"source\":\"s1\"}",
        "C-131",
        "value",
        "2,000,000 TFLOP/s; plausible is from 10 to 50,000 TFLOP/s"
    )]
    [InlineData(
        "{\"value\":100,\"low\":120,\"source\":\"s1\"}",
        "C-132",
        "low",
        "low 120 TFLOP/s above value 100 TFLOP/s"
    )]
    [InlineData(
        "{\"value\":100,\"high\":90,\"source\":\"s1\"}",
        "C-132",
        "value",
        "value 100 TFLOP/s above high 90 TFLOP/s"
    )]
    [InlineData(
        "{\"status\":\"not_sourced\",\"low\":90,\"high\":80}",
        "C-132",
        "low",
        "low 90 TFLOP/s above high 80"
    )]
    [InlineData(
        "{\"value\":1000,\"status\":\"not_sourced\",\"source\":\"s1\"}",
        "C-133",
        "",
        "a value and a status"
    )]
    [InlineData("{\"note\":\"?\"}", "C-133", "", "neither a value nor a status")]
    [InlineData("{\"status\":\"known\"}", "C-109", "status", "\"known\"")]
    [InlineData("{\"value\":\"1000\",\"source\":\"s1\"}", "C-106", "value", "\"1000\"")]
    [InlineData("{\"value\":1000,\"source\":\"s1\",\"unit\":\"TF\"}", "C-104", "unit", "\"unit\"")]
    [InlineData(
        "{\"value\":1000,\"source\":\"s1\",\"basis\":\"sparse\"}",
        "C-134",
        "basis",
        "sparse rate where a dense one is meant"
    )]
    [InlineData(
        "{\"value\":1000,\"source\":\"s1\",\"basis\":\"dense\"}",
        "C-136",
        "basis",
        "with a note"
    )]
    [InlineData(
        "{\"value\":1979,\"source\":\"s1\",\"note\":\"1,979 with sparsity.\"}",
        "C-134",
        "note",
        "calls that rate sparse"
    )]
    [InlineData(
        "{\"value\":1979,\"source\":\"s1\",\"note\":\"With 2:4 sparsity.\"}",
        "C-134",
        "note",
        "calls that rate sparse"
    )]
    [InlineData(
        "{\"value\":1000,\"source\":\"s1\",\"conflicts\":[{\"value\":1e9,\"source\":\"s1\"}]}",
        "C-131",
        "conflicts[0].value",
        "conflicting value of 1,000,000,000"
    )]
    public void Read_BadFigure_IsRefused(string figure, string code, string field, string says)
    {
        var problems = Read(Item($"\"bf16_dense_tflops\":{figure}")).Problems;

        var at = $"{Chip}: figures.bf16_dense_tflops" + (field.Length == 0 ? "" : "." + field);
        AssertProblem(problems, code, at, says);
    }

    [Theory]
    [InlineData(
        "tdp_w",
        "{\"value\":1.2,\"source\":\"s1\"}",
        "C-131",
        "1.2 W; plausible is from 20 to 50,000 W"
    )]
    [InlineData(
        "memory_capacity_gb",
        "{\"value\":288000,\"source\":\"s1\"}",
        "C-131",
        "plausible is from 0.1 to 5,000 GB"
    )]
    [InlineData(
        "memory_capcity_gb",
        "{\"value\":288,\"source\":\"s1\"}",
        "C-129",
        "memory_capcity_gb"
    )]
    [InlineData(
        "memory_capacity",
        "{\"value\":288,\"source\":\"s1\"}",
        "C-130",
        "does not end with a unit"
    )]
    [InlineData(
        "price_usd",
        "{\"value\":30000,\"source\":\"s1\"}",
        "C-129",
        "Items of the kind accelerator have no figure"
    )]
    [InlineData(
        "fp8_sparse_tflops",
        "{\"value\":4000,\"source\":\"s1\"}",
        "C-135",
        "holds a sparse rate"
    )]
    [InlineData(
        "scale_up_domain_count",
        "{\"value\":7.5,\"source\":\"s1\"}",
        "C-137",
        "7.5; a count is whole"
    )]
    [InlineData(
        "tdp_w",
        "{\"value\":700,\"source\":\"s1\",\"basis\":\"dense\",\"note\":\"x\"}",
        "C-136",
        "on a dense rate"
    )]
    public void Read_BadKeyOrSize_IsRefused(string key, string figure, string code, string says)
    {
        var problems = Read(Item($"\"{key}\":{figure}")).Problems;

        Assert.Contains(
            problems,
            problem =>
                problem.Code == code && problem.Message.Contains(says, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "fp8_dense_tflops",
        2300,
        "bf16_dense_tflops",
        1000,
        "2.3 times bf16_dense_tflops (1000)"
    )]
    [InlineData(
        "fp4_dense_tflops",
        9000,
        "fp8_dense_tflops",
        4000,
        "2.3 times fp8_dense_tflops (4000)"
    )]
    [InlineData(
        "int8_dense_tops",
        3958,
        "bf16_dense_tflops",
        989,
        "4.0 times bf16_dense_tflops (989)"
    )]
    [InlineData(
        "bf16_dense_tflops",
        1979,
        "bf16_measured_matmul_tflops",
        795,
        "2.5 times bf16_measured_matmul_tflops (795)"
    )]
    [InlineData(
        "bf16_dense_tflops",
        1979,
        "tf32_dense_tflops",
        494.5,
        "4.0 times tf32_dense_tflops (494.5)"
    )]
    public void Read_RateFarAboveItsReference_IsRefusedAsSparse(
        string key,
        double rate,
        string reference,
        double value,
        string says
    )
    {
        var pair = FormattableString.Invariant(
            $"\"{key}\":{{\"value\":{rate},\"source\":\"s1\"@}},\"{reference}\":{{\"value\":{value},\"source\":\"s1\"}}"
        );

        AssertProblem(
            Read(Item(pair.Replace("@", "", StringComparison.Ordinal))).Problems,
            "C-134",
            $"{Chip}: figures.{key}.value",
            says
        );
        Assert.Empty(
            Read(
                Item(
                    pair.Replace(
                        "@",
                        ",\"basis\":\"dense\",\"note\":\"Dense as printed.\"",
                        StringComparison.Ordinal
                    )
                )
            ).Problems
        );
    }

    private static string Item(string figures) =>
        "{\"schema\":\"tco-catalog/1\",\"kind\":\"accelerator\",\"id\":\"acme-x1\",\"name\":\"X1\","
        + "\"facts\":{\"vendor\":{\"value\":\"ACME\",\"source\":\"s1\"}},\"figures\":{"
        + figures
        + "},"
        + Sheet
        + "}";

    private static CatalogReading Read(string text) => CatalogReader.Read([new(Chip, text)]);

    private static void AssertProblem(
        IEnumerable<Problem> problems,
        string code,
        string path,
        string says
    ) =>
        Assert.Contains(
            problems,
            problem =>
                problem.Code == code
                && problem.Path == path
                && problem.Message.Contains(says, StringComparison.Ordinal)
        );
}
