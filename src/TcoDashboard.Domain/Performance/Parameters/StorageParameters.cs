using TcoDashboard.Domain.Catalog;
using TcoDashboard.Domain.Performance.Arithmetic;

namespace TcoDashboard.Domain.Performance.Parameters;

/// <summary>How many bytes a value takes in each number format: the values of <c>calibration/number-formats</c>.</summary>
public sealed record StorageParameters
{
    /// <summary>Bytes of an 8-bit weight with its scales.</summary>
    public required double EightBitBytes { get; init; }

    /// <summary>Bytes of a 4-bit weight with its scales.</summary>
    public required double FourBitBytes { get; init; }

    /// <summary>Bytes of an 8-bit cache element.</summary>
    public required double EightBitCacheBytes { get; init; }

    /// <summary>Bytes of a 4-bit cache element.</summary>
    public required double FourBitCacheBytes { get; init; }

    internal static StorageParameters Read(ParameterReader item) =>
        new()
        {
            EightBitBytes = item.Number("fp8_bytes_per_weight_ratio"),
            FourBitBytes = item.Number("fp4_bytes_per_weight_ratio"),
            EightBitCacheBytes = item.Number("fp8_bytes_per_cache_element_ratio"),
            FourBitCacheBytes = item.Number("fp4_bytes_per_cache_element_ratio"),
        };

    /// <summary>Bytes of one weight.</summary>
    public double WeightBytes(NumberFormat format) =>
        format switch
        {
            NumberFormat.Fp8 or NumberFormat.EightBitInteger => EightBitBytes,
            NumberFormat.Fp4 => FourBitBytes,
            _ => 2,
        };

    /// <summary>Bytes of one cache element.</summary>
    public double CacheBytes(NumberFormat format) =>
        format switch
        {
            NumberFormat.Fp8 or NumberFormat.EightBitInteger => EightBitCacheBytes,
            NumberFormat.Fp4 => FourBitCacheBytes,
            _ => 2,
        };

    /// <summary>Parameters beside the embedding tables that stay at 16 bits: routers and norms, and what a 4-bit release leaves wide.</summary>
    public static double WideParameters(ModelShape shape, NumberFormat format) =>
        shape.SmallParameters + (format == NumberFormat.Fp4 ? shape.WideAtFourBits : 0);

    /// <summary>Bytes of one embedding table, which stays at 16 bits.</summary>
    public static double TableBytes(ModelShape shape) => shape.TableParameters * 2;

    /// <summary>Bytes of everything but the routed experts and the input table: what every step reads whatever the routing.</summary>
    public double CommonBytes(ModelShape shape, NumberFormat format)
    {
        var wide = WideParameters(shape, format);
        var narrow =
            shape.AttentionParameters
            + shape.OtherParameters
            + shape.FeedForwardParameters
            + shape.SmallParameters
            - wide;
        // Why: the shared expert of such a release has four bits as the others; beside its attention that is little.
        var each = WeightBytes(
            shape.KeepsEightBits && format == NumberFormat.Fp4 ? NumberFormat.Fp8 : format
        );
        return TableBytes(shape) + (wide * 2) + (narrow * each);
    }

    /// <summary>Bytes of all routed experts.</summary>
    public double RoutedBytes(ModelShape shape, NumberFormat format) =>
        shape.RoutedParameters * WeightBytes(format);

    /// <summary>Bytes of the stored model.</summary>
    public double ModelBytes(ModelShape shape, NumberFormat format) =>
        TableBytes(shape) + CommonBytes(shape, format) + RoutedBytes(shape, format);
}
