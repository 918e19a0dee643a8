using Microsoft.Extensions.DependencyInjection;
using MVoting.Silo.Configuration;
using MVoting.Silo.Databases;
using MVoting.Silo.Tests.Support;
using Orleans.GrainDirectory;

namespace MVoting.Silo.Tests.Storage;

/// <summary>
/// Proves the directory of a cluster's grains, as a member of the cluster uses it: of any number of activations one gets
/// the place, and the others hear which; nobody gives up another's place; a dead silo's places are given up together.
/// </summary>
public abstract class GrainDirectoryContract : IAsyncLifetime
{
    private const int RacingActivations = 16;

    private static readonly SiloAddress s_first = SiloAddress.FromParsableString("127.0.0.1:11111@1");
    private static readonly SiloAddress s_second = SiloAddress.FromParsableString("127.0.0.1:11112@1");

    private TestSilo? _member;

    private IGrainDirectory Directory => _member!.Services.GetRequiredKeyedService<IGrainDirectory>(
        GrainDirectoryAttribute.DEFAULT_GRAIN_DIRECTORY);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract DatabaseProvider Provider { get; }

    /// <summary>The connection string of an empty database of this test's own.</summary>
    protected abstract Task<string> MakeDatabaseAsync();

    protected abstract ValueTask DropDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        var settings = ServerSettings.OfMember(Provider, await MakeDatabaseAsync());
        await Database.Of(settings).UpgradeAsync(plain: true, Cancel);
        _member = await TestSilo.StartAsync(settings);
    }

    public async ValueTask DisposeAsync()
    {
        // None: the database is missing on this machine.
        if (_member is not null)
        {
            await _member.DisposeAsync();
        }

        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    private static GrainAddress Place(string grain, SiloAddress? silo = null) => new()
    {
        GrainId = GrainId.Create("box", grain),
        SiloAddress = silo ?? s_first,
        ActivationId = ActivationId.NewId(),
    };

    private async Task RequireAtAsync(GrainAddress expected)
    {
        var found = await Directory.Lookup(expected.GrainId, Cancel);
        Assert.True(expected.Matches(found), $"Found {found}, expected {expected}.");
    }

    [Fact]
    public async Task A_grain_that_nobody_has_activated_is_nowhere() =>
        Assert.Null(await Directory.Lookup(GrainId.Create("box", "city/nowhere/0"), Cancel));

    [Fact]
    public async Task Of_racing_activations_one_gets_the_place_and_all_hear_which()
    {
        using var gate = new Barrier(RacingActivations);
        var places = Enumerable.Range(0, RacingActivations).Select(number => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return Directory.Register(Place("city/race/0", number % 2 == 0 ? s_first : s_second), Cancel);
            },
            Cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap());
        var heard = await Task.WhenAll(places);
        Assert.All(heard, place => Assert.True(heard[0]!.Matches(place)));
        await RequireAtAsync(heard[0]!);
    }

    [Fact]
    public async Task Names_that_differ_in_case_only_are_different_grains()
    {
        var (small, large) = (Place("lodz/a/0"), Place("Lodz/a/0"));
        await Directory.Register(small, Cancel);
        await Directory.Register(large, Cancel);
        await RequireAtAsync(small);
        await RequireAtAsync(large);
    }

    [Fact]
    public async Task A_place_is_given_up_by_the_activation_that_has_it_alone()
    {
        var place = Place("city/given/0");
        await Directory.Register(place, Cancel);
        await Directory.Unregister(Place("city/given/0"), Cancel);
        await RequireAtAsync(place);
        await Directory.Unregister(place, Cancel);
        Assert.Null(await Directory.Lookup(place.GrainId, Cancel));
    }

    [Fact]
    public async Task Another_activation_takes_the_place_of_the_one_it_names()
    {
        var (before, after) = (Place("city/next/0"), Place("city/next/0", s_second));
        await Directory.Register(before, Cancel);
        var heard = await Directory.Register(after, before, Cancel);
        Assert.True(after.Matches(heard));
        await RequireAtAsync(after);
    }

    [Fact]
    public async Task The_places_of_dead_silos_are_given_up_by_all_who_notice_and_others_stay()
    {
        List<GrainAddress> dead = [.. Enumerable.Range(0, 20).Select(box => Place($"city/dead/{box}"))];
        var alive = Place("city/alive/0", s_second);
        await Task.WhenAll(dead.Append(alive).Select(place => Directory.Register(place, Cancel)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Directory.UnregisterSilos(
            [s_first, SiloAddress.FromParsableString("127.0.0.1:11119@7")], Cancel)));
        foreach (var place in dead)
        {
            Assert.Null(await Directory.Lookup(place.GrainId, Cancel));
        }

        await RequireAtAsync(alive);
    }
}
