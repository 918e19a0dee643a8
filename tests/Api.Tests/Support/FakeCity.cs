using MVoting.Grains.Cities;

namespace MVoting.Api.Tests.Support;

/// <summary>A city in memory.</summary>
public sealed class FakeCity : ICityGrain
{
    private readonly List<CityKey> _keys = [];

    public CityDescription? Description { get; private set; }

    public int KeyReads { get; private set; }

    public PollQuery? LastQuery { get; private set; }

    public PollPage Page { get; set; } = new([], null);

    /// <summary>Runs before a key is looked up; may wait or throw.</summary>
    public Func<Task> BeforeFind { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs before the city is made or changed; may throw.</summary>
    public Action BeforePut { get; set; } = () => { };

    public Task<bool> PutAsync(CityDescription description)
    {
        BeforePut();
        var isNew = Description is null;
        Description = description;
        return Task.FromResult(isNew);
    }

    public Task<CityDescription?> GetAsync() => Task.FromResult(Description);

    public Task<bool> AddKeyAsync(CityKey key)
    {
        lock (_keys)
        {
            _keys.Add(key);
        }

        return Task.FromResult(true);
    }

    public async Task<CityKey?> FindKeyAsync(byte[] hash)
    {
        KeyReads++;
        await BeforeFind();
        lock (_keys)
        {
            return _keys.Find(key => key.Hash.AsSpan().SequenceEqual(hash));
        }
    }

    public Task<CityKey[]> ListKeysAsync() =>
        Task.FromResult(_keys.Select(key => key with { Hash = [] }).ToArray());

    public Task<bool> RemoveKeyAsync(string id)
    {
        lock (_keys)
        {
            return Task.FromResult(_keys.RemoveAll(key => key.Id == id) > 0);
        }
    }

    public Task<PollPage> ListPollsAsync(PollQuery query)
    {
        LastQuery = query;
        return Task.FromResult(Page);
    }
}
