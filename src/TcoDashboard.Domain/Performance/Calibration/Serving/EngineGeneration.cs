namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Engines that share host overheads.</summary>
internal enum EngineGeneration
{
    TensorRt,
    Vllm,
    Sglang,
    Older,
}
