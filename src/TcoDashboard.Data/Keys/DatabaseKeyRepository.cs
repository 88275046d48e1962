using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using TcoDashboard.Data.Storage;

namespace TcoDashboard.Data.Keys;

/// <summary>Keeps the data-protection keys in the database, so that forms and circuits survive a restart and every replica reads them.</summary>
public sealed class DatabaseKeyRepository : IXmlRepository
{
    private readonly IDbContextFactory<TcoContext> _contexts;
    private readonly TimeProvider _clock;

    internal DatabaseKeyRepository(IDbContextFactory<TcoContext> contexts, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
    }

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = _contexts.CreateDbContext();
        return
        [
            .. context
                .Keys.AsNoTracking()
                .OrderBy(k => k.Id)
                .Select(k => k.Xml)
                .AsEnumerable()
                .Select(xml => XElement.Parse(xml)),
        ];
    }

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = _contexts.CreateDbContext();
        context.Keys.Add(
            new KeyRow
            {
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
                CreatedAt = StorageClock.UtcNow(_clock),
            }
        );
        context.SaveChanges();
    }
}
