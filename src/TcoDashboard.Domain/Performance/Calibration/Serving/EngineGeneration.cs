namespace TcoDashboard.Domain.Performance.Calibration.Serving;

/// <summary>Engines that share host overheads.</summary>
public enum EngineGeneration
{
    /// <summary>TensorRT-LLM 1.0 and later.</summary>
    TensorRt,

    /// <summary>vLLM from 2025.</summary>
    Vllm,

    /// <summary>SGLang.</summary>
    Sglang,

    /// <summary>Engines of 2023 and 2024, and frameworks without a serving engine.</summary>
    Older,
}
