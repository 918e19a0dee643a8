using System.Diagnostics.CodeAnalysis;
using MVoting.Journal.Scripts;
using Npgsql;

namespace MVoting.Journal.Tests.PostgreSql;

/// <summary>
/// Proves that the look for the predecessor is one look into the key's index for each row, whatever the server knows of
/// the table, and that it reads the id alone: the bytes may be megabytes.
/// </summary>
public sealed class PostgreSqlPlanTests : PostgreSqlTest
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(20, false)]
    [InlineData(20, true)]
    [InlineData(20_000, false)]
    [InlineData(20_000, true)]
    public async Task The_predecessor_is_found_by_the_key(int rows, bool hasStatistics)
    {
        await using var session = await IntrudeAsync();
        await FillAsync(session, rows);
        if (hasStatistics)
            await ExecuteAsync(session, "VACUUM ANALYZE segment");
        await PrepareAsync(session);
        AssertByKey(await PlanAsync(session));
    }

    /// <summary>A session prepares the statement once, and most silos do so while their table is small.</summary>
    [Fact]
    public async Task A_plan_that_was_made_while_the_table_was_small_is_the_same_one()
    {
        await using var session = await IntrudeAsync();
        await FillAsync(session, 1);
        await ExecuteAsync(session, "VACUUM ANALYZE segment");
        await PrepareAsync(session);
        AssertByKey(await PlanAsync(session));
        await FillAsync(session, 20_000);
        AssertByKey(await PlanAsync(session));
    }

    private static void AssertByKey(string plan)
    {
        var look = plan[plan.IndexOf("SubPlan 1", StringComparison.Ordinal)..];
        Assert.Contains("Index Scan using pk_segment on", look, StringComparison.Ordinal);
        Assert.Contains("Output: p.id\n", look, StringComparison.Ordinal);
        Assert.Contains("p.number = (r.number - 1)", look, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("hashed", plan, StringComparison.Ordinal);
    }

    private static Task FillAsync(NpgsqlConnection session, int rows) => ExecuteAsync(
        session,
        "INSERT INTO segment SELECT decode(lpad(to_hex(i % 7), 32, '0'), 'hex'), i % 11, i, gen_random_uuid(), 'bytes' " +
        $"FROM generate_series(1, {rows}) AS i ON CONFLICT DO NOTHING");

    private static async Task PrepareAsync(NpgsqlConnection session)
    {
        await ExecuteAsync(session, SqlScripts.PostgreSql["open"]);
        await ExecuteAsync(
            session,
            "PREPARE flush (bytea[], integer[], integer[], uuid[], bytea[], uuid[]) AS " + SqlScripts.PostgreSql["append"]);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are the test's own.")]
    private static async Task<string> PlanAsync(NpgsqlConnection session)
    {
        await using var command = new NpgsqlCommand(
            "EXPLAIN (VERBOSE, COSTS OFF) EXECUTE flush (ARRAY[decode(repeat('00', 16), 'hex')], ARRAY[1], ARRAY[2], " +
            "ARRAY[gen_random_uuid()], ARRAY['bytes'::bytea], ARRAY[gen_random_uuid()])",
            session);
        await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(rows.GetString(0));
        var plan = string.Join('\n', lines) + "\n";
        TestContext.Current.TestOutputHelper?.WriteLine(plan);
        return plan;
    }
}
