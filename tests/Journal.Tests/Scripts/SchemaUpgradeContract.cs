using System.Data.Common;
using MVoting.Journal.Scripts;

namespace MVoting.Journal.Tests.Scripts;

/// <summary>
/// Proves how a schema comes about, on each database server: every script once, also when many apply them at once; and
/// what only one product understands is left out when it is asked for, and missed by nobody.
/// </summary>
public abstract class SchemaUpgradeContract : IAsyncLifetime
{
    private const int Processes = 4;

    private static readonly SqlScript s_native =
        new("2026-11-25-native", "-- Guarantees: nothing.\nCREATE TABLE native (a int NOT NULL);") { IsNative = true };

    private SchemaDialect _dialect = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private SchemaUpgrade Upgrade => new(_dialect, [.. _dialect.Statements.Dated, s_native]);

    /// <summary>Creates an empty database of this test's own.</summary>
    protected abstract Task<SchemaDialect> MakeDatabaseAsync();

    protected abstract ValueTask DropDatabaseAsync();

    public async ValueTask InitializeAsync() => _dialect = await MakeDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_plain_schema_lacks_what_only_one_product_understands_and_is_complete()
    {
        await Assert.ThrowsAsync<JournalStartException>(() => Upgrade.VerifyAsync(Cancel));
        Assert.Equal(_dialect.Statements.Dated.Select(script => script.Name), await Upgrade.RunAsync(plain: true, Cancel));
        await Upgrade.VerifyAsync(Cancel);
        await Assert.ThrowsAnyAsync<DbException>(CountNativeAsync);
        Assert.Empty(await Upgrade.RunAsync(plain: true, Cancel));

        // Later on it may come after all.
        Assert.Equal([s_native.Name], await Upgrade.RunAsync(plain: false, Cancel));
        await CountNativeAsync();
        Assert.Empty(await Upgrade.RunAsync(plain: false, Cancel));
        await Upgrade.VerifyAsync(Cancel);
    }

    [Fact]
    public async Task Many_may_make_it_at_once_and_each_script_is_applied_once()
    {
        var applied = await Task.WhenAll(
            Enumerable.Range(0, Processes).Select(_ => Upgrade.RunAsync(plain: false, Cancel)));
        Assert.Equal(
            [.. _dialect.Statements.Dated.Select(script => script.Name), s_native.Name],
            applied.SelectMany(names => names).Order(StringComparer.Ordinal));
    }

    private async Task CountNativeAsync()
    {
        await using var connection = _dialect.CreateConnection();
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM native";
        await command.ExecuteScalarAsync(Cancel);
    }
}
