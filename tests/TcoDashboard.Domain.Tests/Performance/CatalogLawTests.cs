using System.Globalization;
using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;
using TcoDashboard.Domain.Performance.Calibration.Serving;

namespace TcoDashboard.Domain.Tests.Performance;

/// <summary>Laws of step time over every batching accelerator of the catalog with models of each build and every weight format.</summary>
public sealed class CatalogLawTests
{
    private static readonly NumberFormat[] s_formats =
    [
        NumberFormat.Bf16,
        NumberFormat.Fp8,
        NumberFormat.Fp4,
    ];

    private static readonly LanguageModel[] s_models =
    [
        Made.Llama8B,
        Made.Llama70B,
        Made.Mixtral,
        Made.Qwen235B,
        Made.GptOss120B,
        Made.DeepSeekV3,
    ];

    private static readonly ServingPlan[] s_plans =
    [
        new(1, 1, 1, false),
        new(8, 1, 1, false),
        new(4, 2, 1, false),
    ];

    private static readonly ServingPlan[] s_expertPlans =
    [
        new(1, 1, 8, true),
        new(8, 1, 1, true),
        new(1, 1, 16, true),
        new(8, 1, 4, true),
        new(1, 1, 64, true),
        new(1, 1, 256, true),
    ];

    private static readonly ServingDevice[] s_devices =
    [
        .. ShippedItems
            .Folder(CatalogKind.Accelerator)
            .Select(item => new Accelerator(item))
            .Where(accelerator => accelerator.Style == ExecutionStyle.Batched)
            .Select(accelerator =>
                ServingDevice.Of(accelerator, ShippedItems.Parameters.Batched).Device
            )
            .OfType<ServingDevice>(),
    ];

    [Fact]
    public void Step_MoreSequencesOrLongerContext_NeverShorter() =>
        ForAll(
            (model, name) =>
            {
                Rises(name, batch => model.Decode(batch, 4096).Seconds, 1, 4096);
                Rises(name, context => model.Decode(8, context).Seconds, 1, 1 << 20);
            }
        );

    [Fact]
    public void Prompt_Longer_NeverShorter() =>
        ForAll(
            (model, name) =>
            {
                Rises(name, model.Prompt, 1, 1 << 20);
                Rises(name, model.PromptWork, 1, 1 << 20);
            }
        );

    // Tokens of all sequences over the time of their step: a larger batch is never less of them.
    [Fact]
    public void Rate_MoreSequences_NeverLower() =>
        ForAll(
            (model, name) =>
                Rises(name, batch => batch / model.Decode(batch, 4096).Seconds, 1, 4096)
        );

    // Reading at the printed bandwidth is the floor of a step. Experts are left out: tokens meet fewer of them than chance would have it.
    [Fact]
    public void Step_OfADenseModel_NeverBelowItsReading() =>
        ForAll(
            (model, name) =>
            {
                foreach (var batch in (double[])[1, 16, 256])
                {
                    var seconds = model.Decode(batch, 4096).Seconds;
                    var floor = model.Shape.Experts > 0 ? 0 : model.Traffic(batch, 4096).Memory;
                    Assert.True(seconds > floor, $"{name}, {batch}");
                }
            }
        );

