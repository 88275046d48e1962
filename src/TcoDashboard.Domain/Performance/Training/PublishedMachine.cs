using TcoDashboard.Domain.Catalog;

namespace TcoDashboard.Domain.Performance.Training;

/// <summary>
/// An accelerator as it ran in a published test. Why: the run shows that its machine had links and a rate, even where the catalog holds
/// no figure for them; plans for a purchase still refuse such gaps.
/// </summary>
internal static class PublishedMachine
{
    // PCIe 4.0 x16 carries 32 GB/s one way; servers hold eight.
    private const double BusTwoWayGigabytes = 64;
    private const double ServerCards = 8;

    // One 200 Gbit/s adapter a device, what servers of eight with that era's cards were sold with.
    private const double AdapterGigabits = 200;

    /// <summary>The same accelerator with its unknown links and rates filled by what such machines usually have.</summary>
    public static Accelerator Of(Accelerator accelerator)
    {
        var item = accelerator.Item;
        double? half = item.Value("fp4_dense_tflops") * 0.5;
        item = With(item, "fp8_dense_tflops", half);
        item = With(
            item,
            "bf16_dense_tflops",
            item.Value("fp16_dense_tflops") ?? (item.Value("fp8_dense_tflops") * 0.5)
        );
        item = With(item, "scale_up_two_way_gb_per_s", BusTwoWayGigabytes);
        item = With(item, "scale_up_domain_count", ServerCards);
        if (item.Value("scale_up_two_way_gb_per_s") <= BusTwoWayGigabytes * 2)
        {
            item = Set(
                item,
                "scale_up_domain_count",
                Math.Max(ServerCards, item.Value("scale_up_domain_count") ?? 1)
            );
        }

        return new(With(item, "scale_out_gbit_per_s", AdapterGigabits));
    }

    private static CatalogItem With(CatalogItem item, string key, double? value) =>
        value is { } known && item.Value(key) is null ? Set(item, key, known) : item;

    private static CatalogItem Set(CatalogItem item, string key, double value) =>
        item with
        {
            Figures = item.Figures.SetItem(
                key,
                new(key, UnitSuffix.UnitOf(key)!, value, null) { IsEstimate = true }
            ),
        };
}
