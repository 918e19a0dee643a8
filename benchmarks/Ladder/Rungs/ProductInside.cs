using System.Security.Cryptography;
using MVoting.Api;
using MVoting.Api.Ballots;
using MVoting.Core;
using MVoting.Ladder.Samples;
using MVoting.Load.Ballots;
using MVoting.Load.Http;
using MVoting.Load.Runs;
using MVoting.Load.Server;
using MVoting.Silo.Hosting;

namespace MVoting.Ladder.Rungs;

/// <summary>The whole product in this process, on SQLite in a throw-away folder.</summary>
internal sealed class ProductInside : IAsyncDisposable
{
    private const string City = "ladder";
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(60);

    private readonly ThrowAwayFolder _folder;
    private readonly WebApplication _app;
    private readonly ApiClient _api;

    private ProductInside(ThrowAwayFolder folder, WebApplication app, string key)
    {
        _folder = folder;
        _app = app;
        Address = new Uri(app.Urls.First());
        Key = key;
        _api = new ApiClient(Address, key, GiveUp);
    }

    public Uri Address { get; }

    /// <summary>The operator's key.</summary>
    public string Key { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ProductInside> StartAsync(CancellationToken cancellationToken)
    {
        var folder = new ThrowAwayFolder();
        var key = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var app = ApiHost.Build(
        [
            "--urls", "http://127.0.0.1:0",
            $"--MVoting:Database:ConnectionString=Data Source={Path.Combine(folder.Path, "mvoting.db")}",
            $"--MVoting:BootstrapKey={key}",
            "--MVoting:Api:DrainGraceMs=0",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
        ]);
        await app.StartAsync(cancellationToken);

        // This process is also the client of the rungs over HTTP, which must be the same before and after.
        EventLoops.SetPolicy(EventLoops.UsualPolicy);
        return new ProductInside(folder, app, key);
    }

    /// <summary>Opens a new poll with so many boxes, as the doors know it.</summary>
    public async Task<PollAtDoor> OpenPollAsync(int boxes, CancellationToken cancellationToken)
    {
        var source = new FloodBallots(1, LadderPaper.Options, seed: 1);
        await using var target = new Target(Address, Key);
        var address = await FloodPoll.OpenAsync(
            _api, target, City, source, boxes * Limits.VotersPerBox, cancellationToken);
        var finding = await Services.GetRequiredService<PollDoors>().LookAsync(address.City, address.Poll);
        return finding.Poll ?? throw new InvalidOperationException("A poll that was opened has no door.");
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _folder.DisposeAsync();
    }
}
