using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Layouts that the degrees of a row mean, or all sensible ones where it states none.</summary>
internal static class RunPlans
{
    private const double NodeDevices = 8;

    /// <summary>Devices of the run; degrees count cores where a device has several.</summary>
    public static double Devices(Measurement row, Accelerator accelerator)
    {
        var isCored = IsCored(accelerator);
        var degrees = (row.Tensor ?? 1) * (row.Pipeline ?? 1) * (isCored ? row.Data ?? 1 : 1);
        return row.Accelerators
            ?? Math.Max(
                row.Nodes * NodeDevices ?? 1,
                Math.Max(1, Math.Max(degrees, row.Expert ?? 1) / DevicesShown(accelerator))
            );
    }

    /// <summary>Whether the row leaves open how many devices ran.</summary>
    public static bool IsOpenInSize(Measurement row) =>
        row.Accelerators is null
        && row.Nodes is null
        && (row.Tensor ?? 1) * (row.Pipeline ?? 1) * (row.Expert ?? 1) <= 1;

    public static (IReadOnlyList<ServingPlan> Plans, Problem? Problem) Of(
        Measurement row,
        Accelerator accelerator,
        ModelShape shape
    )
    {
        var devices = Devices(row, accelerator);
        if (row.Tensor is null && row.Data is null && row.Expert is null && devices > 1)
        {
            return (Search(devices, row.Pipeline ?? 1, accelerator, shape), null);
        }

        var cores = IsCored(accelerator) && Degrees(row) > devices ? Degrees(row) / devices : 1;
        var pipeline = Math.Max(1, row.Pipeline ?? 1);
        var tensor = Math.Max(1, (row.Tensor ?? 1) / ((row.Tensor ?? 1) >= cores ? cores : 1));
        var expert = row.Expert ?? 1;
        if (tensor * pipeline > devices * 1.001)
        {
            return ([], Beyond(row, tensor * pipeline, devices));
        }

        if (tensor > shape.Heads || expert > Math.Max(1, shape.Experts) + devices)
        {
            return ([], BeyondModel(row, tensor, shape));
        }

        var data = Math.Max(1, row.Data ?? 1);
        var within = devices / (tensor * pipeline);
        // Attention data parallel: stated, or implied by experts over more devices than share an attention layer.
        var isExpert = expert > 1 && shape.Experts > 0;
        if (RunWords.Has(row.Notes, "DEP =") || RunWords.Has(row.Notes, "dp_attention=True"))
        {
            return (
                [new(1, pipeline, Math.Max(1, Math.Max(tensor, Math.Max(data, expert))), true)],
                null
            );
        }

        if (isExpert && Groups(row, tensor, expert, within) is { } lying)
        {
            return ([new(Math.Min(lying.Tensor, shape.Heads), pipeline, lying.Data, true)], null);
        }

        return IsOpen(row) && tensor > 1 && shape.Experts > 0
            ? ([new(tensor, pipeline, 1, false), new(1, pipeline, tensor, true)], null)
            : (Copies(tensor, pipeline, data, within, isExpert, shape), null);
    }

    // Experts over more ranks than share an attention layer: the rest are attention groups. vLLM spreads experts over all tensor and data
    // ranks, so there ranks beyond the stated data ranks share each attention layer.
    private static (double Tensor, double Data)? Groups(
        Measurement row,
        double tensor,
        double expert,
        double within
    ) =>
        row.Data is { } stated
        && expert > tensor * Math.Max(1, stated)
        && RunWords.Has(row.Framework, "vLLM")
            ? (expert / Math.Max(1, stated), Math.Max(1, stated))
        : expert > tensor ? (tensor, Math.Max(1, Math.Min(within, expert / tensor)))
        : null;

    // A test of the most that a machine gives, which leaves open how experts lie, took the better way.
    private static bool IsOpen(Measurement row) =>
        row.Expert is null && row.Data is null && row.Concurrency is "max" or "";

