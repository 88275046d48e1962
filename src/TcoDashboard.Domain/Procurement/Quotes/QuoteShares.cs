namespace TcoDashboard.Domain.Procurement.Quotes;

/// <summary>How the cost model charges a fleet for what may stand inside a quote: shares of the price of one system, or of its hardware.</summary>
/// <param name="Hosts">Hosts over the system.</param>
/// <param name="Network">Scale-out network over the system.</param>
/// <param name="Storage">Storage over the system.</param>
/// <param name="Racks">Racks over the system.</param>
/// <param name="Freight">Freight over system, hosts, network, storage and racks.</param>
/// <param name="Installation">Installation over the same.</param>
/// <param name="Spares">Spares over the same.</param>
/// <param name="SupportPerYear">Support a year over all hardware, installation and spares included.</param>
public sealed record QuoteShares(
    double Hosts,
    double Network,
    double Storage,
    double Racks,
    double Freight,
    double Installation,
    double Spares,
    double SupportPerYear
)
{
    /// <summary>System with hosts, network, storage and racks over the system alone.</summary>
    public double Equipment => 1 + Hosts + Network + Storage + Racks;
}
