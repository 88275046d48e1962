namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>How much the server does to keep what was committed.</summary>
public enum PostgresProfile
{
    /// <summary>What was committed survives a killed process and a power cut.</summary>
    Durable,

    /// <summary>For tests: nothing waits for the disk, and a power cut may lose everything.</summary>
    Throwaway,
}
