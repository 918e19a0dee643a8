using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves the command line as an operator meets it: exit codes, and one line on standard error.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<(int Code, string Output, string Error)> RunAsync(
        string arguments, params (string Name, string Value)[] settings) =>
        SiloProcess.RunAsync(_folder.Path, arguments, settings);

    [Fact]
    public async Task Without_a_command_it_says_plainly_that_nobody_can_join_and_exits_with_2()
    {
        var (code, _, error) = await RunAsync("");
        Assert.Equal(2, code);
        Assert.Contains("with Sqlite the silo runs inside src/Api", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_both_files_and_may_be_run_again()
    {
        Assert.Equal(0, (await RunAsync("migrate")).Code);
        Assert.True(File.Exists(_folder.File("data/mvoting.db")));
        Assert.True(File.Exists(_folder.File("data/mvoting.grains.db")));
        var (code, output, error) = await RunAsync("migrate");
        Assert.Equal(0, code);
        Assert.StartsWith("up to date", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("migrate now")]
    [InlineData("migrate --fast")]
    public async Task A_command_that_nobody_knows_is_one_line_and_exit_code_2(string arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.StartsWith("mvoting: ", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MVoting__Databse__Provider", "Sqlite")]
    [InlineData("MVoting__Database__Provider", "Oracle")]
    [InlineData("MVoting__BootstrapKey", "short")]
    public async Task A_wrong_setting_is_one_line_that_names_it_and_exit_code_2(string name, string value)
    {
        var (code, output, error) = await RunAsync("migrate", (name, value));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith($"mvoting: {name}", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    [Fact]
    public async Task Recount_and_fsck_answer_beside_a_running_engine_by_their_exit_codes()
    {
        await using var silo = await TestSilo.StartAsync(_folder);
        await new SmallElection(silo, "budget").HoldAsync("a", "b");
        var database = ("MVoting__Database__ConnectionString", $"Data Source={_folder.File("mvoting.db")}");

        var recount = await RunAsync("recount riverside/budget", database);
        Assert.Equal((0, ""), (recount.Code, recount.Error));
        Assert.Contains("2 ballots", Assert.Single(Lines(recount.Output)), StringComparison.Ordinal);
        var check = await RunAsync("fsck", database);
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.Equal(0, (await RunAsync("fsck riverside/budget", database)).Code);

        SqliteText.Run(_folder.File("mvoting.db"), "DELETE FROM segment WHERE number = 2");
        Assert.Equal(1, (await RunAsync("recount riverside/budget", database)).Code);
        var damaged = await RunAsync("fsck riverside/budget", database);
        Assert.Equal(1, damaged.Code);
        Assert.Contains("1 boxes DAMAGED", damaged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recount_and_fsck_of_a_sealed_poll_print_no_count()
    {
        await using var silo = await TestSilo.StartAsync(_folder);
        await new SmallElection(silo, "secret", "sealed").HoldAsync("a", "b", "a");
        var database = ("MVoting__Database__ConnectionString", $"Data Source={_folder.File("mvoting.db")}");

        var recount = await RunAsync("recount riverside/secret", database);
        Assert.Equal(
            (0, "riverside/secret: its results are sealed: the recount equals the final tally"),
            (recount.Code, Assert.Single(Lines(recount.Output))));
        foreach (var command in new[] { "fsck", "fsck riverside/secret" })
        {
            var check = await RunAsync(command, database);
            Assert.Equal(
                (0, "0 segments, and those of 1 polls whose results are sealed, in 1 boxes of 1 polls: clean"),
                (check.Code, Assert.Single(Lines(check.Output))));
        }
    }

    [Theory]
    [InlineData("recount riverside/nothing", "There is no poll riverside/nothing.")]
    [InlineData("fsck riverside/nothing", "There is no poll riverside/nothing.")]
    [InlineData("recount riverside", "'riverside' is not the name of a poll")]
    [InlineData("fsck a/b/c", "'a/b/c' is not the name of a poll")]
    public async Task A_poll_that_is_not_there_is_one_line_and_exit_code_2(string arguments, string message)
    {
        await RunAsync("migrate");
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.StartsWith($"mvoting: {message}", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recount riverside/budget")]
    [InlineData("fsck")]
    public async Task A_database_that_is_not_there_is_one_line_and_exit_code_2_and_is_not_made(string arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains("mvoting.db", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
