using System.Diagnostics;
using MVoting.Silo.Tests.Support;

namespace MVoting.Silo.Tests;

/// <summary>Proves the command line as an operator meets it: exit codes, and one line on standard error.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output, string Error)> RunAsync(
        string arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(
            Path.ChangeExtension(typeof(MVotingSilo).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null),
            arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

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
    [InlineData("MVoting__Database__Provider", "SqlServer")]
    [InlineData("MVoting__BootstrapKey", "short")]
    public async Task A_wrong_setting_is_one_line_that_names_it_and_exit_code_2(string name, string value)
    {
        var (code, output, error) = await RunAsync("migrate", (name, value));
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith($"mvoting: {name}", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
