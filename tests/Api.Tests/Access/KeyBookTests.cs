using Microsoft.Extensions.Time.Testing;
using MVoting.Api.Access;
using MVoting.Api.Tests.Support;
using MVoting.Grains.Cities;
using MVoting.Grains.Secrets;

namespace MVoting.Api.Tests.Access;

/// <summary>A look at a key that a dying silo has lost keeps nobody waiting for longer than the next look takes.</summary>
public sealed class KeyBookTests
{
    private const string City = "seoul";

    private readonly FakeTimeProvider _time = new();
    private readonly byte[] _hash = new byte[32];
    private readonly FakeEngine _engine = new(new MasterSecret(new byte[32]), new string('k', 32));

    [Fact]
    public async Task A_look_that_gets_no_answer_is_repeated()
    {
        var book = await BookOfOneKeyAsync();
        var isLost = true;
        _engine.CityOf(City).BeforeFind = () =>
        {
            (var lost, isLost) = (isLost, false);
            return lost ? new TaskCompletionSource().Task : Task.CompletedTask;
        };

        var look = book.LookAsync(_hash, City);
        _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.LookAttemptMs));
        var key = await look;

        Assert.NotNull(key?.Found.Credential);
        Assert.Equal(2, _engine.CityOf(City).KeyReads);
    }

    [Fact]
    public async Task Looks_that_all_get_no_answer_end()
    {
        var book = await BookOfOneKeyAsync();
        _engine.CityOf(City).BeforeFind = () => new TaskCompletionSource().Task;

        var look = book.LookAsync(_hash, City);
        while (!look.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(DoorLimits.LookAttemptMs));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<TimeoutException>(() => look);
        Assert.Equal(DoorLimits.LookAttempts, _engine.CityOf(City).KeyReads);
    }

    private async Task<KeyBook> BookOfOneKeyAsync()
    {
        await _engine.CityOf(City).AddKeyAsync(new CityKey("1", "partner", ["ballots:cast"], 0, null, _hash));
        return new KeyBook(_engine, _time, requestsPerSecondPerKey: 100);
    }
}
