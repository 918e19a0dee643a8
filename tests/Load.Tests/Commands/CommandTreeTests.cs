using MVoting.Core.Pabulib;
using MVoting.Load.Commands;
using MVoting.Load.Tests.Fakes;

namespace MVoting.Load.Tests.Commands;

/// <summary>Proves the exit codes: 0 only for a good verdict, 1 for a bad one, 2 for what is wrong before.</summary>
public sealed class CommandTreeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mvoting-load-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("replay")]
    [InlineData("replay missing.pb --url http://127.0.0.1:1 --key k")]
    [InlineData("replay missing.pb")]
    [InlineData("replay missing.pb --url http://127.0.0.1:1 --key")]
    [InlineData("replay missing.pb --url ftp://127.0.0.1:1 --key k")]
    [InlineData("replay missing.pb --url http://127.0.0.1:1 --key k --server")]
    [InlineData("flood --url http://127.0.0.1:1 --key k --rate 0")]
    [InlineData("flood --url http://127.0.0.1:1 --key k --rate fast")]
    [InlineData("flood --url http://127.0.0.1:1 --key k --connections many")]
    [InlineData("flood --url http://127.0.0.1:1 --key k --give-up 1")]
    [InlineData("flood --url http://127.0.0.1:1 --key k --resume missing.tsv")]
    [InlineData("flood --server --resume missing.tsv")]
    [InlineData("shape")]
    [InlineData("shape square --server")]
    [InlineData("shape readers")]
    [InlineData("shape readers --server --seconds 0")]
    [InlineData("shape slow-database --server")]
    [InlineData("shape slow-crowd --server")]
    [InlineData("shape slow-database --server --database nowhere")]
    [InlineData("shape readers --url http://127.0.0.1:1 --key k --database Host=h")]
    [InlineData("openings")]
    [InlineData("openings --polls 0 --server")]
    [InlineData("openings --url http://127.0.0.1:1 --key k --database Host=h")]
    [InlineData("openings --url http://127.0.0.1:1 --key k --give-up 1 --polls 1")]
    [InlineData("generate --projects 1")]
    [InlineData("generate --type guess")]
    [InlineData("generate --out /no/such/folder/x.pb")]
    public async Task What_is_wrong_before_a_verdict_is_2(string arguments) =>
        Assert.Equal(2, await RunAsync(arguments));

    [Fact]
    public async Task A_good_verdict_is_0_and_a_bad_one_is_1()
    {
        var election = Elections.Save(Elections.Approval(30), _folder);
        await using var good = await FakeServer.StartAsync();
        await using var bad = await FakeServer.StartAsync(new FakeFaults { LoseBallot = 2 });

        Assert.Equal(0, await RunAsync(Replay(election, good)));
        Assert.Equal(1, await RunAsync(Replay(election, bad)));
    }

    [Fact]
    public async Task A_server_that_goes_away_is_1()
    {
        var election = Elections.Save(Elections.Approval(30), _folder);
        await using var server = await FakeServer.StartAsync(new FakeFaults { DiesOnClose = true });

        Assert.Equal(1, await RunAsync(Replay(election, server) + " --give-up 1"));
    }

    [Fact]
    public async Task A_generated_election_replays()
    {
        var path = Path.Combine(_folder, "made.pb");
        Assert.Equal(0, await RunAsync($"generate --voters 50 --projects 5 --seed 9 --type ordinal --out {path}"));
        Assert.True(PabulibReader.Read(await File.ReadAllBytesAsync(path, Runner.Cancel)).IsUsable);
        await using var server = await FakeServer.StartAsync();

        Assert.Equal(0, await RunAsync(Replay(path, server) + " --batch 8 --duplicates 10"));
    }

    private string Replay(string election, FakeServer server) =>
        $"replay {election} --url {server.Target.Address} --key {FakeServer.Key} " +
        $"--ledger {Path.Combine(_folder, "ledger.tsv")}";

    private static Task<int> RunAsync(string arguments) =>
        CommandTree.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
