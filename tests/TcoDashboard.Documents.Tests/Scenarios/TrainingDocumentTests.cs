using TcoDashboard.Documents.Scenarios;
using TcoDashboard.Domain.Scenarios;
using TcoDashboard.Tests.Shared.Scenarios;

namespace TcoDashboard.Documents.Tests.Scenarios;

/// <summary>Runs in documents: an object of their own, and nothing about requests beside it.</summary>
public sealed class TrainingDocumentTests
{
    [Fact]
    public void Read_ARun_KeepsEveryField()
    {
        var document = TrainingScenarios.Of(
            "llama-3.1-70b",
            TrainingScenarios.Llama405B with
            {
                Method = TrainingMethod.Lora,
                DeadlineDays = 12.5,
            },
            TrainingScenarios.Fleet("nvidia-dgx-h100", 4)
        );

        var read = ScenarioReader.Read(ScenarioWriter.Write(document)).Document!;

        Assert.Equal(document.Workloads[0], read.Workloads[0]);
        Assert.Equal(WorkloadKind.Training, read.Workloads[0].Kind);
    }

    [Fact]
    public void Write_RequestsOnly_SaysNothingOfTraining() =>
        Assert.DoesNotContain(
            "training",
            ScenarioWriter.Canonical(SampleScenarios.Deal750Megawatt()),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("\"tokens\": 15600000000000", "\"tokens\": 0", "workloads[0].training.tokens")]
    [InlineData(
        "\"sequence_tokens\": 8192",
        "\"sequence_tokens\": 8192.5",
        "workloads[0].training.sequence_tokens"
    )]
    [InlineData(
        "\"precision\": \"bf16\"",
        "\"precision\": \"fp12\"",
        "workloads[0].training.precision"
    )]
    [InlineData(
        "\"precision\": \"bf16\"",
        "\"precision\": \"bf16\", \"deadline_days\": -1",
        "workloads[0].training.deadline_days"
    )]
    [InlineData("\"training\": {", "\"weights\": \"fp8\", \"training\": {", "workloads[0].weights")]
    public void Read_WrongRun_IsRefusedAtItsField(string from, string to, string path)
    {
        var text = ScenarioWriter.Write(TrainingScenarios.Llama405BOnH100());
        Assert.Contains(from, text, StringComparison.Ordinal);

        var reading = ScenarioReader.Read(text.Replace(from, to, StringComparison.Ordinal));

        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Path == path);
    }
}
