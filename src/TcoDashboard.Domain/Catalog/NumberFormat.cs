namespace TcoDashboard.Domain.Catalog;

/// <summary>A number format in which weights are stored, arithmetic is done or the cache is kept.</summary>
public enum NumberFormat
{
    /// <summary>16-bit brain floating point (also stands for FP16): 2 bytes.</summary>
    Bf16,

    /// <summary>8-bit floating point, block scaled: 1 byte plus scales.</summary>
    Fp8,

    /// <summary>4-bit floating point, block scaled (NVFP4, MXFP4): half a byte plus scales.</summary>
    Fp4,

    /// <summary>8-bit integer: 1 byte.</summary>
    EightBitInteger,
}