    private static IReadOnlyList<ServingPlan> Copies(
        double tensor,
        double pipeline,
        double data,
        double within,
        bool isExpert,
        ModelShape shape
    )
    {
        if (data > 1 && within >= data && isExpert)
        {
            return [new(tensor, pipeline, data, true)];
        }

        // Copies that do not fit share their experts, whether the row says so or not.
        return data > 1 && within > 1 && shape.Experts > 0
            ?
            [
                new(tensor, pipeline, 1, isExpert),
                new(tensor, pipeline, Math.Min(within, data), true),
            ]
            : [new(tensor, pipeline, 1, isExpert)];
    }

    /// <summary>
    /// Layouts over more devices than share a server, for rows that state no degrees and whose model fits no server: experts over all of
    /// them, or servers of eight one behind the other.
    /// </summary>
    public static IReadOnlyList<ServingPlan> Wider(
        Measurement row,
        Accelerator accelerator,
        ModelShape shape
    )
    {
        var devices = Devices(row, accelerator);
        var plans = new List<ServingPlan>();
        if (row.Tensor is not null || row.Data is not null || row.Expert is not null)
        {
            return plans;
        }

        for (var wide = 2 * NodeDevices; wide <= devices; wide *= 2)
        {
            plans.Add(new(NodeDevices, wide / NodeDevices, 1, false));
            if (shape.Experts > 0)
            {
                plans.Add(new(1, 1, wide, true));
            }
        }

        return plans;
    }

    private static List<ServingPlan> Search(
        double devices,
        double pipeline,
        Accelerator accelerator,
        ModelShape shape
    )
    {
        var plans = new List<ServingPlan>();
        var most = Math.Min(devices / pipeline, 8);
        for (var tensor = 1.0; tensor <= most; tensor *= 2)
        {
            if (tensor <= shape.Heads)
            {
                plans.Add(new(tensor, pipeline, 1, false));
            }

            if (shape.Experts > 0 && tensor > 1)
            {
                plans.Add(new(1, pipeline, tensor, true));
            }
        }

        for (var stages = 2.0; stages <= most && (accelerator.ScaleUpDomain ?? 1) <= 2; stages *= 2)
        {
            plans.Add(new(1, stages, 1, false));
        }

        return plans;
    }

    private static double Degrees(Measurement row) =>
        (row.Tensor ?? 1) * (row.Pipeline ?? 1) * Math.Max(1, row.Data ?? 1);

    private static bool IsCored(Accelerator accelerator) => DevicesShown(accelerator) > 1;

    // What software shows of one part: cores of Trainium (two, of later ones four pairs), dies of TPU v7, MI200 and Max modules.
    private static double DevicesShown(Accelerator accelerator) =>
        accelerator.Id switch
        {
            "aws-trainium2" or "aws-trainium3" => 4,
            "aws-trainium1"
            or "aws-inferentia2"
            or "google-tpu-v7"
            or "amd-mi250"
            or "amd-mi250x"
            or "intel-max-1550" => 2,
            _ => 1,
        };

    private static Problem Beyond(Measurement row, double degrees, double devices) =>
        Problem.Error(
            "tp",
            CalibrationProblems.DegreeImpossible,
            Worded($"{row.Id} spreads one copy over {degrees:0} devices, but has {devices:0}."),
            Worded($"Lower tensor times pipeline degree to {devices:0} or state more accelerators.")
        );

    private static Problem BeyondModel(Measurement row, double tensor, ModelShape shape) =>
        Problem.Error(
            "tp",
            CalibrationProblems.DegreeImpossible,
            Worded(
                $"{row.Id} splits {shape.Heads} heads and {shape.Experts} experts over {tensor:0} tensor and {row.Expert ?? 1:0} expert ranks."
            ),
            Worded(
                $"Use a tensor degree up to {shape.Heads} and an expert degree up to {Math.Max(1, shape.Experts)}."
            )
        );
}
