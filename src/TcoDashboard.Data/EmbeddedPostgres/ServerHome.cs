namespace TcoDashboard.Data.EmbeddedPostgres;

/// <summary>Everything a server needs to be started, stopped and started again: its folders, programs and user.</summary>
internal sealed record ServerHome(
    PostgresServerOptions Options,
    ServerFolders Folders,
    ServerPrograms Programs,
    ServerAccount Account,
    string Password
)
{
    /// <summary>Finds user and programs, makes the cluster if there is none, and ends a server that an earlier app left behind.</summary>
    public static async Task<ServerHome> PrepareAsync(
        PostgresServerOptions options,
        ServerFolders folders,
        CancellationToken cancellation
    )
    {
        var account = await ServerAccount
            .ChooseAsync(folders.Cluster, cancellation)
            .ConfigureAwait(false);
        await folders.OpenToAsync(account, cancellation).ConfigureAwait(false);
        var programs = await ServerPrograms
            .FindAsync(options, folders, account, folders.ClusterMajor, cancellation)
            .ConfigureAwait(false);
        await Cluster.GiveFoldersAsync(folders, account, cancellation).ConfigureAwait(false);
        if (folders.ClusterMajor is null)
        {
            await Cluster
                .CreateAsync(folders, programs, account, options.Profile, cancellation)
                .ConfigureAwait(false);
        }
        else if (Postmaster.RunningPid(folders) is { } leftover)
        {
            await Postmaster
                .StopAsync(folders, programs, account, leftover, cancellation)
                .ConfigureAwait(false);
        }

        Postmaster.ForgetReusedPids(folders, account);
        var password = await Cluster
            .PasswordAsync(folders, programs, account, cancellation)
            .ConfigureAwait(false);
        return new ServerHome(options, folders, programs, account, password);
    }

    public Task StopAsync(int pid) =>
        // Why: a stop must not be cut short by the token that asked the app to end.
        Postmaster.StopAsync(Folders, Programs, Account, pid, CancellationToken.None);
}
