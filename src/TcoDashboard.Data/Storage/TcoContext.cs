using Microsoft.EntityFrameworkCore;

namespace TcoDashboard.Data.Storage;

/// <summary>The tables. Only the stores of this room use it; they hand out records.</summary>
internal sealed class TcoContext(DbContextOptions<TcoContext> options) : DbContext(options)
{
    public DbSet<CatalogRevisionRow> CatalogRevisions => Set<CatalogRevisionRow>();

    public DbSet<CatalogItemRow> CatalogItems => Set<CatalogItemRow>();

    public DbSet<CatalogUseRow> CatalogUses => Set<CatalogUseRow>();

    public DbSet<ScenarioRow> Scenarios => Set<ScenarioRow>();

    public DbSet<ScenarioRevisionRow> ScenarioRevisions => Set<ScenarioRevisionRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<ShareRow> Shares => Set<ShareRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapCatalog(modelBuilder);
        MapScenarios(modelBuilder);
        MapDrafts(modelBuilder);
        MapShares(modelBuilder);
        modelBuilder.Entity<KeyRow>(key =>
        {
            key.ToTable("data_protection_key");
            key.HasKey(k => k.Id);
            key.Property(k => k.Id).HasColumnName("id");
            key.Property(k => k.Name).HasColumnName("name");
            key.Property(k => k.Xml).HasColumnName("xml");
            key.Property(k => k.CreatedAt).HasColumnName("created_at");
        });
    }

    private static void MapCatalog(ModelBuilder model)
    {
        model.Entity<CatalogRevisionRow>(revision =>
        {
            revision.ToTable("catalog_revision");
            revision.HasKey(r => r.Hash);
            revision.Property(r => r.Hash).HasColumnName("hash");
            revision.Property(r => r.BaseHash).HasColumnName("base_hash");
            revision.Property(r => r.Source).HasColumnName("source");
            revision.Property(r => r.CreatedAt).HasColumnName("created_at");
            revision
                .HasOne<CatalogRevisionRow>()
                .WithMany()
                .HasForeignKey(r => r.BaseHash)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CatalogItemRow>(item =>
        {
            item.ToTable("catalog_item");
            item.HasKey(i => new
            {
                i.RevisionHash,
                i.Kind,
                i.Id,
            });
            item.Property(i => i.RevisionHash).HasColumnName("revision_hash");
            item.Property(i => i.Kind).HasColumnName("kind");
            item.Property(i => i.Id).HasColumnName("id");
            item.Property(i => i.Name).HasColumnName("name");
            item.Property(i => i.Text).HasColumnName("text");
            item.HasOne<CatalogRevisionRow>()
                .WithMany()
                .HasForeignKey(i => i.RevisionHash)
                .OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CatalogUseRow>(use =>
        {
            use.ToTable("catalog_use");
            use.HasKey(u => u.Id);
            use.Property(u => u.Id).HasColumnName("id");
            use.Property(u => u.RevisionHash).HasColumnName("revision_hash");
            use.Property(u => u.Since).HasColumnName("since");
            use.HasOne<CatalogRevisionRow>()
                .WithMany()
                .HasForeignKey(u => u.RevisionHash)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapScenarios(ModelBuilder model)
    {
        model.Entity<ScenarioRow>(scenario =>
        {
            scenario.ToTable("scenario");
            scenario.HasKey(s => s.Id);
            scenario.Property(s => s.Id).HasColumnName("id").ValueGeneratedNever();
            scenario
                .Property(s => s.Number)
                .HasColumnName("number")
                .UseIdentityAlwaysColumn()
                .ValueGeneratedOnAdd();
            scenario.Property(s => s.Title).HasColumnName("title");
            scenario.Property(s => s.Tags).HasColumnName("tags");
            scenario.Property(s => s.SearchText).HasColumnName("search_text");
            scenario.Property(s => s.CreatedAt).HasColumnName("created_at");
            scenario.Property(s => s.UpdatedAt).HasColumnName("updated_at");
            scenario.Property(s => s.DeletedAt).HasColumnName("deleted_at");
            scenario.Property(s => s.CurrentRevision).HasColumnName("current_revision");
            scenario.Property(s => s.Version).HasColumnName("version").IsConcurrencyToken();
            scenario.HasIndex(s => s.Number).IsUnique();
            scenario.HasIndex(s => s.UpdatedAt);
        });
        model.Entity<ScenarioRevisionRow>(revision =>
        {
            revision.ToTable("scenario_revision");
            revision.HasKey(r => new { r.ScenarioId, r.Number });
            revision.Property(r => r.ScenarioId).HasColumnName("scenario_id");
            revision.Property(r => r.Number).HasColumnName("number").ValueGeneratedNever();
            revision.Property(r => r.Text).HasColumnName("text");
            revision.Property(r => r.Hash).HasColumnName("hash");
            revision.Property(r => r.CatalogHash).HasColumnName("catalog_hash");
            revision.Property(r => r.ModelVersion).HasColumnName("model_version");
            revision.Property(r => r.Note).HasColumnName("note");
            revision.Property(r => r.CreatedAt).HasColumnName("created_at");
            revision
                .HasOne<ScenarioRow>()
                .WithMany()
                .HasForeignKey(r => r.ScenarioId)
                .OnDelete(DeleteBehavior.Restrict);
            revision
                .HasOne<CatalogRevisionRow>()
                .WithMany()
                .HasForeignKey(r => r.CatalogHash)
                .OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapDrafts(ModelBuilder model) =>
        model.Entity<DraftRow>(draft =>
        {
            draft.ToTable("draft");
            draft.HasKey(d => d.Key);
            draft.Property(d => d.Key).HasColumnName("key").HasMaxLength(DraftRow.LongestKey);
            draft.Property(d => d.Text).HasColumnName("text");
            draft.Property(d => d.BaseRevision).HasColumnName("base_revision");
            draft.Property(d => d.Steps).HasColumnName("steps");
            draft.Property(d => d.UpdatedAt).HasColumnName("updated_at");
            draft.Property(d => d.Version).HasColumnName("version").IsConcurrencyToken();
        });

    private static void MapShares(ModelBuilder model) =>
        model.Entity<ShareRow>(share =>
        {
            share.ToTable("share");
            share.HasKey(s => s.Id);
            share.Property(s => s.Id).HasColumnName("id").ValueGeneratedNever();
            share.Property(s => s.TokenHash).HasColumnName("token_hash");
            share.Property(s => s.Kind).HasColumnName("kind");
            share.Property(s => s.Title).HasColumnName("title");
            share.Property(s => s.ScenarioId).HasColumnName("scenario_id");
            share.Property(s => s.Document).HasColumnName("document");
            share.Property(s => s.Result).HasColumnName("result");
            share.Property(s => s.CatalogHash).HasColumnName("catalog_hash");
            share.Property(s => s.ModelVersion).HasColumnName("model_version");
            share.Property(s => s.CreatedAt).HasColumnName("created_at");
            share.Property(s => s.ExpiresAt).HasColumnName("expires_at");
            share.Property(s => s.RevokedAt).HasColumnName("revoked_at");
            share.Property(s => s.ViewCount).HasColumnName("view_count");
            share.Property(s => s.PasswordHash).HasColumnName("password_hash");
            share.Property(s => s.Tries).HasColumnName("tries");
            share.Property(s => s.TriesSince).HasColumnName("tries_since");
            share.HasIndex(s => s.TokenHash).IsUnique();
            share.HasIndex(s => s.ScenarioId);
            share
                .HasOne<ScenarioRow>()
                .WithMany()
                .HasForeignKey(s => s.ScenarioId)
                .OnDelete(DeleteBehavior.Restrict);
            share
                .HasOne<CatalogRevisionRow>()
                .WithMany()
                .HasForeignKey(s => s.CatalogHash)
                .OnDelete(DeleteBehavior.Restrict);
        });
}