    // One step of one sequence reads every weight that it passes, and what its tiles leave empty costs at most as much again.
    [Fact]
    public void Step_OfOneSequence_DenseWork_TakesAtMostTwiceItsReading()
    {
        foreach (var device in s_devices)
        {
            foreach (var format in s_formats)
            {
                var step = Model(Made.Llama70B, device, new(8, 1, 1, false), format).Decode(1, 1);

                Assert.True(
                    step.DenseSeconds <= 2.2 * step.WeightSeconds,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{device.Accelerator.Id} {format}: {step.DenseSeconds / step.WeightSeconds:0.00}"
                    )
                );
            }
        }
    }

    [Fact]
    public void EightBits_WhereMultiplied_NeverSlowerThanSixteen() =>
        Assert.All(
            s_devices.Where(device => device.EightBitFloatOps > 0),
            device => Narrower(device, NumberFormat.Fp8, NumberFormat.Bf16)
        );

    [Fact]
    public void FourBits_OfModelsNarrowedThroughout_WhereMultiplied_NeverSlowerThanEight() =>
        Assert.All(
            s_devices.Where(device => device.FourBitOps > 0),
            device =>
                Narrower(
                    device,
                    NumberFormat.Fp4,
                    NumberFormat.Fp8,
                    Made.Llama70B,
                    Made.Mixtral,
                    Made.Qwen235B
                )
        );

    // The published releases at four bits: Qwen3 whole, DeepSeek without the projections before its attention, gpt-oss without attention.
    [Fact]
    public void FourBits_KeepAtSixteen_WhatTheirPublisherKept()
    {
        static ModelShape Shape(string id) =>
            ModelArithmetic
                .Describe(new(ShippedItems.Folder(CatalogKind.Model).Single(item => item.Id == id)))
                .Shape!;
        var native = Shape("gpt-oss-120b");

        Assert.Equal(0, Shape("qwen3-235b-a22b").WideAtFourBits);
        // 61 layers of 7,168 × 1,536 + 1,536 × 24,576 + 7,168 × 576 + 512 × 32,768.
        Assert.Equal(61 * 69664768.0, Shape("deepseek-r1").WideAtFourBits, 1.0);
        Assert.Equal(native.AttentionParameters, native.WideAtFourBits);
    }

    // DeepSeek-V4 has experts of four bits beside attention of eight: that is neither read nor multiplied faster than in a release of eight.
    [Fact]
    public void EightBitsBesideExpertsOfFour_AreMultipliedAtEight()
    {
        var model = new LanguageModel(
            ShippedItems.Folder(CatalogKind.Model).Single(item => item.Id == "deepseek-v4-pro")
        );
        var devices = s_devices.Where(device => device.FourBitOps > 0).ToArray();

        Assert.True(devices.Length > 3);
        Assert.All(
            devices,
            device =>
            {
                var plan = new ServingPlan(8, 1, 1, false);
                var four = Model(model, device, plan, NumberFormat.Fp4).PromptAlone(8192, 0);
                var eight = Model(model, device, plan, NumberFormat.Fp8).PromptAlone(8192, 0);
                Assert.Equal(1, four.DenseSeconds / eight.DenseSeconds, 1e-9);
                Assert.True(four.ExpertSeconds < eight.ExpertSeconds);
            }
        );
    }

    private static void Narrower(
        ServingDevice device,
        NumberFormat narrow,
        NumberFormat wide,
        params LanguageModel[] models
    )
    {
        foreach (var model in models.Length > 0 ? models : s_models)
        {
            foreach (var plan in s_plans)
            {
                var less = Model(model, device, plan, narrow);
                var more = Model(model, device, plan, wide);
                foreach (var count in (double[])[1, 8, 64, 512, 4096])
                {
                    Assert.True(
                        less.Decode(count, 2048).Seconds
                            <= more.Decode(count, 2048).Seconds * (1 + 1e-9)
                    );
                    Assert.True(less.Prompt(count) <= more.Prompt(count) * (1 + 1e-9));
                }
            }
        }
    }

    private static void Rises(string name, Func<double, double> of, double from, double to)
    {
        var before = 0.0;
        for (var at = from; at <= to; at *= 1.25)
        {
            var value = of(at);
            Assert.True(
                value >= before * (1 - 1e-9),
                string.Create(CultureInfo.InvariantCulture, $"{name} at {at}: {value} < {before}")
            );
            before = value;
        }
    }

    private static ServingPlan[] PlansOf(LanguageModel model) =>
        model.IsMixtureOfExperts ? [.. s_plans, .. s_expertPlans] : s_plans;

    private static void ForAll(Action<ServingModel, string> law)
    {
        Assert.True(s_devices.Length > 60);
        foreach (var device in s_devices)
        {
            foreach (var model in s_models)
            {
                foreach (var plan in PlansOf(model))
                {
                    foreach (var format in s_formats)
                    {
                        law(
                            Model(model, device, plan, format),
                            $"{model.Id} {format} on {device.Accelerator.Id}, {plan}"
                        );
                    }
                }
            }
        }
    }

    private static ServingModel Model(
        LanguageModel model,
        ServingDevice device,
        ServingPlan plan,
        NumberFormat format
    ) =>
        new(
            ModelArithmetic.Describe(model).Shape!,
            device,
            plan,
            new(format, format == NumberFormat.Bf16 || device.EightBitOps <= 0 ? 2 : 1),
            EngineGeneration.Vllm,
            0.25,
            ShippedItems.Parameters.Storage,
            ServingParameters.From(ShippedItems.CalibrationRevision)
        );
}
